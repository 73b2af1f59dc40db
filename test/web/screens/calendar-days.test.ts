import { expect, test } from '@jest/globals'
import { mondayOf, periodOf, weekNumber, weeksOf } from '../../../src/web/screens/calendar/calendar-days.ts'

test.each([
  ['2026-12-31', 53],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
  ['2026-11-22', 47],
])('%s lies in ISO week %i', (day, week) => {
  expect(weekNumber(day)).toBe(week)
})

test.each([
  ['2027-02-14', 4],
  ['2026-12-14', 5],
  ['2026-08-14', 6],
])('the month of %s touches %i weeks, each from Monday to Sunday', (day, count) => {
  const weeks = weeksOf(periodOf('maand', day))
  expect(weeks).toHaveLength(count)
  expect(weeks.every((week) => week.length === 7 && week[0] === mondayOf(week[6] ?? ''))).toBe(true)
})

test('a month, a week and three months go back and on without a gap', () => {
  for (const view of ['maand', 'week', 'lijst'] as const) {
    const period = periodOf(view, '2026-12-31')
    expect(periodOf(view, period.next).from > period.to).toBe(true)
    expect(periodOf(view, period.next).previous).toBe(period.from)
    expect(periodOf(view, period.previous).next).toBe(period.from)
  }
})
