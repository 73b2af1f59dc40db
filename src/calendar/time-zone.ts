import { tzOffset } from '@date-fns/tz'
import { type Day, dayOf, isDay } from './day.ts'
import { Invalid, notADay } from './invalid.ts'

/** The law counts in Dutch days. */
export const timeZone = 'Europe/Amsterdam'

const minute = 60_000

/** The Dutch day of an instant, given as a Date or as RFC 3339 text. Throws Invalid when it is no instant. */
export function dutchDay(instant: Date | string): Day {
  const at = typeof instant === 'string' ? new Date(instant) : instant
  if (Number.isNaN(at.getTime())) {
    throw new Invalid([
      {
        pointer: '',
        code: 'not-an-instant',
        detail: `${JSON.stringify(instant)} is not an instant; write it as 2027-03-28T01:30:00Z.`,
      },
    ])
  }
  const local = new Date(at.getTime() + tzOffset(timeZone, at) * minute)
  return dayOf(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())
}

/**
 * The instant, in UTC, at which a Dutch day begins. Clocks change at 01:00 UTC, so the offset at midnight UTC is also that
 * of the Dutch midnight one or two hours before. Throws Invalid.
 */
export function dayBeginsAt(day: Day): string {
  if (!isDay(day)) throw new Invalid([notADay('', day)])
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  return new Date(midnightUtc - tzOffset(timeZone, new Date(midnightUtc)) * minute).toISOString()
}
