import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import type { BirthdayDays } from './birthday-days.ts'
import { birthdayDays } from './birthday-days.ts'
import { type ConditionName, conditions } from './conditions.ts'
import type { Rules } from './decision-table.ts'
import { evaluate } from './evaluate.ts'
import { continuationDecisions, needsAfter18, youthHelpKinds } from './fact-codes.ts'
import { type FactName, type Facts, isInRange, type NeedFacts, needFactNames } from './facts.ts'
import { needsOf } from './needs-of.ts'
import type { Outcome } from './outcome-codes.ts'

export type FactValue = string | boolean | readonly string[]

/** One fact with another value, and the outcome that it would give. `from` is null when it was not known. */
export type Change = {
  /** The name of the fact; for a fact of one of several needs `needs/0/wlzRight`. */
  readonly fact: string
  readonly from: FactValue | null
  readonly to: FactValue
  readonly outcome: Outcome
}

/** What would change the outcome, found by trying: each fact that a rule reads, with every other code, answer or telling day. */
export function wouldChange(facts: Facts, asOf: Day, policy: Policy, rules: Rules, current: Outcome): Change[] {
  const days = birthdayDays(facts.birthDate, policy)
  const changes: Change[] = []
  const note = (fact: string, from: FactValue | undefined, to: FactValue, changed: Facts): void => {
    const { outcome } = evaluate(changed, asOf, policy, rules)
    if (outcome !== current) changes.push({ fact, from: from ?? null, to, outcome })
  }
  // One copy that takes each value in turn: a copy a value would cost more than reading the tables.
  const trial = { ...facts }
  const told: Partial<Record<FactName, FactValue | undefined>> = trial
  for (const name of factsRead(rules)) {
    const from = facts[name]
    for (const to of otherValues(name, from, asOf, days)) {
      told[name] = to
      note(name, from, to, trial)
    }
    told[name] = from
  }
  // What a need does not say itself, it has from the flat facts.
  const whole = needsOf(facts)
  facts.needs?.forEach((need, place) => {
    for (const name of needFactNames) {
      const from = whole[place]?.[name]
      for (const to of otherValues(name, from, asOf, days)) {
        const needs = withNeed(facts.needs, place, { ...need, [name]: to })
        note(`needs/${place}/${name}`, from, to, { ...facts, needs })
      }
    }
  })
  return changes
}

const withNeed = (needs: readonly NeedFacts[] = [], place: number, need: NeedFacts): NeedFacts[] =>
  needs.map((each, at) => (at === place ? need : each))

/** The facts that the rows read: no other can change the outcome. */
function factsRead(rules: Rules): readonly FactName[] {
  const known = read.get(rules)
  if (known) return known
  const names = [...rules.d1, ...rules.d2].flatMap((row): readonly ConditionName[] => [
    ...(row.when ?? []),
    ...(row.unless ?? []),
  ])
  const found = [...new Set(names.flatMap((name) => conditions[name].facts))]
  read.set(rules, found)
  return found
}

// The same rules always read the same facts.
const read = new WeakMap<Rules, readonly FactName[]>()

const codes: Partial<Record<FactName, readonly string[]>> = {
  youthHelpKind: youthHelpKinds,
  needAfter18: needsAfter18,
  continuationDecision: continuationDecisions,
  wmoProvision: ['guidance', 'sheltered-housing'],
  // What somebody asks for is theirs to say.
  requestedServices: [],
}

/** Days on either side of which a condition answers differently. */
const boundaries: Partial<Record<FactName, (asOf: Day, days: BirthdayDays) => readonly Day[]>> = {
  youthHelpStartedOn: (_, days) => [days.lastDayAsMinor, days.turns18],
  youthHelpDeterminedOn: (_, days) => [days.lastDayAsMinor, days.turns18],
  carePlanSetOn: (_, days) => [days.lastDayAsMinor, days.turns18],
  youthHelpEndedOn: (asOf) => [asOf, ...endsAroundHalfYear(asOf)],
  closedCareAuthorisedUntil: (_, days) => [
    addDays(days.lastDayAsMinor, -1),
    days.closedCareLimitDate,
    addDays(days.closedCareLimitDate, 1),
  ],
  notifiedOn: (asOf) => [asOf],
  participationActReportedOn: (asOf) => [asOf],
}

/** The earliest end of help that can still resume on the day, and the day before it. Most people are advised as of the same day. */
function endsAroundHalfYear(asOf: Day): readonly Day[] {
  if (around.asOf === asOf) return around.ends
  let lapsed = addMonths(asOf, -6)
  while (addMonths(lapsed, 6) >= asOf) lapsed = addDays(lapsed, -1)
  around = { asOf, ends: [addDays(lapsed, 1), lapsed] }
  return around.ends
}

let around: { readonly asOf: Day; readonly ends: readonly Day[] } = { asOf: '', ends: [] }

const yesAndNo = [true, false] as const

function otherValues(
  name: FactName,
  current: FactValue | undefined,
  asOf: Day,
  days: BirthdayDays,
): readonly FactValue[] {
  const values: readonly FactValue[] = boundaries[name]?.(asOf, days).filter(isInRange) ?? codes[name] ?? yesAndNo
  return values.filter((value) => value !== current)
}
