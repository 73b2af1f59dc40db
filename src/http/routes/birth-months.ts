import { z } from 'zod'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

/** GET /birth-month-counts: how many there are to come that the team may not see before they agree. */
export const birthMonths = defineRoute({
  method: 'get',
  path: '/birth-month-counts',
  operationId: 'countBirthMonths',
  summary: 'Counts who are 16 or 17 and not known to your team, by birth month; fewer than five are not told.',
  tag: 'Young people',
  rights: ['neighbourhood-team'],
  success: {
    status: 200,
    description: 'The counts.',
    schema: z
      .strictObject({
        items: z.array(
          z.strictObject({
            birthMonth: z.string().meta({ description: 'Year and month.' }),
            youngPeople: z.int().nullable().meta({ description: 'Null for fewer than five.' }),
          }),
        ),
      })
      .meta({ id: 'BirthMonths' }),
  },
  handle: async ({ caller }, { lists }: Pick<HandlerNeeds, 'lists'>) => ({
    status: 200,
    body: { items: await lists.unseenBirthMonths(caller) },
  }),
})
