import type { TermId } from '../../src/calendar/terms.ts'
import { cancel } from '../deadline-actions.ts'
import { limitKinds } from './extended-care.days.ts'

/** Tells the decision of the main course from one on a request that was made beside it. */
export const courseKey = 'course'

/** Every deadline that the main course starts, but for the decision itself. */
export const courseDeadlines = [
  'extension-assessed',
  'extension-request-complete',
  'legal-review-detention',
  'extended-care-decision-before-18',
  'extended-care-refusal-followed-up',
  'extended-care-start',
  'waiting-for-start-report',
  'extended-care-ends',
  'exit-planning-starts',
  'extended-care-review',
  'own-care-consent',
  'jeugdwet-resumption',
  'extended-care-concluded',
  'aftercare-check',
  ...limitKinds,
] as const satisfies readonly TermId[]

/**
 * On entering a state of the main course: what another state still had running is cancelled. It comes after the
 * transition's own settling, so that what was done stands as met.
 */
export const keepOnly = (...kept: (typeof courseDeadlines)[number][]) =>
  courseDeadlines.filter((kind) => !kept.includes(kind)).map(cancel)
