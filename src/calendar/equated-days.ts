import type { Day } from './day.ts'

/**
 * Days that a royal decree equates with a recognised holiday (Atw 3 lid 3). The decrees known are those for 2023-2025
 * and 2026-2028 (Stcrt. 2025, 24713); a new decree is a new row here.
 */
export const equatedDays: ReadonlySet<Day> = new Set([
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
])

/** The years for which the decrees are known. Outside them an end day comes with a warning. */
export const knownEquatedYears = { first: 2023, last: 2028 } as const

/**
 * Days of decrees that came after this program: a municipality notes them with where the decree was published, and
 * up to which year the decrees are known.
 */
export type NotedDays = {
  readonly knownThrough: number
  readonly days: readonly { readonly on: Day; readonly decree: string }[]
}

/** Whether the decree for a year is known, from the program or noted. */
export const equatedDaysKnown = (year: number, noted?: NotedDays): boolean =>
  year >= knownEquatedYears.first && year <= Math.max(knownEquatedYears.last, noted?.knownThrough ?? 0)
