import { expect, test } from '@jest/globals'
import * as dateFns from 'date-fns'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  dayOf,
  daysBetween,
  earlier,
  firstOfNextMonth,
  isDay,
  later,
  parseDay,
  weekday,
  yearOf,
} from '../../src/calendar/day.ts'
import { Invalid } from '../../src/calendar/invalid.ts'

/** Local midnight, as date-fns works. Noon would do as well; both are used nowhere else. */
const asDate = (day: Day) => new Date(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8)))
const asDay = (date: Date): Day => dateFns.format(date, 'yyyy-MM-dd')

const days = fc
  .date({ min: new Date(1850, 0, 1), max: new Date(2250, 11, 31), noInvalidDate: true })
  .map((date) => asDay(date))
const counts = fc.integer({ min: -2000, max: 2000 })

test('moving a day agrees with date-fns, by days, months and years', () => {
  fc.assert(
    fc.property(days, counts, (day, count) => {
      expect(addDays(day, count)).toBe(asDay(dateFns.addDays(asDate(day), count)))
      expect(addMonths(day, count)).toBe(asDay(dateFns.addMonths(asDate(day), count)))
      expect(addYears(day, count % 200)).toBe(asDay(dateFns.addYears(asDate(day), count % 200)))
      expect(weekday(day)).toBe(dateFns.getDay(asDate(day)))
    }),
    { numRuns: 5_000 },
  )
})

test('the days between two agree with date-fns and lead from one to the other', () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      expect(daysBetween(from, to)).toBe(dateFns.differenceInCalendarDays(asDate(to), asDate(from)))
      expect(addDays(from, daysBetween(from, to))).toBe(to)
      expect([earlier(from, to), later(from, to)]).toEqual([from, to].sort())
    }),
    { numRuns: 2_000 },
  )
})

test('around each first of March of eight hundred years a day leads to the next, and back', () => {
  for (let year = 1600; year <= 2400; year += 1) {
    for (let from = asDate(`${year}-02-26`); from.getMonth() < 2 || from.getDate() < 4; ) {
      const next = dateFns.addDays(from, 1)
      expect([addDays(asDay(from), 1), addDays(asDay(next), -1)]).toEqual([asDay(next), asDay(from)])
      from = next
    }
  }
})

test('days run from the first of the year 1000 to the last of 9999', () => {
  expect(['1000-01-01', '9999-12-31', '0999-12-31', '10000-01-01'].map(isDay)).toEqual([true, true, false, false])
  expect([addMonths('1000-02-01', -1), addDays('9999-12-30', 1)]).toEqual(['1000-01-01', '9999-12-31'])
  expect(() => addMonths('1000-01-01', -1)).toThrow('That leads to the year 999')
  expect(() => addDays('1000-01-01', -1)).toThrow('That leads to the year 999')
})

test('a month that lacks the day number ends on its last day', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2027-03-31', -1)).toBe('2027-02-28')
  expect(addMonths('2027-01-15', -13)).toBe('2025-12-15')
  expect(addYears('2008-02-29', 18)).toBe('2026-02-28')
  expect(firstOfNextMonth('2026-12-31')).toBe('2027-01-01')
})

test.each([
  '2027-02-29',
  '2100-02-29',
  '2027-04-31',
  '2027-00-10',
  '2027-13-01',
  '2027-01-00',
  '0999-01-01',
  '2027-1-1',
  '',
  '2027-01-01T00:00',
  '2027-01-012027-01-01',
])('%p is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('a leap day every four hundred years, none in the hundreds between', () => {
  expect(['2000-02-29', '2400-02-29', '2028-02-29'].every(isDay)).toBe(true)
  expect([undefined, null, 20270101, {}, { toString: () => '2027-01-01' }].some(isDay)).toBe(false)
})

test.each([
  ['1-2-2027', '2027-02-01'],
  ['01-02-2027', '2027-02-01'],
  [' 31-12-2026 ', '2026-12-31'],
  ['2026-12-31', '2026-12-31'],
  ['29-2-2027', null],
  ['31-4-2027', null],
  ['2027-2-1', null],
  ['1-2-27', null],
  ['1/2/2027', null],
  ['x1-2-2027', null],
  ['1-2-20271', null],
  ['', null],
])('a caseload file that says %p means %p', (text, day) => {
  expect(parseDay(text)).toBe(day)
})

test('a day that does not exist is refused with what to write', () => {
  expect(() => addDays('2027-02-29', 1)).toThrow('"2027-02-29" is not a day that exists; write it as YYYY-MM-DD.')
  expect(() => addMonths('soon', 1)).toThrow(Invalid)
  expect(() => dayOf(2027, 2, 29)).toThrow(Invalid)
  expect(() => addDays('2027-01-01', 0.5)).toThrow('A length is a whole number, not 0.5.')
  expect(() => addDays('9999-12-31', 1)).toThrow('days run from 1000 to 9999')
  expect(() => addMonths('2027-01-01', 1_000_000)).toThrow(Invalid)
})
