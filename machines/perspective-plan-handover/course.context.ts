import type { Day } from '../../src/calendar/day.ts'
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
