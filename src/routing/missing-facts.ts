import { type CompiledRow, saidByD1 } from './compile-rules.ts'
import type { Condition } from './condition.ts'
import type { LawRow, PathwayRow } from './decision-table.ts'
import type { Decision, NeedDecision } from './evaluate.ts'
import type { FactName, Facts } from './facts.ts'
import type { Reading } from './situation.ts'

type AnyRow = CompiledRow<LawRow | PathwayRow>

/**
 * The facts that were not known in the rows above the one that decided, each once, in the order in which they are met;
 * with them those for which a row presumed an answer, such as a need after 18.
 */
export function missingFactNames(decision: Decision): FactName[] {
  const { needs, decisive, compiled } = decision
  const read = decisive.d2Place < 0 ? compiled.d2 : compiled.d2.slice(0, decisive.d2Place + 1)
  const names = needs.flatMap(({ reading }) => {
    const lawRows = compiled.d1.filter((_, place) => reading.d1Match < 0 || place <= reading.d1Match)
    return read.flatMap((row) => rowsThatAsk(row, lawRows, reading)).flatMap((row) => askedBy(row, reading))
  })
  return [...new Set([...names, ...askedBesideTheTables(decision)])]
}

/** The row with those of D1 that it hangs on, as far as they may hold; none when the row cannot hold whatever we learn. */
function rowsThatAsk(
  row: CompiledRow<PathwayRow>,
  lawRows: readonly CompiledRow<LawRow>[],
  reading: Reading,
): AnyRow[] {
  if (!isOpen(row, reading)) return []
  const decidedHere = row.d1?.has(reading.d1Match) === true
  const named = [...(row.d1 ?? []), ...row.noneOfD1]
  const hungOn = new Set([...named, ...named.flatMap((place) => lawRows[place]?.noneOfD1 ?? [])])
  const open = lawRows.filter((lawRow, place) => (decidedHere || hungOn.has(place)) && isOpen(lawRow, reading))
  const mayBeDecidedHere = !row.d1 || decidedHere || open.some((lawRow) => row.d1?.has(lawRows.indexOf(lawRow)))
  return mayBeDecidedHere ? [row, ...open] : []
}

/** None of its conditions is known to fail: it holds, or might if more were known. */
const isOpen = (row: AnyRow, reading: Reading): boolean =>
  row.checks.every(({ condition, wanted }) => isAsked(condition, reading) || condition.test(reading) === wanted) &&
  row.noneOfD1.every((place) => saidByD1(place, reading) !== true)

/** Its answer is not known, or presumed for want of a fact. */
const isAsked = (condition: Condition, reading: Reading): boolean =>
  condition.test(reading) === undefined || (condition.presumes === true && lacksFact(condition, reading))

/** What a row asks. A row for few kinds of help asks the kind first: most of what it would ask then falls away. */
function askedBy({ checks }: AnyRow, reading: Reading): FactName[] {
  const { facts } = reading
  const asked = checks.filter(({ condition }) => isAsked(condition, reading))
  const kindFirst =
    facts.youthHelpKind === undefined && asked.some(({ condition, wanted }) => wanted && condition.picksKind)
  return kindFirst ? ['youthHelpKind'] : asked.flatMap(({ condition }) => toAsk(condition, facts))
}

/** The facts to ask so that a condition can answer; never one that is known. */
export const toAsk = (condition: Condition, facts: Facts): readonly FactName[] =>
  (condition.asks?.(facts) ?? condition.facts).filter((name) => facts[name] === undefined)

const lacksFact = (condition: Condition, { facts }: Reading): boolean =>
  condition.facts.some((name) => facts[name] === undefined)

/** What no row asks and the advice leans on: how far the plan is, and whether the Wmo gives guidance only. */
function askedBesideTheTables({ outcome, decisive, needs }: Decision): FactName[] {
  const planAsked = outcome === 'perspective-plan-handover' && decisive.reading.facts.perspectivePlan === undefined
  const onlyGuidance = ({ d1, reading }: NeedDecision): boolean =>
    d1?.id === '10-wmo-can' && reading.facts.wmoProvision === undefined
  return [
    ...(planAsked ? ['perspectivePlan' as const] : []),
    ...(needs.some(onlyGuidance) ? ['wmoProvision' as const] : []),
  ]
}
