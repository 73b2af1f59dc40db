import { addDays, addYears, type Day, dayOf, isLeapYear, yearOf } from './day.ts'
import { Invalid } from './invalid.ts'

/**
 * Which day is the birthday of someone born on 29 February, in a common year. No Dutch statute was found;
 * 1 March is the usual legal reading, one government rule engine uses 28 February.
 */
export type LeapDayRule = 'march-1' | 'february-28'

/** The day on which the age is reached, at its very start. A birthday never shifts. */
export function birthday(birthDate: Day, age: number, leapDayRule: LeapDayRule): Day {
  if (!Number.isInteger(age) || age < 0) {
    throw new Invalid([
      {
        pointer: '/age',
        code: 'not-an-age',
        detail: `An age is a whole number of years from 0, not ${age}.`,
      },
    ])
  }
  const year = yearOf(birthDate) + age
  const missing = birthDate.endsWith('-02-29') && !isLeapYear(year)
  return missing && leapDayRule === 'march-1' ? dayOf(year, 3, 1) : addYears(birthDate, age)
}

/** Age in whole years on that day; -1 on any day before birth. */
export function ageOn(birthDate: Day, day: Day, leapDayRule: LeapDayRule): number {
  if (day < birthDate) return -1
  const years = yearOf(day) - yearOf(birthDate)
  return day < birthday(birthDate, years, leapDayRule) ? years - 1 : years
}

/** The day before the 18th birthday. */
export const lastDayAsMinor = (birthDate: Day, leapDayRule: LeapDayRule): Day =>
  addDays(birthday(birthDate, 18, leapDayRule), -1)
