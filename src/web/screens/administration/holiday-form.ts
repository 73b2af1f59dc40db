import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import { yearOf } from '../../../calendar/day.ts'
import { knownEquatedYears, type NotedDays } from '../../../calendar/equated-days.ts'
import { freeDay } from '../../../calendar/holidays.ts'
import { showDay } from '../../format/show-day.ts'
import { readDutchDay } from '../../forms/dutch-day.ts'
import { filledText, optionalText } from '../../forms/form-schemas.ts'
import { type FieldFault, readFields } from '../../forms/form-state.ts'
import type { SignedInVisit } from '../../page.ts'

/** The last year that can be told. */
const lastYear = 2100

const holidayForm = z.object({
  dagen: optionalText(4000),
  bekend: filledText(4, 'notANumber'),
  besluit: filledText(200, 'textMissing'),
})

/** The days that the form tells, with where each stands; or what is wrong. */
export type ReadHolidays =
  | { noted: NotedDays; decree: string; faults: readonly [] }
  | { noted: null; decree: null; faults: readonly FieldFault[] }

/** Reads the form against what was noted before: a day that stood there keeps the decree it came with. */
export function readHolidays(
  { form, words, language, today }: Pick<SignedInVisit, 'form' | 'words' | 'language' | 'today'>,
  before: NotedDays | undefined,
): ReadHolidays {
  const say = words.administration.holidays
  const { value, faults } = readFields(holidayForm, form, words)
  if (value === undefined) return { noted: null, decree: null, faults }
  const knownThrough = Number(value.bekend)
  if (!Number.isInteger(knownThrough) || knownThrough < knownEquatedYears.last || knownThrough > lastYear)
    return refuse('bekend', say.noYear(knownEquatedYears.last, lastYear))
  const read = linesOf(value.dagen).map((line) => ({ line, on: readDutchDay(line, today) }))
  const wrong = read
    .map(({ line, on }, place) => {
      if (on === null) return say.noDay(line)
      const shown = showDay(on, language)
      const free = freeDay(on)
      if (free) return say.already(shown, free.because)
      if (yearOf(on) > knownThrough) return say.afterYear(shown)
      return read.findIndex((other) => other.on === on) < place ? say.twice(shown) : null
    })
    .find((text) => text !== null)
  if (wrong) return refuse('dagen', wrong)
  const decrees = new Map(before?.days.map(({ on, decree }) => [on, decree]))
  const days = read
    .map(({ on }) => ({ on: on ?? '', decree: decrees.get(on ?? '') ?? value.besluit }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
  const noted = { knownThrough, days }
  const { added, gone } = differenceOf(before, noted)
  if (added.length === 0 && gone.length === 0 && knownThrough === knownThroughOf(before))
    return refuse('dagen', say.nothing)
  return { noted, decree: value.besluit, faults: [] }
}

const refuse = (field: string, text: string): ReadHolidays => ({ noted: null, decree: null, faults: [{ field, text }] })

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const knownThroughOf = (noted: NotedDays | undefined): number =>
  Math.max(knownEquatedYears.last, noted?.knownThrough ?? 0)

/** The days that come and those that go. */
export function differenceOf(before: NotedDays | undefined, after: NotedDays): { added: Day[]; gone: Day[] } {
  const was = new Set(before?.days.map(({ on }) => on))
  const becomes = new Set(after.days.map(({ on }) => on))
  return { added: [...becomes].filter((on) => !was.has(on)), gone: [...was].filter((on) => !becomes.has(on)) }
}
