import type { Day } from '../../../calendar/day.ts'

/** What is ahead, day by day: those of one day in the order in which they were added. */
export type ByDay<What> = {
  add(on: Day, what: What): void
  /** Takes the first; null when nothing is left. */
  next(): { on: Day; what: What } | null
}

/** A queue of days: days are few, so those are kept in order and what happens on each stands in a row. */
export function byDay<What>(): ByDay<What> {
  const days: Day[] = []
  const rows = new Map<Day, { row: What[]; taken: number }>()
  return {
    add(on, what) {
      const known = rows.get(on)
      if (known) {
        known.row.push(what)
        return
      }
      rows.set(on, { row: [what], taken: 0 })
      const place = days.findLastIndex((day) => day < on) + 1
      days.splice(place, 0, on)
    },
    next() {
      for (let [on] = days; on !== undefined; on = days[0]) {
        const at = rows.get(on)
        const what = at?.row[at.taken]
        if (at && what !== undefined) {
          at.taken += 1
          return { on, what }
        }
        rows.delete(on)
        days.shift()
      }
      return null
    },
  }
}
