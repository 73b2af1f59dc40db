import { birthday } from '../calendar/age.ts'
import { addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { computeTerm } from '../calendar/term.ts'
import type { Actor } from './actor.ts'
import type { AsOf } from './lists.ts'

/** Young people with one birth date, who are alike in what is still to come. */
export type KnownPeople = {
  birthDate: Day
  /** Of their open case, else as advised; null when neither names one. */
  pathway: string | null
  /** Whether the Wmo has still to investigate, has still to decide, or neither. */
  wmo: 'to-investigate' | 'to-decide' | 'over'
  /** Whether a receiver accepted already. */
  placed: boolean
  count: number
}

/** What organisations can take on in a month, by the work: a place, an investigation, a decision. Null: nobody said. */
export const works = ['handovers', 'investigations', 'decisions'] as const
export type Work = (typeof works)[number]
export type Capacity = Readonly<Record<Work, number | null>>

/** `taken`: places that receivers gave away already, by month (2027-06): who accepted is no longer among those to come. */
export type Known = { people: KnownPeople[]; capacity: Capacity; taken: Readonly<Record<string, number>> }

/** Of which part of those known: by pathway, by the team that owns the case, by the youth-care provider. */
export type ForecastFilter = AsOf & {
  pathway?: string | undefined
  team?: string | undefined
  provider?: string | undefined
}

export interface ForecastReader {
  knownPeople(actor: Actor, filter: ForecastFilter): Promise<Known>
}

/** What is changed to see what would follow. */
export type WhatIf = {
  /** In place of what the organisations gave. */
  capacity?: Partial<Record<Work, number | undefined>> | undefined
  /** The age in months at which the Wmo is notified; 210 (17 years and a half) by default. */
  startAgeMonths?: number | undefined
  /** Other lengths of the policy, by term. */
  termLengths?: Policy['termLengths'] | undefined
}

export const usualStartAgeMonths = 17 * 12 + 6
export const monthsAhead = 24
const ages = [
  ['turns17Half', 18, -6],
  ['turns18', 18, 0],
  ['turns21', 21, 0],
  ['turns23', 23, 0],
] as const
export type Age = (typeof ages)[number][0]

export type ForecastMonth = {
  /** As 2027-06. */
  month: string
  /** By pathway; `none` where none is named. */
  birthdays: Record<Age, Record<string, number>>
  /** Expected, what can be taken on, how much of that is taken already, and what is left over from all months so far. */
  work: Record<Work, { expected: number; capacity: number | null; taken: number; left: number }>
}

export type Forecast = {
  months: ForecastMonth[]
  /** The first month at whose end something is left over; null when all fits or nobody gave a capacity. */
  doesNotFitFrom: Record<Work, string | null>
}

const monthOf = (day: Day): string => day.slice(0, 7)

/** The months that are looked at, the one of the day first. */
export const monthsFrom = (asOf: Day): string[] =>
  Array.from({ length: monthsAhead }, (_, n) => monthOf(addMonths(`${monthOf(asOf)}-01`, n)))

/**
 * Who turns 17½, 18, 21 and 23 in each of 24 months, and the work that follows: a place in the month of the 18th birthday, an
 * investigation and a decision by the same terms as in a case, from a notification at the start age or, later, today.
 */
export function forecast({ people, capacity, taken }: Known, asOf: Day, usual: Policy, whatIf: WhatIf = {}): Forecast {
  const policy: Policy = { ...usual, termLengths: { ...usual.termLengths, ...whatIf.termLengths } }
  const months = monthsFrom(asOf)
  const birthdays = birthdaysOf(people, months, asOf, policy)
  const expected = expectedWork(people, months, asOf, policy, whatIf.startAgeMonths ?? usualStartAgeMonths)
  const able: Capacity = { ...capacity, ...definedOf(whatIf.capacity) }
  const left = { handovers: 0, investigations: 0, decisions: 0 }
  const forecastMonths = months.map((month): ForecastMonth => {
    const work = Object.fromEntries(
      works.map((name) => {
        const asked = expected.get(month)?.[name] ?? 0
        const can = able[name]
        const gone = name === 'handovers' ? (taken[month] ?? 0) : 0
        if (can !== null) left[name] = Math.max(0, left[name] + asked - Math.max(0, can - gone))
        return [name, { expected: asked, capacity: can, taken: gone, left: left[name] }]
      }),
    ) as ForecastMonth['work']
    return { month, birthdays: birthdays.get(month) ?? noBirthdays(), work }
  })
  const from = (work: Work) => forecastMonths.find((month) => month.work[work].left > 0)?.month ?? null
  return {
    months: forecastMonths,
    doesNotFitFrom: {
      handovers: from('handovers'),
      investigations: from('investigations'),
      decisions: from('decisions'),
    },
  }
}

function birthdaysOf(
  people: readonly KnownPeople[],
  months: readonly string[],
  asOf: Day,
  { leapDayRule }: Policy,
): Map<string, ForecastMonth['birthdays']> {
  const birthdays = new Map(months.map((month) => [month, noBirthdays()]))
  for (const { birthDate, pathway, count } of people) {
    for (const [age, years, more] of ages) {
      const day = addMonths(birthday(birthDate, years, leapDayRule), more)
      const counts = day < asOf ? undefined : birthdays.get(monthOf(day))?.[age]
      if (counts) counts[pathway ?? 'none'] = (counts[pathway ?? 'none'] ?? 0) + count
    }
  }
  return birthdays
}

/** What handovers of who turn 18 in these months ask for, by month. */
function expectedWork(
  people: readonly KnownPeople[],
  months: readonly string[],
  asOf: Day,
  policy: Policy,
  startAgeMonths: number,
): Map<string, Record<Work, number>> {
  const expected = new Map(months.map((month) => [month, { handovers: 0, investigations: 0, decisions: 0 }]))
  const add = (work: Work, day: Day | null, count: number) => {
    const at = day === null ? undefined : expected.get(monthOf(day))
    if (at) at[work] += count
  }
  for (const each of people) {
    const turns18 = birthday(each.birthDate, 18, policy.leapDayRule)
    if (each.pathway !== 'perspective-plan-handover' || turns18 < asOf) continue
    if (!each.placed) add('handovers', turns18, each.count)
    const chain = wmoChain(each, turns18, asOf, policy, startAgeMonths)
    add('investigations', chain.investigationOn, each.count)
    add('decisions', chain.decisionOn, each.count)
  }
  return expected
}

const noBirthdays = (): ForecastMonth['birthdays'] => ({ turns17Half: {}, turns18: {}, turns21: {}, turns23: {} })

const definedOf = (capacity: WhatIf['capacity']): Partial<Capacity> =>
  Object.fromEntries(
    Object.entries((capacity ?? {}) as Readonly<Record<string, number | undefined>>).filter(
      ([, value]) => value !== undefined,
    ),
  )

/** By when the investigation and the decision are due, for who was not notified or decided yet. */
function wmoChain(
  { wmo, birthDate }: KnownPeople,
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
