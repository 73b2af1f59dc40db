import type { Day } from '../calendar/day.ts'

/** The languages that people are spoken to in. */
export type Language = 'nl' | 'en'

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** The name of a month: `month` from 1 to 12. */
export const monthName = (month: number, language: Language): string => months[language][month - 1] ?? ''

/** A day as people read it: `10 juni 2027`. */
export function dayInWords(day: Day, language: Language = 'nl'): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return `${Number(dayOfMonth)} ${monthName(Number(month), language)} ${year}`
}
