import { z } from 'zod'
import { answeredDaySchema } from './day-schema.ts'

/** What opens a link without an account. */
export const tokenSchema = z.string().min(1).max(400)

/** A link as it is told once: whom it is for gets it from who made it. */
export const madeLinkSchema = z
  .strictObject({ token: z.string(), path: z.string(), expiresOn: answeredDaySchema })
  .meta({ id: 'MadeLink' })
