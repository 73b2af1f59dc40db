import type { Day } from '../../../src/calendar/day.ts'

/** The Big 5 in the wording of VNG and NJi. */
export const lifeAreas = ['support', 'housing', 'school-work', 'income', 'wellbeing'] as const
export type LifeArea = (typeof lifeAreas)[number]

/** Lean by design: a status is enough, no text is forced (AP, z2016-11841). */
export const areaStatuses = ['in-order', 'action-needed', 'not-needed', 'not-discussed'] as const

export type PlanArea = {
  status: (typeof areaStatuses)[number]
  /** In the young person's own words. */
  goal: string | null
  action: string | null
  actionBy: string | null
  actionOn: Day | null
  /** The event that wrote it. */
  seq: number
}

/** The perspective plan: the young person's, kept by the youth-care provider until 18. */
export type PlanContext = {
  stands: 'not-started' | 'drafting' | 'final' | 'agreed' | 'agreed-with-differences'
  areas: Partial<Record<LifeArea, PlanArea>>
  participants: string[]
  /** What if it goes wrong, and whom to call then. */
  riskNote: string | null
  /** The points on which the young person disagrees. */
  differences: string | null
  finalisedOn: Day | null
  /** Counts how often it was made final. */
  version: number
}

export const noPlan: PlanContext = {
  stands: 'not-started',
  areas: {},
  participants: [],
  riskNote: null,
  differences: null,
  finalisedOn: null,
  version: 0,
}
