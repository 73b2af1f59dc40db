import { addDays, type Day, dayOf, weekday, yearOf } from './day.ts'
import { equatedDays, type NotedDays } from './equated-days.ts'

/** Why a day is free: `because` in the words of the law, `code` for words in another language. */
export type FreeDay = { readonly code: string; readonly because: string; readonly legalBasis: string }

const holiday = (code: string, because: string, legalBasis = 'Atw 3 lid 1'): FreeDay => ({ code, because, legalBasis })

const saturday: FreeDay = { code: 'saturday', because: 'zaterdag', legalBasis: 'Atw 1 lid 1' }
const sunday: FreeDay = { code: 'sunday', because: 'zondag', legalBasis: 'Atw 1 lid 1' }
const equatedDay = holiday('equated-day', 'bij koninklijk besluit gelijkgestelde dag', 'Atw 3 lid 3')

/** Easter Sunday of a year in the Gregorian calendar (J. Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const months = h + l - 7 * m + 114
  return dayOf(year, Math.floor(months / 31), (months % 31) + 1)
}

/** The recognised holidays of a year (Atw 3 lid 1), Good Friday (lid 2) and the equated days (lid 3), by day. */
export function holidaysOf(year: number): ReadonlyMap<Day, FreeDay> {
  const known = computed.get(year)
  if (known) return known
  const holidays = compute(year)
  computed.set(year, holidays)
  return holidays
}

/** Why the Algemene termijnenwet counts the day as free, or null on a working day; `noted` are days of later decrees. */
export function freeDay(day: Day, noted?: NotedDays): FreeDay | null {
  const named = holidaysOf(yearOf(day)).get(day)
  if (named) return named
  const dayOfWeek = weekday(day)
  if (dayOfWeek === 6) return saturday
  if (dayOfWeek === 0) return sunday
  return noted?.days.some(({ on }) => on === day) ? equatedDay : null
}

export const isWorkingDay = (day: Day, noted?: NotedDays): boolean => freeDay(day, noted) === null

/** The latest working day on or before the day. */
export function workingDayOnOrBefore(day: Day, noted?: NotedDays): Day {
  let found = day
  while (!isWorkingDay(found, noted)) found = addDays(found, -1)
  return found
}

/** So many working days further; the day itself is not counted. Negative counts back. */
export function addWorkingDays(day: Day, count: number, noted?: NotedDays): Day {
  const step = count < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(found, noted)) left -= 1
  }
  return found
}

// The same year always gives the same days, so they are computed once.
const computed = new Map<number, ReadonlyMap<Day, FreeDay>>()

function compute(year: number): ReadonlyMap<Day, FreeDay> {
  const easter = easterSunday(year)
  const fromEaster = (days: number): Day => addDays(easter, days)
  const equated = [...equatedDays].filter((day) => yearOf(day) === year)
  // Later rows win: a day that is a holiday by itself keeps that name.
  return new Map<Day, FreeDay>([
    ...equated.map((day) => [day, equatedDay] as const),
    [dayOf(year, 1, 1), holiday('new-years-day', 'Nieuwjaarsdag')],
    [fromEaster(-2), holiday('good-friday', 'Goede Vrijdag', 'Atw 3 lid 2')],
    [fromEaster(1), holiday('easter-monday', 'tweede paasdag')],
    [kingsDay(year), holiday('kings-day', 'Koningsdag')],
    [dayOf(year, 5, 5), holiday('liberation-day', 'Bevrijdingsdag')],
    [fromEaster(39), holiday('ascension-day', 'Hemelvaartsdag')],
    [fromEaster(50), holiday('whit-monday', 'tweede pinksterdag')],
    [dayOf(year, 12, 25), holiday('christmas-day', 'eerste kerstdag')],
    [dayOf(year, 12, 26), holiday('second-christmas-day', 'tweede kerstdag')],
  ])
}

/** 27 April, or the day before when that is a Sunday; before 2014 it was kept on 30 April in the same way. */
function kingsDay(year: number): Day {
  const birthday = year >= 2014 ? dayOf(year, 4, 27) : dayOf(year, 4, 30)
  return weekday(birthday) === 0 ? addDays(birthday, -1) : birthday
}
