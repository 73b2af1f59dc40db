import { addDays, type Day, dayOf, isDay } from '../../calendar/day.ts'

const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
/** Other ways to write the same months, English ones too. */
const otherMonths: Readonly<Record<string, number>> = { mrt: 3, mar: 3, may: 5, oct: 10 }
const words: Readonly<Record<string, number>> = {
  gisteren: -1,
  yesterday: -1,
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
}

/**
 * The day that somebody typed: 15-3-2027, 15/03/27, 15 mrt 2027, 15 maart, 2027-03-15, vandaag, morgen. Without a year it
 * is the one nearest to today. Null when no day can be read in it, or it does not exist.
 */
export function readDutchDay(typed: string, today: Day): Day | null {
  const text = typed.trim().toLowerCase()
  const word = words[text]
  if (word !== undefined) return addDays(today, word)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = /^(\d{1,2})(?:[-/.\s]+(\d{1,2}|[a-z]{3,9})\.?)(?:[-/.\s]+(\d{4}|\d{2}))?$/.exec(text)
  if (!parts) return null
  const [, dayOfMonth = '', monthText = '', yearText] = parts
  const month = monthOf(monthText)
  if (month === null) return null
  return yearText === undefined
    ? nearest(month, Number(dayOfMonth), today)
    : existing(yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText), month, Number(dayOfMonth))
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const begin = text.slice(0, 3)
  const place = months.indexOf(begin)
  return place >= 0 ? place + 1 : (otherMonths[begin] ?? null)
}

function existing(year: number, month: number, dayOfMonth: number): Day | null {
  const day = [String(year).padStart(4, '0'), pad(month), pad(dayOfMonth)].join('-')
  return isDay(day) ? dayOf(year, month, dayOfMonth) : null
}

const pad = (part: number): string => String(part).padStart(2, '0')

/** The year in which this day lies nearest to today, within half a year either way where it exists. */
function nearest(month: number, dayOfMonth: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4))
  const from = addDays(today, -182)
  const days = [year - 1, year, year + 1].map((one) => existing(one, month, dayOfMonth))
  return days.find((day) => day !== null && day >= from) ?? null
}
