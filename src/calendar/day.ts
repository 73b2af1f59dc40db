import { Invalid, notADay } from './invalid.ts'

/** A day in the world, `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type Day = string

const shape = /^\d{4}-\d{2}-\d{2}$/
const dutchShape = /^(\d{1,2})-(\d{1,2})-(\d{4})$/
const firstYear = 1000
const lastYear = 9999
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Whether the text is a day that exists: `2027-02-29` is not. */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== 'string' || !shape.test(text)) return false
  const { year, month, dayOfMonth } = read(text)
  return year >= firstYear && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** The day from its numbers, `month` 1 to 12. Throws Invalid when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const day = write(year, month, dayOfMonth)
  if (!isDay(day)) throw new Invalid([notADay('', day)])
  return day
}

/** Reads `D-M-YYYY` or `YYYY-MM-DD`, as a caseload file writes days; null when it is neither or no such day. */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim()
  const dutch = dutchShape.exec(trimmed)
  const day = dutch ? write(Number(dutch[3]), Number(dutch[2]), Number(dutch[1])) : trimmed
  return isDay(day) ? day : null
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => (((toNumber(day) + 4) % 7) + 7) % 7

/** Whole days from the first to the second; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + whole(days))

/** The same day number so many months on; where the month lacks it, the month's last day (Basel 1972). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = read(checked(day))
  const count = year * 12 + (month - 1) + whole(months)
  const toYear = Math.floor(count / 12)
  const toMonth = count - toYear * 12 + 1
  return inRange(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

/** The same date so many years on; 29 February becomes 28 February in a common year. For ages, see age.ts. */
export const addYears = (day: Day, years: number): Day => addMonths(day, whole(years) * 12)

export const earlier = (one: Day, other: Day): Day => (one <= other ? one : other)

export const later = (one: Day, other: Day): Day => (one >= other ? one : other)

/** The first day of the month after this day's. */
export const firstOfNextMonth = (day: Day): Day => `${addMonths(day, 1).slice(0, 8)}01`

const read = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  dayOfMonth: Number(day.slice(8, 10)),
})

const write = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`

function checked(day: Day): Day {
  if (!isDay(day)) throw new Invalid([notADay('', day)])
  return day
}

function whole(count: number): number {
  if (Number.isSafeInteger(count)) return count
  throw new Invalid([
    {
      pointer: '',
      code: 'not-a-whole-number',
      detail: `A length is a whole number, not ${count}.`,
    },
  ])
}

function inRange(year: number, month: number, dayOfMonth: number): Day {
  if (year >= firstYear && year <= lastYear) return write(year, month, dayOfMonth)
  throw new Invalid([
    {
      pointer: '',
      code: 'day-out-of-range',
      detail: `That leads to the year ${year}; days run from ${firstYear} to ${lastYear}.`,
    },
  ])
}

// Days since 1970-01-01, in whole-number arithmetic on years that begin in March, so that a leap day comes
// last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). A Date per day would be ten times slower.
function toNumber(day: Day): number {
  const { year, month, dayOfMonth } = read(checked(day))
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function fromNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return inRange(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}
