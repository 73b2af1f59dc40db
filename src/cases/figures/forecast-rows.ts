import type { Day } from '../../calendar/day.ts'
import { type Policy, policyOn } from '../../calendar/policy.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecord } from '../records.ts'
import {
  type ForecastFilter,
  type ForecastReader,
  forecast,
  type Known,
  type KnownPeople,
  monthOf,
  type WhatIf,
  type Work,
  works,
} from './forecast.ts'
import { type Age, ages, birthdaysAhead, usualStartAgeMonths, workAhead } from './forecast-days.ts'

/** Somebody who is known, with their open case. */
export type KnownPerson = Omit<KnownPeople, 'count'> & { youngPersonId: string; caseId: string | null }

/** What the numbers of a month are made of. */
export type ForecastSources = {
  people: readonly KnownPerson[]
  taken: readonly { caseId: string; organisationId: string }[]
  able: readonly { organisationId: string; kind: string; amount: number }[]
}

/** Every number of a month of the forecast. */
export const forecastNumbers = [
  'turns17Half',
  'turns18',
  'turns21',
  'turns23',
  ...works.flatMap((work) => [`${work}Expected`, `${work}Left`, `${work}Capacity`] as const),
  'handoversTaken',
] as const
export type ForecastNumber = (typeof forecastNumbers)[number]

/** A row behind a number: somebody, a place that is taken, or an organisation with what it gave; `amount` adds up. */
export type ForecastRow = {
  youngPersonId: string | null
  caseId: string | null
  organisationId: string | null
  pathway: string | null
  on: Day | null
  amount: number
}

/** Which number: of a month, and for birthdays of one pathway (`none` where none is named). */
export type ForecastRowsAsked = { number: ForecastNumber; month: string; birthdaysOf?: string | undefined }

const givers: Record<Work, string> = {
  handovers: 'receiving-provider',
  investigations: 'neighbourhood-team',
  decisions: 'municipality',
}

/** The rows behind a number, those of the first day first. Their amounts are the number. */
export function forecastRows(
  sources: ForecastSources,
  known: Known,
  asOf: Day,
  usual: Policy,
  { number, month, birthdaysOf }: ForecastRowsAsked,
  whatIf: WhatIf = {},
): ForecastRow[] {
  const policy: Policy = { ...usual, termLengths: { ...usual.termLengths, ...whatIf.termLengths } }
  const { people, taken, able } = sources
  if (isAge(number))
    return inOrder(
      people
        .filter(({ pathway }) => birthdaysOf === undefined || (pathway ?? 'none') === birthdaysOf)
        .flatMap((person) => {
          const days = birthdaysAhead(person.birthDate, asOf, policy.leapDayRule)
          return days.filter(({ age, on }) => age === number && monthOf(on) === month).map(({ on }) => row(person, on))
        }),
    )
  const [work, what] = parts(number)
  if (what === 'Taken') return taken.map((place) => ({ ...noRow, ...place }))
  if (what === 'Capacity') {
    const supposed = whatIf.capacity?.[work]
    if (supposed !== undefined) return [{ ...noRow, amount: supposed }]
    return able.flatMap(({ kind, ...rest }) => (kind === givers[work] ? [{ ...noRow, ...rest }] : []))
  }
  const expected = inOrder(
    people.flatMap((person) =>
      workAhead(person, asOf, policy, whatIf.startAgeMonths ?? usualStartAgeMonths)
        .filter((each) => each.work === work && monthOf(each.on) <= month)
        .map(({ on }) => row(person, on)),
    ),
  )
  if (what === 'Expected') return expected.filter(({ on }) => on !== null && monthOf(on) === month)
  // Who came first is helped first: left over are the last.
  const left = forecast(known, asOf, usual, whatIf).months.find((each) => each.month === month)?.work[work].left ?? 0
  return left === 0 ? [] : expected.slice(-left)
}

const isAge = (number: ForecastNumber): number is Age => ages.some(([age]) => age === number)

function parts(number: ForecastNumber): [Work, string] {
  const work = works.find((each) => number.startsWith(each)) ?? 'handovers'
  return [work, number.slice(work.length)]
}

const noRow: ForecastRow = {
  youngPersonId: null,
  caseId: null,
  organisationId: null,
  pathway: null,
  on: null,
  amount: 1,
}

const row = ({ youngPersonId, caseId, pathway }: KnownPerson, on: Day): ForecastRow => ({
  ...noRow,
  youngPersonId,
  caseId,
  pathway,
  on,
})

const inOrder = (rows: ForecastRow[]): ForecastRow[] =>
  rows.sort((one, other) => (`${one.on} ${one.youngPersonId}` < `${other.on} ${other.youngPersonId}` ? -1 : 1))

/** What rows are read with. */
export type ForecastRowNeeds = {
  reports: ForecastReader
  policies(municipality: string): readonly Policy[]
}

/** Reads and tells the rows behind a number; who looked, at which cases, stands in the audit. */
export async function askForecastRows(
  { reports, policies }: ForecastRowNeeds,
  actor: Actor,
  filter: ForecastFilter,
  asked: ForecastRowsAsked,
  whatIf: WhatIf,
  audit: AuditRecord,
): Promise<ForecastRow[]> {
  const sources = await reports.forecastSources(actor, filter, asked.month, audit)
  const known = await reports.knownPeople(actor, filter)
  return forecastRows(sources, known, filter.asOf, policyOn(policies(actor.municipality), filter.asOf), asked, whatIf)
}
