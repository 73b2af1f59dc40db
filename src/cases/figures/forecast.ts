import { addMonths, type Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import type { AsOf } from '../lists/lists.ts'
import type { AuditRecord } from '../records.ts'
import { type Age, birthdaysAhead, monthsAhead, usualStartAgeMonths, workAhead } from './forecast-days.ts'
import type { ForecastSources } from './forecast-rows.ts'

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
  /** What the numbers of a month are made of, one by one. */
  forecastSources(actor: Actor, filter: ForecastFilter, month: string, audit: AuditRecord): Promise<ForecastSources>
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

export const monthOf = (day: Day): string => day.slice(0, 7)

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
  for (const { birthDate, pathway, count } of people)
    for (const { age, on } of birthdaysAhead(birthDate, asOf, leapDayRule)) {
      const counts = birthdays.get(monthOf(on))?.[age]
      if (counts) counts[pathway ?? 'none'] = (counts[pathway ?? 'none'] ?? 0) + count
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
  for (const each of people)
    for (const { work, on } of workAhead(each, asOf, policy, startAgeMonths)) {
      const at = expected.get(monthOf(on))
      if (at) at[work] += each.count
    }
  return expected
}

const noBirthdays = (): ForecastMonth['birthdays'] => ({ turns17Half: {}, turns18: {}, turns21: {}, turns23: {} })

/** What is supposed of the capacity, without what is not. */
export const definedOf = (capacity: WhatIf['capacity']): Partial<Capacity> =>
  Object.fromEntries(
    Object.entries((capacity ?? {}) as Readonly<Record<string, number | undefined>>).filter(
      ([, value]) => value !== undefined,
    ),
  )
