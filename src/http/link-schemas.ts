import { z } from 'zod'
import { answeredDaySchema } from './day-schema.ts'

/** What opens a link without an account. */
export const tokenSchema = z.string().min(1).max(400)

const words = z.string().nullable()

/** A sentence with its day and who does it, where there is one. */
export const toldSchema = z.strictObject({ on: answeredDaySchema.nullable(), text: z.string(), who: words })

/** Whom to call. */
export const contactSchema = { name: words, organisation: words, phone: words, email: words }

/** A link as it is told once: whom it is for gets it from who made it. */
export const madeLinkSchema = z
  .strictObject({ token: z.string(), path: z.string(), expiresOn: answeredDaySchema })
  .meta({ id: 'MadeLink' })
