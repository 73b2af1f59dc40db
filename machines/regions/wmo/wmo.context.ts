import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** The seven topics of the investigation, a to g (Wmo 2.3.2 lid 4). */
export const investigationTopics = [
  'needsAndPreferences',
  'ownStrength',
  'informalCareAndNetwork',
  'supportOfTheCarer',
  'generalProvisions',
  'cooperationWithOtherLaws',
  'contribution',
] as const

/** All that may run for the Wmo. */
export const wmoDeadlines = [
  'wmo-safe-notification',
  'basic-support-start',
  'basic-support-review',
  'basic-support-review-next',
  'wmo-receipt',
  'wmo-personal-plan',
  'wmo-investigation',
  'wmo-application',
  'wmo-decision',
  'wmo-refusal-follow-up',
] as const

export type WmoTrack = 'unknown' | 'basic-support' | 'additional-support'

type WmoDecision = { outcome: 'granted' | 'refused'; on: Day; startsOn: Day | null }

/** What the case remembers of the Wmo. */
export type WmoContext = {
  /** A need that the Wmo is to answer: from the opening, or because another law refused. */
  needed: boolean
  track: WmoTrack
  basicSupport: { startsOn: Day; reviewedOn: Day[] } | null
  notifiedOn: Day | null
  personalPlanOn: Day | null
  /** The six weeks passed without a report: an application is admissible all the same (Wmo 2.3.2 lid 9). */
  investigationLate: boolean
  /** Recorded only; the six weeks stay. */
  investigationDelayAgreed: boolean
  investigatedOn: Day | null
  reportedOn: Day | null
  decision: WmoDecision | null
  /** The decision that stood when a notification was made after it: it holds beside. */
  earlier?: WmoDecision
  /** Where the need went when the Wmo does not answer it: a law, or why it ended. */
  elsewhere: string | null
}

const nothingYet: WmoContext = {
  needed: false,
  track: 'unknown',
  basicSupport: null,
  notifiedOn: null,
  personalPlanOn: null,
  investigationLate: false,
  investigationDelayAgreed: false,
  investigatedOn: null,
  reportedOn: null,
  decision: null,
  elsewhere: null,
}

/** The Wmo is needed from the start when a need falls to it, and in direct intake unless only other laws are named. */
export function wmoAtOpening({ laws, pathway, facts, dates, openedOn }: CaseOpening): WmoContext {
  const notifiedOn = typeof facts['notifiedOn'] === 'string' ? facts['notifiedOn'] : null
  const needed = laws.includes('wmo') || notifiedOn !== null || (pathway === 'direct-intake' && laws.length === 0)
  const track = notifiedOn === null ? 'unknown' : 'additional-support'
  const due = notifiedOn === null ? undefined : dates['investigationDue']
  return { ...nothingYet, needed, notifiedOn, track, investigationLate: due !== undefined && due < openedOn }
}

/** Another region found a need that the Wmo is to answer: one that runs already goes on as it does, else it begins anew. */
export const needWmo = (wmo: WmoContext): WmoContext => (wmo.needed ? wmo : { ...nothingYet, needed: true })

/** A (new) notification: the chain begins anew; basic support that runs and a decision that stands go on beside it. */
export function notifiedOf(wmo: WmoContext, notifiedOn: Day): WmoContext {
  const earlier = wmo.needed ? (wmo.decision ?? wmo.earlier) : undefined
  return {
    ...nothingYet,
    basicSupport: wmo.basicSupport,
    needed: true,
    track: 'additional-support',
    notifiedOn,
    ...(earlier ? { earlier } : {}),
  }
}

/** Basic support is chosen: what ran of the chain stops, a decision that was taken is kept. */
export const steppedDown = (wmo: WmoContext): WmoContext => ({
  ...nothingYet,
  decision: wmo.decision,
  needed: true,
  track: 'basic-support',
})

/** The objection against the refusal was upheld. */
export const grantedAfterAll = (wmo: WmoContext, on: Day): WmoContext => ({
  ...wmo,
  needed: true,
  track: 'additional-support',
  decision: { outcome: 'granted', on, startsOn: null },
  elsewhere: null,
})

/** The same, while a notification that was made since goes on beside it. */
export const earlierGranted = (wmo: WmoContext, on: Day): WmoContext => ({
  ...wmo,
  earlier: { outcome: 'granted', on, startsOn: null },
})

/** Whether the Wmo gives help: basic support that was agreed, else a decision, also one from before a notification. */
export const wmoGives = ({ track, basicSupport, decision, earlier }: WmoContext): boolean =>
  track === 'basic-support' ? basicSupport !== null : [decision, earlier].some((each) => each?.outcome === 'granted')

/** The Wmo has nothing (more) to answer. */
export const wmoEnded = (wmo: WmoContext, elsewhere: string): WmoContext => ({ ...wmo, needed: false, elsewhere })

/** From the notification until its decision. */
export const chainRuns = ({ needed, notifiedOn, decision }: WmoContext) =>
  needed && notifiedOn !== null && decision === null
