import { z } from 'zod'
import { dayMeanings } from '../documents/my-case.ts'
import { answeredDaySchema } from './day-schema.ts'

/** What opens a link without an account. */
export const tokenSchema = z.string().min(1).max(400)

const words = z.string().nullable()

/** A sentence with its day and who does it, where there is one. */
export const toldSchema = z.strictObject({
  on: answeredDaySchema.nullable(),
  when: z
    .enum(dayMeanings)
    .meta({ description: 'How the day is meant: by then at the latest, on that day, from then on.' }),
  text: z.string(),
  who: words,
})

/** Whom to call. */
export const contactSchema = { name: words, organisation: words, phone: words, email: words }

/** A link as it is told once: whom it is for gets it from who made it. */
export const madeLinkSchema = z
  .strictObject({ token: z.string(), path: z.string(), expiresOn: answeredDaySchema })
  .meta({ id: 'MadeLink' })
