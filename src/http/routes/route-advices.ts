import { z } from 'zod'
import { policyOn } from '../../calendar/policy.ts'
import { routeAdvice } from '../../routing/advice.ts'
import { factsSchema } from '../../routing/facts.ts'
import { adviceSchema } from '../advice-schema.ts'
import { daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const requestSchema = z.strictObject({
  asOf: daySchema.optional().meta({ description: 'The day of the advice; today by default.' }),
  facts: factsSchema.meta({ description: 'All but the birth date may be absent, which means not known.' }),
})

/** POST /route-advices: which pathway fits these facts, with the reasons. */
export const routeAdvices = defineRoute({
  method: 'post',
  path: '/route-advices',
  operationId: 'adviseRoute',
  keyed: false,
  summary: 'Advises which pathway fits, why, and what would change it; nothing is stored.',
  tag: 'Advice',
  rights: 'signed-in',
  aboutNobody: true,
  body: requestSchema,
  bodyExamples: {
    windowOpensToday: {
      asOf: '2026-12-10',
      facts: {
        birthDate: '2009-06-10',
        youthHelpRunning: true,
        youthHelpKind: 'participation-support',
        needAfter18: 'long-term',
      },
    },
  },
  success: { status: 200, description: 'The advice.', schema: adviceSchema },
  handle: ({ body, caller }, services: Pick<HandlerNeeds, 'policies' | 'today'>) => {
    const asOf = body.asOf ?? services.today()
    return { status: 200, body: routeAdvice(body.facts, asOf, policyOn(services.policies(caller.municipality), asOf)) }
  },
})
