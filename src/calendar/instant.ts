import { Invalid } from './invalid.ts'

/** The instant so many minutes after another, both RFC 3339; the answer in UTC. Throws Invalid when it is no instant. */
export function minutesAfter(instant: string, minutes: number): string {
  const at = Date.parse(instant)
  if (Number.isNaN(at))
    throw new Invalid([{ pointer: '', code: 'not-an-instant', detail: 'Write an instant as 2027-03-28T01:30:00Z.' }])
  return new Date(at + minutes * 60_000).toISOString()
}

/** Whether an instant lies before another, however each is written (with an offset, with or without a fraction). */
export const isBefore = (instant: string, other: string): boolean => Date.parse(instant) < Date.parse(other)

/** An instant (ISO 8601) in milliseconds since 1970. */
export const millisecondsOf = (instant: string): number => Date.parse(instant)

/** The instant, or the first of a day in UTC, for a library that asks for a `Date`. */
export const asDate = (instant: string): Date => new Date(instant)
