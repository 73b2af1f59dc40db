import { easterSundays } from './by-hand.ts'

/** A rule of the law that the oracle can leave out, to show that the comparison notices. */
export const breakable = [
  'good-friday',
  'equated-days',
  'liberation-day',
  'two-working-days',
  'long-terms-stay',
  'last-day-of-month',
  'leap-day',
  'overlap-once',
  'summer-time',
] as const
export type Broken = (typeof breakable)[number]

const equated = [
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
]

export const days: readonly string[] = Array.from({ length: 26_000 }, (_, index) =>
  new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
)

const place = new Map(days.map((day, index) => [day, index]))

/** Where a day stands in the list; not a number for a day that does not exist. */
export const at = (day: string): number => place.get(day) ?? Number.NaN

// 1 January 1990 was a Monday.
export const isSunday = (index: number): boolean => index % 7 === 6

/** Which places in the list are Saturday, Sunday or a holiday, by a typed list of Easter Sundays. */
export function freeDays(broken: Broken | undefined): ReadonlySet<number> {
  const free = new Set<number>(broken === 'equated-days' ? [] : equated.map(at))
  days.forEach((_, index) => {
    if (index % 7 > 4) free.add(index)
  })
  for (const easter of easterSundays) {
    const year = easter.slice(0, 4)
    for (const after of [1, 39, 50]) free.add(at(easter) + after)
    for (const fixed of ['01-01', '12-25', '12-26']) free.add(at(`${year}-${fixed}`))
    const king = at(`${year}-${Number(year) < 2014 ? '04-30' : '04-27'}`)
    free.add(isSunday(king) ? king - 1 : king)
    if (broken !== 'good-friday') free.add(at(easter) - 2)
    if (broken !== 'liberation-day') free.add(at(`${year}-05-05`))
  }
  return free
}
