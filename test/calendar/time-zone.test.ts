import { expect, test } from '@jest/globals'
import { addDays, daysBetween } from '../../src/calendar/day.ts'
import { Invalid } from '../../src/calendar/invalid.ts'
import { dayBeginsAt, dutchDay } from '../../src/calendar/time-zone.ts'

test.each([
  ['2027-06-09T21:59:59Z', '2027-06-09'],
  ['2027-06-09T22:00:00Z', '2027-06-10'],
  ['2026-12-31T22:59:59.999Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2027-03-28T00:59:59Z', '2027-03-28'],
  ['2027-10-31T22:59:00Z', '2027-10-31'],
  ['2027-10-31T23:00:00Z', '2027-11-01'],
  ['2027-06-10T00:30:00+02:00', '2027-06-10'],
])('at %s it is %s in the Netherlands', (instant, day) => {
  expect(dutchDay(instant)).toBe(day)
  expect(dutchDay(new Date(instant))).toBe(day)
})

test.each([
  ['2027-01-01', '2026-12-31T23:00:00.000Z'],
  ['2027-03-28', '2027-03-27T23:00:00.000Z'],
  ['2027-03-29', '2027-03-28T22:00:00.000Z'],
  ['2027-10-31', '2027-10-30T22:00:00.000Z'],
  ['2027-11-01', '2027-10-31T23:00:00.000Z'],
])('%s begins at %s', (day, instant) => {
  expect(dayBeginsAt(day)).toBe(instant)
})

test('every day of ten years begins on itself, and the moment before is the day before', () => {
  const first = '2020-01-01'
  for (let index = 0; index < daysBetween(first, '2030-01-01'); index += 1) {
    const day = addDays(first, index)
    const begin = Date.parse(dayBeginsAt(day))
    expect([dutchDay(new Date(begin)), dutchDay(new Date(begin - 1))]).toEqual([day, addDays(day, -1)])
  }
})

test('what is no instant or no day is refused', () => {
  expect(() => dutchDay('yesterday')).toThrow(Invalid)
  expect(() => dayBeginsAt('2027-02-29')).toThrow(Invalid)
})
