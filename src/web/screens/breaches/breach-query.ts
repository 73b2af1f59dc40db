import { z } from 'zod'
import { pathways } from '../../../../machines/context.ts'
import { isDay } from '../../../calendar/day.ts'
import { termIds } from '../../../calendar/terms.ts'
import { type BreachFilter, breachCauses, breachStatuses } from '../../../cases/deadlines/breaches.ts'
import { asOfIn, understood } from '../overview/overview-query.ts'

const id = z.string().min(1).max(64)
const day = z.string().refine(isDay)
const yes = z.enum(['true', 'false']).transform((said) => said === 'true')

/** What the ledger can be asked for: the same words as in the API, so that a number leads to its own rows. */
const words = {
  status: z.enum(breachStatuses),
  pathway: z.enum(pathways),
  team: id,
  provider: id,
  heldBy: id,
  cause: z.enum([...breachCauses, 'none']),
  kind: z.enum(termIds),
  statutory: yes,
  brokenFrom: day,
  brokenBefore: day,
}

export const breachFilterIn = (query: URLSearchParams, today: string): BreachFilter => ({
  asOf: asOfIn(query, today),
  knownAt: null,
  ...understood(words, query),
})
