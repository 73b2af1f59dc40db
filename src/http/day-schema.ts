import { z } from 'zod'

// A lifetime either side of the law that we know: every date that follows from these can be computed.
const sentence = 'must be a day from 1900-01-01 up to 2199-12-31 that exists, written as 2026-12-10.'

/** A day in a request, `YYYY-MM-DD`. */
export const daySchema = z.iso
  .date({ error: (issue) => (issue.input === undefined ? undefined : sentence) })
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', sentence)
  .meta({ format: 'date', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' })

/** A day in an answer. */
export const answeredDaySchema = z.string().meta({ format: 'date' })
