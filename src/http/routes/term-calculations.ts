import { z } from 'zod'
import { policyOn } from '../../calendar/policy.ts'
import { suspensionGrounds } from '../../calendar/suspension.ts'
import { computeTerm } from '../../calendar/term.ts'
import { termIds } from '../../calendar/terms.ts'
import { answeredDaySchema, daySchema } from '../day-schema.ts'
import type { HandlerNeeds } from '../handler-needs.ts'
import { defineRoute } from '../route.ts'

const suspensionSchema = z.strictObject({
  invitedOn: daySchema.meta({ description: 'The term stands still from the day after.' }),
  completedOn: daySchema.meta({ description: 'The day on which it runs again.' }),
  ground: z
    .enum(suspensionGrounds)
    .default('completion')
    .meta({ description: 'One of the suspensionGrounds of the term in GET /terms.' }),
})

const counting = {
  startsOn: daySchema.meta({ description: 'The day of the event; counting begins the day after.' }),
  suspensions: z.array(suspensionSchema).max(50).optional(),
  extendedTo: daySchema
    .optional()
    .meta({ description: 'The new last day that a notice named (Awb 4:14 lid 3, 7:10 lid 3).' }),
  extensionAnnouncedOn: daySchema.optional(),
}

const requestSchema = z.union([
  z.strictObject({ term: z.enum(termIds).meta({ description: 'A term of GET /terms.' }), ...counting }),
  z.strictObject({
    length: z.strictObject({
      value: z.int().min(0).max(10_000),
      unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
    }),
    statutory: z.boolean().meta({ description: 'The Algemene termijnenwet moves the end of statutory terms only.' }),
    counted: z.enum(['forward', 'back']).default('forward'),
    ...counting,
  }),
])

const computedTermSchema = z
  .strictObject({
    rawEndOn: answeredDaySchema.meta({ description: 'Where the length alone leads.' }),
    suspendedDays: z.int(),
    dueOn: answeredDaySchema.meta({ description: 'The last day in time.' }),
    doByOn: answeredDaySchema.meta({ description: 'The latest working day on or before dueOn.' }),
    shifts: z.array(z.strictObject({ day: answeredDaySchema, because: z.string(), code: z.string() })),
    legalBasis: z.array(z.string()),
    statutory: z.boolean(),
    warnings: z.array(z.enum(['equated-days-unknown'])),
  })
  .meta({ id: 'ComputedTerm' })

/** POST /term-calculations: the end of a term, with why. */
export const termCalculations = defineRoute({
  method: 'post',
  path: '/term-calculations',
  operationId: 'calculateTerm',
  keyed: false,
  summary: 'Computes where a term ends, with each shift and its reason.',
  tag: 'Calculations',
  rights: 'signed-in',
  aboutNobody: true,
  body: requestSchema,
  bodyExamples: {
    investigation: { term: 'wmo-investigation', startsOn: '2027-03-24' },
    ownLength: { length: { value: 3, unit: 'day' }, statutory: true, startsOn: '2026-12-24' },
  },
  success: { status: 200, description: 'The end of the term.', schema: computedTermSchema },
  handle: ({ body, caller }, services: Pick<HandlerNeeds, 'policies'>) => ({
    status: 200,
    body: computeTerm(body, policyOn(services.policies(caller.municipality), body.startsOn)),
  }),
})
