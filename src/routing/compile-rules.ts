import type { Policy } from '../calendar/policy.ts'
import type { Condition } from './condition.ts'
import { type ConditionName, conditions } from './conditions.ts'
import type { LawRow, PathwayRow, Rules } from './decision-table.ts'
import type { FactName } from './facts.ts'
import type { Reading } from './situation.ts'
import type { Truth } from './truth.ts'

/** One test of a row, ready to run. `wanted` is what the condition must be. */
export type Check = { readonly condition: Condition; readonly wanted: boolean }

export type CompiledRow<R> = {
  readonly row: R
  readonly checks: readonly Check[]
  /** The facts that its conditions read, each once. */
  readonly facts: readonly FactName[]
  /** Places in D1, one of which must have decided; absent is no such demand. */
  readonly d1?: ReadonlySet<number>
  /** Places in D1 that must be known not to hold. */
  readonly noneOfD1: readonly number[]
}

/** Rules made ready for one policy set: rows of other sets are left out, names are looked up. */
export type CompiledRules = {
  readonly rules: Rules
  readonly d1: readonly CompiledRow<LawRow>[]
  readonly d2: readonly CompiledRow<PathwayRow>[]
}

/** Compiles once for each rules object and policy set. */
export function compileRules(rules: Rules, policySet: Policy['policySet']): CompiledRules {
  let bySet = compiled.get(rules)
  if (!bySet) {
    bySet = new Map()
    compiled.set(rules, bySet)
  }
  const found = bySet.get(policySet)
  if (found) return found
  const ready = compile(rules, policySet)
  bySet.set(policySet, ready)
  return ready
}

// The same tables always compile to the same thing.
const compiled = new WeakMap<Rules, Map<Policy['policySet'], CompiledRules>>()

function compile(rules: Rules, policySet: Policy['policySet']): CompiledRules {
  const counts = (row: LawRow | PathwayRow): boolean => !row.policySets || row.policySets.includes(policySet)
  const lawRows = rules.d1.filter(counts)
  const places = new Map(lawRows.map((row, place) => [row.id, place]))
  const placesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => places.get(id) ?? [])
  return {
    rules,
    d1: lawRows.map((row) => ({ row, ...asked(row), noneOfD1: placesOf(row.noneOfD1 ?? []) })),
    d2: rules.d2.filter(counts).map((row) => ({
      row,
      ...asked(row),
      noneOfD1: placesOf(row.noneOfD1 ?? []),
      ...(row.d1 && { d1: new Set(placesOf(row.d1)) }),
    })),
  }
}

function asked(row: LawRow | PathwayRow): Pick<CompiledRow<unknown>, 'checks' | 'facts'> {
  const checks = [
    ...(row.when ?? []).map((name) => checkOf(name, true)),
    ...(row.unless ?? []).map((name) => checkOf(name, false)),
  ]
  return { checks, facts: [...new Set(checks.flatMap(({ condition }) => condition.facts))] }
}

const checkOf = (name: ConditionName, wanted: boolean): Check => ({ condition: conditions[name], wanted })

/** Whether a row holds in a situation: true, false, or not known. D1 must have been read up to that row. */
export function rowHolds<R>(row: CompiledRow<R>, reading: Reading): Truth {
  let known = true
  for (const check of row.checks) {
    const truth = check.condition.test(reading)
    if (truth === undefined) known = false
    else if (truth !== check.wanted) return false
  }
  for (const place of row.noneOfD1) {
    const truth = saidByD1(place, reading)
    if (truth === true) return false
    if (truth === undefined) known = false
  }
  const decided = row.d1 ? decidedByOneOf(row.d1, reading) : true
  if (decided === false) return false
  return known && decided !== undefined ? true : undefined
}

/** Whether D1 was decided by one of these rows. Without a decision it is not known as long as one of them may still hold. */
function decidedByOneOf(places: ReadonlySet<number>, reading: Reading): Truth {
  if (reading.d1Match >= 0) return places.has(reading.d1Match)
  for (const place of places) if (saidByD1(place, reading) === undefined) return undefined
  return false
}

/** What a row of D1 said. One below the row that decided was never asked, and does not count. */
export const saidByD1 = (place: number, { d1Truths }: Reading): Truth =>
  place < d1Truths.length ? d1Truths[place] : false
