import { type Day, daysBetween, weekday } from '../../calendar/day.ts'
import { timeZone } from '../../calendar/time-zone.ts'
import { dayInWords, monthName } from '../../documents/day-in-words.ts'
import type { Language, Words } from '../words/words.ts'

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

/** A day in full: "14 maart 2027". */
export const showDay = (day: Day, language: Language): string => dayInWords(day, language)

/** A day with its weekday: "zondag 14 maart 2027". */
export const showDayWithWeekday = (day: Day, language: Language): string =>
  `${weekdays[language][weekday(day)] ?? ''} ${showDay(day, language)}`

/** A month: "maart 2027". `month` is YYYY-MM. */
export function showMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-')
  return `${monthName(Number(number), language)} ${year}`
}

/** How far off a day is: "nog 12 dagen", "vandaag", "12 dagen te laat". */
export function showCountdown(day: Day, today: Day, words: Words): string {
  const days = daysBetween(today, day)
  if (days === 0) return words.frame.today
  return days > 0 ? words.frame.daysLeft(days) : words.frame.daysLate(-days)
}

// Making a formatter costs more than using it a thousand times.
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The time of an instant (ISO 8601, or milliseconds since 1970) in the Netherlands: "10.15 uur". */
export function showTime(instant: string | number, language: Language): string {
  const time = clock.format(typeof instant === 'number' ? instant : Date.parse(instant))
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time
}

const dayIn = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })

/** An instant in the Netherlands: "22 november 2026, 10.15 uur". */
export const showInstant = (instant: string, language: Language): string =>
  `${showDay(dayIn.format(Date.parse(instant)), language)}, ${showTime(instant, language)}`
