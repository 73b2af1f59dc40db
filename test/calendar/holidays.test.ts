import { expect, test } from '@jest/globals'
import { addDays, daysBetween } from '../../src/calendar/day.ts'
import { equatedDaysKnown } from '../../src/calendar/equated-days.ts'
import {
  addWorkingDays,
  easterSunday,
  freeDay,
  holidaysOf,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../../src/calendar/holidays.ts'
import { easterSundays, freeDaysByHand } from './by-hand.ts'

test('the free days of three years are those typed by hand', () => {
  const typed = new Set(freeDaysByHand)
  const wrong: string[] = []
  for (let index = 0; index <= daysBetween('2025-09-01', '2028-12-31'); index += 1) {
    const day = addDays('2025-09-01', index)
    const named = freeDay(day)?.code ?? ''
    const isHoliday = named !== '' && named !== 'saturday' && named !== 'sunday'
    if (isHoliday !== typed.has(day)) wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test('Easter is where the almanac has it', () => {
  const computed = easterSundays.map((day) => easterSunday(Number(day.slice(0, 4))))
  expect(computed).toEqual(easterSundays)
})

test.each([
  ['2025-04-26', 'kings-day'],
  ['2031-04-26', 'kings-day'],
  ['2027-04-27', 'kings-day'],
  ['2013-04-30', 'kings-day'],
  ['2027-05-05', 'liberation-day'],
  ['2026-04-03', 'good-friday'],
  ['2028-05-26', 'equated-day'],
  ['2023-04-28', 'equated-day'],
  ['2023-05-19', 'equated-day'],
  ['2024-05-10', 'equated-day'],
  ['2024-12-27', 'equated-day'],
  ['2025-05-30', 'equated-day'],
  ['2026-12-26', 'second-christmas-day'],
  ['2027-03-28', 'sunday'],
  ['2027-05-15', 'saturday'],
])('%s is free: %s', (day, code) => {
  expect(freeDay(day)?.code).toBe(code)
})

test.each(['2025-04-28', '2029-04-30', '2027-12-24', '2027-05-04', '2029-01-02'])('%s is a working day', (day) => {
  expect(isWorkingDay(day)).toBe(true)
})

test('each free day says why and by which article', () => {
  expect(freeDay('2027-05-06')).toEqual({ code: 'ascension-day', because: 'Hemelvaartsdag', legalBasis: 'Atw 3 lid 1' })
  expect(freeDay('2027-03-26')?.legalBasis).toBe('Atw 3 lid 2')
  expect(freeDay('2027-05-07')?.legalBasis).toBe('Atw 3 lid 3')
})

test('the days of a year lie in it', () => {
  for (const year of [2022, 2024, 2027, 2040])
    expect([...holidaysOf(year).keys()].filter((day) => !day.startsWith(String(year)))).toEqual([])
})

test('any year has its nine recognised days, computed once', () => {
  for (let year = 2029; year <= 2150; year += 1) expect(holidaysOf(year).size).toBeGreaterThanOrEqual(8)
  expect(holidaysOf(2040)).toBe(holidaysOf(2040))
})

test('equated days are known from 2023 to 2028', () => {
  expect([2022, 2023, 2028, 2029].map((year) => equatedDaysKnown(year))).toEqual([false, true, true, false])
})

test('working days are counted over weekends and holidays, both ways', () => {
  expect(addWorkingDays('2027-04-26', 1)).toBe('2027-04-28')
  expect(addWorkingDays('2027-05-04', 1)).toBe('2027-05-10')
  expect(addWorkingDays('2027-05-10', -1)).toBe('2027-05-04')
  expect(addWorkingDays('2027-05-08', 0)).toBe('2027-05-08')
  expect(workingDayOnOrBefore('2027-05-09')).toBe('2027-05-04')
  expect(workingDayOnOrBefore('2027-05-10')).toBe('2027-05-10')
})
