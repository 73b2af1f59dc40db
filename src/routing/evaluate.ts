import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { type CompiledRow, type CompiledRules, compileRules, rowHolds } from './compile-rules.ts'
import type { LawRow, PathwayRow, Rules } from './decision-table.ts'
import type { Facts } from './facts.ts'
import type { Outcome } from './outcome-codes.ts'
import { type Reading, type Situation, situationsOf } from './situation.ts'
import type { Truth } from './truth.ts'

/** What the tables say of one need; a row is absent, and its place -1, where none held. */
export type NeedDecision = {
  readonly reading: Reading
  readonly d1: LawRow | undefined
  readonly d2: PathwayRow | undefined
  readonly d2Place: number
}

/** What the tables say of a person: each need apart, and the one that decides the outcome. */
export type Decision = {
  readonly compiled: CompiledRules
  readonly needs: readonly NeedDecision[]
  /** The need for which the first row of D2 held; the first need when none did. */
  readonly decisive: NeedDecision
  readonly outcome: Outcome
}

/**
 * Reads the tables: three-valued, a need at a time. A row whose facts are not known does not hold, the first that holds
 * decides, and when no row of D2 holds for any need the outcome is `needs-information`. This is the only reader.
 */
export function evaluate(facts: Facts, asOf: Day, policy: Policy, rules: Rules): Decision {
  const compiled = compileRules(rules, policy.policySet)
  const needs = situationsOf(facts, asOf, policy).map((situation) => readNeed(situation, compiled))
  const decisive = needs.reduce((first, each) => (isEarlier(each, first) ? each : first))
  return { compiled, needs, decisive, outcome: decisive.d2?.outcome ?? 'needs-information' }
}

const isEarlier = (one: NeedDecision, other: NeedDecision): boolean =>
  one.d2Place >= 0 && (other.d2Place < 0 || one.d2Place < other.d2Place)

function readNeed(situation: Situation, compiled: CompiledRules): NeedDecision {
  const { facts, asOf, days, policySet } = situation
  const reading: Reading = { facts, asOf, days, policySet, d1Truths: [], d1Match: -1 }
  reading.d1Match = firstThatHolds(compiled.d1, reading, reading.d1Truths)
  const d2Place = firstThatHolds(compiled.d2, reading)
  return { reading, d2Place, d1: compiled.d1[reading.d1Match]?.row, d2: compiled.d2[d2Place]?.row }
}

/** The place of the first row that holds, -1 when none does. What each row said goes into `truths`, up to that one. */
function firstThatHolds(rows: readonly CompiledRow<LawRow | PathwayRow>[], reading: Reading, truths?: Truth[]): number {
  for (const [place, row] of rows.entries()) {
    const truth = rowHolds(row, reading)
    truths?.push(truth)
    if (truth === true) return place
  }
  return -1
}
