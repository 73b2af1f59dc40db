import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, text } from '../../payloads.ts'
import { planKeepers, youngPersonAndConfidants } from '../../tellers.ts'
import { areaStatuses, lifeAreas } from './plan.context.ts'

/** The perspective plan (Haarlem, collegebesluit 2021/377152; Jeugdwet 4.1.3). */
export const planEvents = [
  defineEvent({
    type: 'plan.started',
    label: { nl: 'Perspectiefplan beginnen', en: 'Start the perspective plan' },
    by: ['youth-care-provider'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'plan.areaWritten',
    label: { nl: 'Leefgebied in het plan schrijven', en: 'Write a life area of the plan' },
    by: [...youngPersonAndConfidants, 'youth-family-centre'],
    payload: ({ plan }) =>
      z.strictObject({
        area: z.enum([...lifeAreas].sort((one, other) => Number(one in plan.areas) - Number(other in plan.areas))),
        status: z.enum(areaStatuses),
        goal: text(1000).optional(),
        action: text(1000).optional(),
        actionBy: text(120).optional(),
        actionOn: daySchema.optional(),
      }),
  }),
  defineEvent({
    type: 'plan.participantsNamed',
    label: { nl: 'Deelnemers aan het plan noemen', en: 'Name who takes part in the plan' },
    by: youngPersonAndConfidants,
    payload: () => z.strictObject({ participants: z.array(text(120)).min(1).max(12) }),
  }),
  defineEvent({
    type: 'plan.riskNoted',
    label: { nl: 'Risico in het plan noteren', en: 'Note the risk in the plan' },
    by: youngPersonAndConfidants,
    payload: () => z.strictObject({ note: text(1000) }),
  }),
  defineEvent({
    type: 'plan.finalised',
    label: { nl: 'Perspectiefplan definitief maken', en: 'Make the perspective plan final' },
    by: ['youth-care-provider'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'plan.agreed',
    label: { nl: 'Jongere heeft op het plan gereageerd', en: 'The young person has answered on the plan' },
    by: youngPersonAndConfidants,
    payload: () =>
      z.strictObject({
        agreement: z.enum(['agreed', 'with-differences']).optional(),
        differences: text(2000).optional(),
      }),
  }),
  defineEvent({
    type: 'plan.reopened',
    label: { nl: 'Perspectiefplan heropenen', en: 'Reopen the perspective plan' },
    by: planKeepers,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
  defineEvent({
    type: 'plan.askedInWriting',
    label: { nl: 'Plan op papier vragen', en: 'Ask for the plan in writing' },
    by: youngPersonAndConfidants,
    payload: () => z.strictObject({ askedBy: z.enum(['young-person', 'parent', 'provider']).optional() }),
  }),
  defineEvent({
    type: 'plan.givenInWriting',
    label: { nl: 'Plan op papier gegeven', en: 'Plan given in writing' },
    by: planKeepers,
    payload: () => z.strictObject({}),
  }),
] as const
