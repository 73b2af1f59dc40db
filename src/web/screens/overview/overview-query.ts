import { z } from 'zod'
import { pathways } from '../../../../machines/context.ts'
import { isDay } from '../../../calendar/day.ts'
import { termIds } from '../../../calendar/terms.ts'
import type { Behind, OverviewFilter } from '../../../cases/figures/overview.ts'
import { ageBucketNames, type CaseFilter, type DeadlineFilter, deadlineStatuses } from '../../../cases/lists/lists.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'

const id = z.string().min(1).max(64)
const day = z.string().refine(isDay)
const yes = z.enum(['true', 'false']).transform((said) => said === 'true')

/** What a list of deadlines can be asked for: the same words as in the API, so that a number leads to its own rows. */
const deadlineWords = {
  status: z.enum(deadlineStatuses),
  pathway: z.enum(pathways),
  kind: z.enum(termIds),
  bucket: z.enum(ageBucketNames),
  organisation: id,
  owner: id,
  team: id,
  provider: id,
  dueFrom: day,
  dueBefore: day,
}

const caseWords = {
  pathway: z.enum(pathways),
  state: id,
  owner: id,
  organisation: id,
  provider: id,
  birthdayFrom: day,
  birthdayBefore: day,
  final: yes,
  unowned: yes,
  arranged: yes,
  atTurn: id,
  nextStep: id,
}

/** The address of the rows behind a number. */
export const rowsPath = ({ list, query }: Behind): string =>
  `/overzicht/${rowPages[list]}?${new URLSearchParams(query).toString()}`

const rowPages = { deadlines: 'datums', cases: 'zaken', breaches: 'gebroken/regels' } as const satisfies Record<
  Behind['list'],
  string
>

/** The address of a table of the overview as a file. */
export function filePath(table: string, { asOf, pathway, team, provider }: OverviewFilter): string {
  return `/overzicht/cijfers/${table}?${new URLSearchParams(defined({ asOf, pathway, team, provider })).toString()}`
}

const defined = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** The day that is asked about, as somebody types it; today unless said. */
export const asOfIn = (query: URLSearchParams, today: string): string =>
  readDutchDay(query.get('asOf') ?? '', today) ?? today

/** The day and the part of the caseload that are asked about. */
export const partIn = (query: URLSearchParams, today: string): OverviewFilter => ({
  asOf: asOfIn(query, today),
  knownAt: null,
  ...understood({ pathway: z.enum(pathways), team: id, provider: id }, query),
})

export const deadlineFilterIn = (query: URLSearchParams, today: string): DeadlineFilter => ({
  asOf: asOfIn(query, today),
  knownAt: null,
  ...understood(deadlineWords, query),
})

export const caseFilterIn = (query: URLSearchParams, today: string): CaseFilter => ({
  asOf: asOfIn(query, today),
  knownAt: null,
  ...understood(caseWords, query),
})

/** What the address says and we know; the rest is left out. */
export function understood(
  words: Readonly<Record<string, z.ZodType>>,
  query: URLSearchParams,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, schema]) => {
      const said = query.get(name)
      const read = said === null ? undefined : schema.safeParse(said)
      return read?.success ? [[name, read.data]] : []
    }),
  )
}
