import { z } from 'zod'
import { computePenalty } from '../../calendar/penalty.ts'
import { policyOn } from '../../calendar/policy.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { penaltySchema } from '../penalty-schema.ts'
import { defineRoute } from '../route.ts'

const requestSchema = z.strictObject({
  decisionDueOn: daySchema.meta({ description: 'The last day of the decision term.' }),
  defaultNoticeReceivedOn: daySchema,
  decidedOn: daySchema.optional().meta({ description: 'The day on which the decision was made known.' }),
  asOf: daySchema.optional().meta({ description: 'Today by default.' }),
  exception: z
    .enum(['notice-unreasonably-late', 'not-interested-party', 'manifestly-inadmissible-or-unfounded'])
    .optional()
    .meta({ description: 'Awb 4:17 lid 6: no penalty is due.' }),
})

/** POST /penalty-calculations: the penalty for deciding late (Awb 4:17). */
export const penaltyCalculations = defineRoute({
  method: 'post',
  path: '/penalty-calculations',
  operationId: 'calculatePenalty',
  keyed: false,
  summary: 'Computes the penalty for a late decision, as of a day.',
  tag: 'Calculations',
  rights: 'signed-in',
  aboutNobody: true,
  body: requestSchema,
  bodyExamples: {
    late: { decisionDueOn: '2026-12-28', defaultNoticeReceivedOn: '2027-01-04', asOf: '2027-03-31' },
  },
  success: { status: 200, description: 'The penalty as of that day.', schema: penaltySchema },
  handle: ({ body, caller }, services: Pick<HandlerNeeds, 'policies' | 'today'>) => ({
    status: 200,
    body: computePenalty(
      { ...body, asOf: body.asOf ?? services.today() },
      policyOn(services.policies(caller.municipality), body.decisionDueOn),
    ),
  }),
})
