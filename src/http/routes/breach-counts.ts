import { z } from 'zod'
import { breachCounts, brokenBy, lastWeeks, ledgerOf } from '../../cases/figures/breach-counts.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { counted, figureReaders, linked, partQuery } from './overview.ts'

const keyed = z.array(z.strictObject({ key: z.string().nullable(), ...counted }))

/** GET /breach-counts: who held the clock of what was broken, why, and how many began each week. */
export const getBreachCounts = defineRoute({
  method: 'get',
  path: '/breach-counts',
  operationId: 'getBreachCounts',
  summary: 'Counts broken deadlines by who held the clock, why, which and since which week.',
  description:
    'Of which the first day late lies from `from` up to, but not with, `before`; thirteen weeks by default. Every number is that of the list at its `href`.',
  tag: 'Figures',
  rights: figureReaders,
  query: z.strictObject({ ...timesQuery, ...partQuery, from: daySchema.optional(), before: daySchema.optional() }),
  success: {
    status: 200,
    description: 'The counts.',
    schema: z
      .strictObject({
        asOf: answeredDaySchema,
        from: answeredDaySchema,
        before: answeredDaySchema,
        all: z.strictObject(counted),
        statutory: z.strictObject(counted).meta({ description: 'Terms of the law among them.' }),
        by: z
          .strictObject({ heldBy: keyed, cause: keyed, kind: keyed, pathway: keyed })
          .meta({ description: '`heldBy` is the organisation that held the clock on the first day late.' }),
        trend: z.array(z.strictObject({ on: answeredDaySchema, ...counted })),
      })
      .meta({ id: 'BreachCounts' }),
  },
  handle: async ({ query, caller }, services: Pick<HandlerNeeds, 'breaches' | 'today'>) => {
    const { asOf: day, knownAt: instant, from, before, ...rest } = query
    const times = timesOf({ asOf: day, knownAt: instant }, services.today())
    const weeks = lastWeeks(times.asOf)
    const part = { ...rest, ...times, from: from ?? weeks.from, before: before ?? weeks.before }
    const counts = breachCounts(await services.breaches.count(caller, ledgerOf(part)), part)
    return {
      status: 200,
      body: {
        ...counts,
        all: linked(counts.all),
        statutory: linked(counts.statutory),
        by: Object.fromEntries(brokenBy.map((name) => [name, counts.by[name].map(linked)])),
        trend: counts.trend.map(linked),
      },
    }
  },
})
