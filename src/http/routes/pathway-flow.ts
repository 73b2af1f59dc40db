import { z } from 'zod'
import { flowThrough } from '../../cases/figures/flow.ts'
import { pathwaySchema } from '../case-schemas.ts'
import { answeredDaySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { timesOf, timesQuery } from '../list-times.ts'
import { defineRoute } from '../route.ts'
import { counted, figureReaders, linked, partQuery } from './overview.ts'

/** GET /pathways/{pathway}/flow: how many open cases stand in each state, how long, and what they wait for. */
export const getPathwayFlow = defineRoute({
  method: 'get',
  path: '/pathways/{pathway}/flow',
  operationId: 'getPathwayFlow',
  summary: 'Counts the open cases in each state of a pathway, with how long they stand there and what they wait for.',
  description:
    'States that hold no other states; a case stands in one of each part that runs. Every number is that of the list at its `href`.',
  tag: 'Figures',
  rights: figureReaders,
  params: z.strictObject({ pathway: pathwaySchema }),
  query: z.strictObject({ ...timesQuery, team: partQuery.team, provider: partQuery.provider }),
  success: {
    status: 200,
    description: 'The flow.',
    schema: z
      .strictObject({
        pathway: pathwaySchema,
        asOf: answeredDaySchema,
        states: z.array(
          z.strictObject({
            path: z.string(),
            ...counted,
            medianDays: z.number().meta({ description: 'Half of them have been there for at most so many days.' }),
            waits: z
              .strictObject({ party: z.string(), step: z.string(), count: z.int() })
              .nullable()
              .meta({ description: 'What most of them wait for.' }),
          }),
        ),
      })
      .meta({ id: 'PathwayFlow' }),
  },
  handle: async ({ params, query, caller }, services: Pick<HandlerNeeds, 'reports' | 'today'>) => {
    const { asOf, knownAt, ...part } = query
    const filter = { ...params, ...part, ...timesOf({ asOf, knownAt }, services.today()) }
    const states = await flowThrough(services.reports, caller, filter)
    return { status: 200, body: { ...params, asOf: filter.asOf, states: states.map(linked) } }
  },
})
