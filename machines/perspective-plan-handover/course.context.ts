import { addDays, addMonths, type Day, later } from '../../src/calendar/day.ts'
import type { CaseContext } from '../context.ts'
import type { MissingPart } from './missing-parts.ts'

/** The main course of a handover with a perspective plan. */
export type CourseContext = {
  /** How often was forewarned that something is missing: four and two weeks before. */
  forewarned: number
  /** How the 18th birthday found the case; null before it. */
  at18: 'complete' | 'incomplete' | null
  missingAt18: MissingPart[]
  aftercareFrom: Day | null
  firstContactOn: Day | null
  startCheckedOn: Day | null
  /** The young person's own answer at six weeks, 1 to 5. */
  experience: number | null
}

export const noCourse: CourseContext = {
  forewarned: 0,
  at18: null,
  missingAt18: [],
  aftercareFrom: null,
  firstContactOn: null,
  startCheckedOn: null,
  experience: null,
}

/**
 * The day of the aftercare check, null before the aftercare: half a year from 18, also when help came late; never sooner
 * than six weeks after the aftercare began.
 */
export function aftercareCheckOn({ course, handover }: CaseContext): Day | null {
  const from = course.aftercareFrom
  return from === null ? null : later(addMonths(handover.on ?? from, 6), addDays(from, 42))
}
