import { z } from 'zod'
import { isDay, yearOf } from './day.ts'
import { knownEquatedYears } from './equated-days.ts'
import { freeDay } from './holidays.ts'

const notedDay = z.strictObject({
  on: z.string().refine(isDay, 'Write the day as YYYY-MM-DD, a day that exists.').meta({ format: 'date' }),
  /** Where the decree was published, as `Stcrt. 2028, 12345`. */
  decree: z.string().trim().min(1).max(200),
})

/**
 * Days that a royal decree equates with a recognised holiday and that came after this program (Atw 3 lid 3). Only the Crown
 * names such days: what is noted is its decree, and no day of the municipality's own.
 */
export const notedDaysSchema = z
  .strictObject({
    /** The last year for which the decrees are known. */
    knownThrough: z.int().min(knownEquatedYears.last).max(2100),
    days: z.array(notedDay).max(60).readonly(),
  })
  .superRefine(({ knownThrough, days }, refinement) => {
    for (const [index, { on }] of days.entries()) {
      if (!isDay(on)) continue
      const message = faultOf(on, knownThrough, days.findIndex((other) => other.on === on) < index)
      if (message !== null) refinement.addIssue({ code: 'custom', path: ['days', index, 'on'], message })
    }
  })

function faultOf(on: string, knownThrough: number, twice: boolean): string | null {
  if (twice) return `${on} stands here twice: leave one out.`
  const free = freeDay(on)
  if (free) return `${on} is free already (${free.because}): leave it out.`
  return yearOf(on) > knownThrough ? `${on} lies after ${knownThrough}: make knownThrough its year or later.` : null
}
