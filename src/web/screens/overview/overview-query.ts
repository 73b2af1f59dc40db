import { z } from 'zod'
import { pathways } from '../../../../machines/context.ts'
import { isDay } from '../../../calendar/day.ts'
import { termIds } from '../../../calendar/terms.ts'
import { ageBucketNames, type CaseFilter, type DeadlineFilter, deadlineStatuses } from '../../../cases/lists.ts'
import type { Behind } from '../../../cases/overview.ts'

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
  `/overzicht/${list === 'deadlines' ? 'datums' : 'zaken'}?${new URLSearchParams(query).toString()}`

/** The day that is asked about; today unless said. */
export function asOfIn(query: URLSearchParams, today: string): string {
  const asked = query.get('asOf')
  return isDay(asked) ? asked : today
}

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
function understood(words: Readonly<Record<string, z.ZodType>>, query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, schema]) => {
      const said = query.get(name)
      const read = said === null ? undefined : schema.safeParse(said)
      return read?.success ? [[name, read.data]] : []
    }),
  )
}
