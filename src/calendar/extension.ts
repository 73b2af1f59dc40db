import { addDays, type Day, isDay } from './day.ts'
import type { NotedDays } from './equated-days.ts'
import { isWorkingDay } from './holidays.ts'
import { type Fault, notADay } from './invalid.ts'
import { moved } from './length.ts'
import { type Shifted, shiftEnd } from './shift.ts'
import type { TermDefinition } from './term-definition.ts'

/** A notice that names a later end: Awb 4:14 lid 3 where no law sets the length, Awb 7:10 lid 3 on an objection. */
export type Extension = { readonly to: Day; readonly announcedOn: Day | undefined }

/**
 * What is wrong with an extension of a term that would end on `dueOn`. A term of the law, as the two weeks of the Wmo,
 * cannot be extended: announcing delay (Awb 4:14 lid 1) changes nothing about it.
 */
export function extensionFaults(
  { to, announcedOn }: Extension,
  rule: TermDefinition['extension'],
  dueOn: Day,
  noted: NotedDays | undefined,
): Fault[] {
  if (!rule) {
    const detail =
      'The law knows no extension of this term: leave the extension out, and announce the delay (Awb 4:14 lid 1).'
    return [{ pointer: '/extendedTo', code: 'not-extendable', detail }]
  }
  if (!isDay(to)) return [notADay('/extendedTo', to)]
  if (announcedOn !== undefined && !isDay(announcedOn)) return [notADay('/extensionAnnouncedOn', announcedOn)]
  const faults: Fault[] = []
  if (to <= dueOn) {
    const detail = `The term ends on ${dueOn}, so ${to} does not extend it: name a later day.`
    faults.push({ pointer: '/extendedTo', code: 'extended-to-earlier-day', detail })
  }
  if (announcedOn !== undefined && announcedOn > dueOn) {
    const detail = `The term ended on ${dueOn}, before the notice of ${announcedOn}: an extension is announced within the term.`
    faults.push({ pointer: '/extensionAnnouncedOn', code: 'extended-after-end', detail })
  }
  const latest = rule.by && nextWorkingDay(moved(dueOn, rule.by, 'forward', noted), noted)
  if (latest !== undefined && to > latest) {
    const detail = `${rule.legalBasis} lets the term run to ${latest} at most: name a day on or before it, not ${to}.`
    faults.push({ pointer: '/extendedTo', code: 'extended-too-far', detail })
  }
  return faults
}

/**
 * Where an extended term ends. The weeks or months of a law (Awb 7:10 lid 3) are a term like any other and shift once; a
 * day that the college named itself (Awb 4:14 lid 3) stands. `endOn` has the days that stood still in it, `paused` tells which.
 */
export function extendedEnd(
  rule: TermDefinition['extension'],
  startsOn: Day,
  endOn: Day,
  paused: (day: Day) => boolean,
  noted: NotedDays | undefined,
): Shifted {
  if (!rule?.by) return { dueOn: endOn, shifts: [], legalBasis: [], warnings: [] }
  return shiftEnd(startsOn, endOn, rule.by, paused, noted)
}

/** The last day of so many weeks from the old end, for who gives weeks and names no day: never a free day (Atw 1). */
export const weeksLater = (dueOn: Day, weeks: number, noted: NotedDays | undefined): Day =>
  nextWorkingDay(addDays(dueOn, 7 * weeks), noted)

const nextWorkingDay = (day: Day, noted: NotedDays | undefined): Day =>
  isWorkingDay(day, noted) ? day : nextWorkingDay(addDays(day, 1), noted)
