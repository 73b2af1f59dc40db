import { birthday } from '../../calendar/age.ts'
import { addMonths, type Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { computeTerm } from '../../calendar/term.ts'
import type { KnownPeople, Work } from './forecast.ts'

export const usualStartAgeMonths = 17 * 12 + 6
export const monthsAhead = 24
/** The ages that are looked at: so many years and months. */
export const ages = [
  ['turns17Half', 18, -6],
  ['turns18', 18, 0],
  ['turns21', 21, 0],
  ['turns23', 23, 0],
] as const
export type Age = (typeof ages)[number][0]

/** The days from `asOf` on which somebody reaches one of the ages. */
export const birthdaysAhead = (
  birthDate: Day,
  asOf: Day,
  leapDayRule: Policy['leapDayRule'],
): { age: Age; on: Day }[] =>
  ages.flatMap(([age, years, more]) => {
    const on = addMonths(birthday(birthDate, years, leapDayRule), more)
    return on < asOf ? [] : [{ age, on }]
  })

/** The work that somebody who turns 18 still asks for, each with its day. */
export function workAhead(
  person: Omit<KnownPeople, 'count'>,
  asOf: Day,
  policy: Policy,
  startAgeMonths: number,
): { work: Work; on: Day }[] {
  const turns18 = birthday(person.birthDate, 18, policy.leapDayRule)
  if (person.pathway !== 'perspective-plan-handover' || turns18 < asOf) return []
  const { investigationOn, decisionOn } = wmoChain(person, turns18, asOf, policy, startAgeMonths)
  return [
    ...(person.placed ? [] : [{ work: 'handovers' as const, on: turns18 }]),
    ...(investigationOn === null ? [] : [{ work: 'investigations' as const, on: investigationOn }]),
    ...(decisionOn === null ? [] : [{ work: 'decisions' as const, on: decisionOn }]),
  ]
}

/** By when the investigation and the decision are due, for who was not notified or decided yet. */
function wmoChain(
  { wmo, birthDate }: Omit<KnownPeople, 'count'>,
  turns18: Day,
  asOf: Day,
  policy: Policy,
  startAgeMonths: number,
): { investigationOn: Day | null; decisionOn: Day | null } {
  if (wmo === 'over') return { investigationOn: null, decisionOn: null }
  const start =
    startAgeMonths % 12 === 0
      ? birthday(birthDate, startAgeMonths / 12, policy.leapDayRule)
      : addMonths(turns18, startAgeMonths - 216)
  const notifiedOn = wmo === 'to-decide' || start < asOf ? asOf : start
  const investigationOn = computeTerm({ term: 'wmo-investigation', startsOn: notifiedOn }, policy).dueOn
  const decisionOn = computeTerm(
    { term: 'wmo-decision', startsOn: wmo === 'to-decide' ? asOf : investigationOn },
    policy,
  ).dueOn
  return { investigationOn: wmo === 'to-investigate' ? investigationOn : null, decisionOn }
}
