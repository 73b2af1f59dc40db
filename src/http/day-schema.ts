import { z } from 'zod'
import { isDay } from '../calendar/day.ts'

// A lifetime either side of the law that we know: every date that follows from these can be computed.
const first = '1900-01-01'
const last = '2199-12-31'

/** A day in a request, `YYYY-MM-DD`. */
export const daySchema = z
  .string()
  .refine(
    (day) => isDay(day) && day >= first && day <= last,
    `must be a day from ${first} up to ${last} that exists, written as 2026-12-10.`,
  )
  .meta({ format: 'date', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' })

/** A day in an answer. */
export const answeredDaySchema = z.string().meta({ format: 'date' })
