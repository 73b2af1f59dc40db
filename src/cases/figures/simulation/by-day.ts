import type { Day } from '../../../calendar/day.ts'

/** What is ahead, day by day. */
export type ByDay<What> = {
  add(on: Day, what: What): void
  /** Takes the first day with all that happens on it, in the order in which it was added; null when nothing is left. */
  next(): { on: Day; all: What[] } | null
}

/** A queue of days: days are few, so those are kept in order and what happens on each stands in a row. */
export function byDay<What>(): ByDay<What> {
  const days: Day[] = []
  const rows = new Map<Day, What[]>()
  return {
    add(on, what) {
      const row = rows.get(on)
      if (row) {
        row.push(what)
        return
      }
      rows.set(on, [what])
      days.splice(days.findLastIndex((day) => day < on) + 1, 0, on)
    },
    next() {
      const on = days.shift()
      if (on === undefined) return null
      const all = rows.get(on) ?? []
      rows.delete(on)
      return { on, all }
    },
  }
}
