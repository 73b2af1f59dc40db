import { demoOrganisations } from '../access/personas.ts'
import type { SceneStep } from './scene.ts'

/** The chain of the Wmo up to the application, which is made so many days ago: a week for what lies before it. */
export const appliedForWmo = (daysAgo: number): SceneStep[] => [
  [daysAgo + 10, 'wmo.trackChosen', { track: 'additional-support' }],
  [daysAgo + 9, 'wmo.notified'],
  [daysAgo + 7, 'wmo.receiptConfirmed'],
  [daysAgo + 5, 'wmo.investigated'],
  [daysAgo + 2, 'wmo.reported', { advice: 'additional-support' }],
  [daysAgo, 'wmo.applied'],
]

/** A request that belongs here, sorted so many days ago. */
export const sortedIntake = (daysAgo: number, scope = 'in-scope'): SceneStep[] => [
  [daysAgo + 2, 'intake.confirmed', { askedBy: 'young-person' }],
  [daysAgo, 'intake.sorted', { scope, expertiseNeeded: 'youth-and-adults', earlierYouthHelp: 'none' }],
]

/** A notice that the college is in default on this decision. */
export const noticeOn = (decision: string, daysAgo: number): SceneStep => [
  daysAgo,
  'defaultNotice.received',
  { decision },
]

/** An offer to the provider that knows adults, and not the young. */
export const offeredWithoutExpertise = (daysAgo: number): SceneStep => [
  daysAgo,
  'offer.made',
  { organisationId: demoOrganisations.otherReceivingProvider.id },
]
