import { addDays, addMonths, type Day, weekday, yearOf } from '../../../calendar/day.ts'

export const calendarViews = ['maand', 'week', 'lijst'] as const
export type CalendarViewName = (typeof calendarViews)[number]

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

/** The number of the week of a day (ISO 8601): that of its Thursday. */
export function weekNumber(day: Day): number {
  const thursday = addDays(mondayOf(day), 3)
  let number = 1
  for (let before = addDays(thursday, -7); yearOf(before) === yearOf(thursday); before = addDays(before, -7))
    number += 1
  return number
}

/** The days of a period, from and up to and including, and the days by which one goes back and on. */
export type Period = { from: Day; to: Day; previous: Day; next: Day }

/** What a view shows around a day: a week from Monday, the month, or three months from the first of this one. */
export function periodOf(view: CalendarViewName, day: Day): Period {
  if (view === 'week') {
    const from = mondayOf(day)
    return { from, to: addDays(from, 6), previous: addDays(from, -7), next: addDays(from, 7) }
  }
  const months = view === 'maand' ? 1 : 3
  const from = `${day.slice(0, 8)}01`
  const next = addMonths(from, months)
  return { from, to: addDays(next, -1), previous: addMonths(from, -months), next }
}

/** The weeks that a period touches, each as its seven days. */
export function weeksOf({ from, to }: Pick<Period, 'from' | 'to'>): Day[][] {
  const weeks: Day[][] = []
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)))
  return weeks
}
