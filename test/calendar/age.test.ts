import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ageOn, birthday, type LeapDayRule, lastDayAsMinor } from '../../src/calendar/age.ts'
import { addDays } from '../../src/calendar/day.ts'
import { Invalid } from '../../src/calendar/invalid.ts'

test.each<[string, LeapDayRule, string, string]>([
  ['2008-02-29', 'march-1', '2026-03-01', '2026-02-28'],
  ['2008-02-29', 'february-28', '2026-02-28', '2026-02-27'],
  ['2009-06-10', 'march-1', '2027-06-10', '2027-06-09'],
  ['2009-02-28', 'march-1', '2027-02-28', '2027-02-27'],
  ['2010-03-01', 'february-28', '2028-03-01', '2028-02-29'],
])('born on %s, by the rule %s, 18 on %s and a minor up to %s', (birthDate, rule, turns18, lastDay) => {
  expect(birthday(birthDate, 18, rule)).toBe(turns18)
  expect(lastDayAsMinor(birthDate, rule)).toBe(lastDay)
})

test('a leap-day child keeps 29 February in a leap year under either rule', () => {
  expect(birthday('2008-02-29', 16, 'march-1')).toBe('2024-02-29')
  expect(birthday('2008-02-29', 16, 'february-28')).toBe('2024-02-29')
})

test('an age is reached at the start of the birthday', () => {
  expect(ageOn('2008-02-29', '2026-02-28', 'march-1')).toBe(17)
  expect(ageOn('2008-02-29', '2026-02-28', 'february-28')).toBe(18)
  expect(ageOn('2003-11-23', '2026-11-22', 'march-1')).toBe(22)
  expect(ageOn('2003-11-23', '2026-11-23', 'march-1')).toBe(23)
  expect(ageOn('2026-11-22', '2026-11-22', 'march-1')).toBe(0)
  expect(ageOn('2026-12-01', '2026-11-22', 'march-1')).toBe(-1)
  expect(ageOn('2026-12-01', '1999-01-01', 'march-1')).toBe(-1)
})

test('birthday and age never contradict each other', () => {
  const births = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1980-01-01', days))
  const rules = fc.constantFrom<LeapDayRule>('march-1', 'february-28')
  fc.assert(
    fc.property(births, fc.integer({ min: 1, max: 90 }), rules, (birthDate, age, rule) => {
      const reached = birthday(birthDate, age, rule)
      expect(ageOn(birthDate, reached, rule)).toBe(age)
      expect(ageOn(birthDate, addDays(reached, -1), rule)).toBe(age - 1)
    }),
    { numRuns: 2_000 },
  )
})

test.each([-1, 1.5, Number.NaN])('%p is refused as an age', (age) => {
  expect(() => birthday('2009-06-10', age, 'march-1')).toThrow(Invalid)
})
