import { addMonths, type Day } from '../../../calendar/day.ts'
import { type Capacity, monthOf, type Work } from '../forecast.ts'

/** What can be taken on in each month, and how much of it is taken. */
export type Rooms = {
  /** The first day on or after this one in whose month there is room; null when there is none up to the last month. */
  firstOn(work: Work, on: Day): Day | null
  take(work: Work, on: Day): void
}

/**
 * The room that organisations gave a month, less the places given away already. Of a sample of the cases only that share of
 * the room counts; what is left of a place goes on to the next month, so that nothing is lost by rounding.
 */
export function rooms(
  capacity: Capacity,
  taken: Readonly<Record<string, number>>,
  months: readonly string[],
  share: number,
): Rooms {
  const used = new Map<string, number>()
  const place = new Map(months.map((month, index) => [month, index]))
  const limit = (work: Work, month: string): number => {
    const given = capacity[work]
    const index = place.get(month)
    if (given === null || index === undefined) return Number.POSITIVE_INFINITY
    const each = Math.floor(given * share * (index + 1)) - Math.floor(given * share * index)
    return each - (work === 'handovers' ? Math.round((taken[month] ?? 0) * share) : 0)
  }
  const hasRoom = (work: Work, month: string) => (used.get(`${work} ${month}`) ?? 0) < limit(work, month)
  const last = months.at(-1) ?? ''
  return {
    firstOn(work, on) {
      for (let day = on; monthOf(day) <= last; day = `${monthOf(addMonths(day, 1))}-01`)
        if (hasRoom(work, monthOf(day))) return day
      return null
    },
    take(work, on) {
      const key = `${work} ${monthOf(on)}`
      used.set(key, (used.get(key) ?? 0) + 1)
    },
  }
}
