import type { Day } from '../../../src/calendar/day.ts'

/** Where the young person sleeps from 18: no address, only whether and how it is arranged. */
export type HomeContext = {
  arrangement: string | null
  untilOn: Day | null
  /** The last day on which somebody asked; a milestone after it asks again. */
  askedOn: Day | null
  /** The manager was told, once, that it is uncertain a month before 18. */
  escalated: boolean
}

export const homeUnknown: HomeContext = { arrangement: null, untilOn: null, askedOn: null, escalated: false }

export const arrangements = [
  'can-stay',
  'own-home',
  'with-family',
  'sheltered-housing',
  'student-housing',
  'other',
] as const
