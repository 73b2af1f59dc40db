import type { Day } from './calendar/day.ts'
import { dutchDay } from './calendar/time-zone.ts'

/** The clock of the program: real, or outside production one whose day was set and can be moved forward. */
export type Clock = {
  /** The instant it is, ISO 8601 in UTC. */
  now(): string
  /** The Dutch day it is, or the one that stands in for it. */
  today(): Day
  /** Moves today forward; absent where today is today. */
  moveTo?(day: Day): void
}

/** The clock of a program. `startsOn` stands in for today until it is moved; it never turns by itself. */
export function openClock(production: boolean, startsOn: Day | undefined): Clock {
  const now = () => new Date().toISOString()
  if (production) return { now, today: () => dutchDay(now()) }
  let standIn = startsOn
  return {
    now,
    today: () => standIn ?? dutchDay(now()),
    moveTo: (day) => {
      standIn = day
    },
  }
}
