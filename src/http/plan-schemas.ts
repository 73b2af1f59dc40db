import { z } from 'zod'
import { text } from '../../machines/payloads.ts'
import { areaStatuses, lifeAreas } from '../../machines/regions/plan/plan.context.ts'
import { answeredDaySchema, daySchema } from './day-schema.ts'

export const areaSchema = z.enum(lifeAreas)

const day = answeredDaySchema.nullable()
const words = z.string().nullable()

const planAreaSchema = z
  .strictObject({
    area: areaSchema,
    version: z.int().meta({ description: 'The event that wrote it, 0 for none: goes into If-Match with a change.' }),
    status: z.enum(areaStatuses).nullable(),
    goal: words,
    action: words,
    actionBy: words,
    actionOn: day,
    written: z
      .strictObject({ on: answeredDaySchema, role: z.string(), organisationId: words, personId: words })
      .nullable(),
  })
  .meta({ id: 'PlanArea' })

/** What somebody writes in one life area: a status is enough, no text is forced. */
export const writtenAreaSchema = z.strictObject({
  status: z.enum(areaStatuses),
  goal: text(1000).optional().meta({ description: 'In the words of the young person.' }),
  action: text(1000).optional(),
  actionBy: text(120).optional(),
  actionOn: daySchema.optional(),
})

/** The perspective plan as a document. */
export const planSchema = z
  .strictObject({
    caseId: z.string(),
    version: z.int(),
    youngPerson: z.strictObject({ firstName: z.string(), familyName: z.string() }).nullable(),
    turns18On: answeredDaySchema,
    stands: z.enum(['not-started', 'drafting', 'final', 'agreed', 'agreed-with-differences']),
    planVersion: z.int(),
    finalisedOn: day,
    areas: z.array(planAreaSchema),
    notShared: z.array(z.string()).meta({ description: 'Areas that the young person does not share with you.' }),
    participants: z.array(z.string()),
    riskNote: words,
    agreement: z.strictObject({
      answer: z.enum(['agreed', 'with-differences']).nullable(),
      differences: words,
      on: day,
    }),
    laws: z.array(z.string()),
    receiver: z.strictObject({ name: z.string(), contact: words, startsOn: day, accepted: z.boolean() }).nullable(),
    meeting: z.strictObject({ plannedOn: day, at: words, place: words, heldOn: day, declinedOn: day }),
    consent: z.strictObject({ stands: z.string(), areas: z.array(z.string()), givenOn: day, validUntilOn: day }),
    versions: z.array(
      z.strictObject({
        version: z.int(),
        finalisedOn: answeredDaySchema,
        finalisedBySeq: z.int(),
        areas: z.array(z.record(z.string(), z.unknown())),
        agreement: z.enum(['agreed', 'with-differences']).nullable(),
        differences: words,
        answeredOn: day,
        reopenedOn: day,
        reopenedBecause: words,
      }),
    ),
  })
  .meta({ id: 'Plan' })
