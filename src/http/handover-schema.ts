import { z } from 'zod'
import { answeredDaySchema } from './day-schema.ts'

const day = answeredDaySchema.nullable()
const words = z.string().nullable()

/** How the handover of a case goes. */
export const handoverSchema = z
  .strictObject({
    quality: z.enum(['warm', 'cold', 'none']),
    points: z
      .strictObject({
        met: z.boolean(),
        accepted: z.boolean(),
        shared: z.boolean(),
        startKnown: z.boolean(),
        contactNamed: z.boolean(),
      })
      .meta({ description: 'Warm when all five hold.' }),
    lastDayOfOld: day,
    firstDayOfNew: day,
    gapDays: z.int().nullable().meta({ description: 'Days without help; so far while gapIsOpen.' }),
    gapIsOpen: z.boolean(),
    missing: z
      .array(z.strictObject({ part: z.string(), party: z.string(), organisationId: words, personId: words }))
      .meta({ description: 'What a complete handover still misses, and who holds it.' }),
    offer: z
      .strictObject({
        organisationId: z.string(),
        acceptByOn: answeredDaySchema,
        startsOn: day,
        counterStartsOn: day,
        accepted: z.boolean(),
        contact: words,
      })
      .nullable(),
    declinedBy: z.array(z.strictObject({ organisationId: z.string(), how: z.string(), reason: words })),
    meeting: z.strictObject({
      plannedOn: day,
      at: words,
      heldOn: day,
      declinedOn: day,
      cautions: z.array(z.strictObject({ on: answeredDaySchema, code: z.string(), because: z.string() })),
    }),
    warnings: z.array(z.strictObject({ code: z.string(), label: z.string(), raisedOn: answeredDaySchema })),
    referrals: z.array(
      z.strictObject({
        id: z.string(),
        service: z.string(),
        label: z.string(),
        reached: z.string().meta({ description: 'How the service is reached, as the policy says.' }),
        madeOn: answeredDaySchema,
        reminders: z.int(),
        outcome: words,
      }),
    ),
    counts: z.strictObject({
      referrals: z.int(),
      referralsAnswered: z.int(),
      informalOffered: z.int(),
      informalAccepted: z.int(),
      informalStarted: z.int(),
      informalSmall: z.int(),
    }),
  })
  .meta({ id: 'Handover' })
