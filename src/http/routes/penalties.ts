import { z } from 'zod'
import { readPenalties } from '../../cases/deadlines/read-penalties.ts'
import { idSchema } from '../case-schemas.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { casePenaltySchema } from '../penalty-schema.ts'
import { defineRoute } from '../route.ts'

/** GET /cases/{caseId}/penalties: every default notice of a case, and the amount that runs. */
export const listPenalties = defineRoute({
  method: 'get',
  path: '/cases/{caseId}/penalties',
  operationId: 'listPenalties',
  summary: 'Lists the default notices of a case with the penalty that has run up by a day, and why one was refused.',
  tag: 'Cases',
  rights: 'signed-in',
  params: z.strictObject({ caseId: idSchema }),
  query: z.strictObject({
    asOf: daySchema.optional().meta({ description: 'Today by default; a day to come is a forecast.' }),
  }),
  success: {
    status: 200,
    description: 'The default notices, oldest first.',
    schema: z.strictObject({ items: z.array(casePenaltySchema), totalEur: z.int() }).meta({ id: 'CasePenalties' }),
  },
  handle: async ({ params, query, caller }, { cases, today }: Pick<HandlerNeeds, 'cases' | 'today'>) => {
    const items = await readPenalties(cases, caller, params.caseId, query.asOf ?? today())
    return { status: 200, body: { items, totalEur: items.reduce((sum, { amountEur }) => sum + amountEur, 0) } }
  },
})
