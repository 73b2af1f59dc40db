import { addDays, addMonths, addYears, type Day } from './day.ts'
import type { NotedDays } from './equated-days.ts'
import { addWorkingDays } from './holidays.ts'
import type { Fault } from './invalid.ts'
import type { TermLength } from './term-definition.ts'

/** The day so much further, or back: the same weekday, the same day number, or the month's last day where that lacks. */
export function moved(
  from: Day,
  { value, unit }: TermLength,
  counted: 'forward' | 'back',
  noted: NotedDays | undefined,
): Day {
  const count = counted === 'back' ? -value : value
  switch (unit) {
    case 'day':
      return addDays(from, count)
    case 'working-day':
      return addWorkingDays(from, count, noted)
    case 'week':
      return addDays(from, count * 7)
    case 'month':
      return addMonths(from, count)
    case 'year':
      return addYears(from, count)
  }
}

const most = { day: 36_525, 'working-day': 3_660, week: 5_218, month: 1_200, year: 100 } as const

/** What is wrong with a length: it is a whole number from 0, of a known unit, and no longer than a century. */
export function lengthFaults({ value, unit }: TermLength): Fault[] {
  if (!Object.hasOwn(most, unit)) {
    return [
      {
        pointer: '/length/unit',
        code: 'unknown-unit',
        detail: `A length is in ${Object.keys(most).join(', ')}, not ${JSON.stringify(unit)}.`,
      },
    ]
  }
  if (Number.isInteger(value) && value >= 0 && value <= most[unit]) return []
  return [
    {
      pointer: '/length/value',
      code: 'length-out-of-range',
      detail: `A length in ${unit}s is a whole number from 0 to ${most[unit]}, not ${value}.`,
    },
  ]
}
