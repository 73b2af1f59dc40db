import type { CaseOpening } from '../../../machines/context.ts'
import { directIntakeMachine } from '../../../machines/direct-intake/direct-intake.machine.ts'
import { type GivenCase, givenCase, opened } from '../../support/given-case.ts'

export const dates = { turns18: '2024-06-10', turns21: '2027-06-10', turns23: '2029-06-10' }
export const here = { scope: 'in-scope', expertiseNeeded: 'youth-and-adults', earlierYouthHelp: 'none' }
export const topics = {
  needsAndPreferences: 'discussed',
  ownStrength: 'discussed',
  informalCareAndNetwork: 'discussed',
  supportOfTheCarer: 'discussed',
  generalProvisions: 'discussed',
  cooperationWithOtherLaws: 'discussed',
  contribution: 'discussed',
}

export const received = (told: Partial<CaseOpening> = {}) => givenCase(directIntakeMachine, opened(told))
export const confirmed = (told: Partial<CaseOpening> = {}) =>
  received(told).when('intake.confirmed', { askedBy: 'young-person' })
export const sorted = (how = {}, told: Partial<CaseOpening> = {}) =>
  confirmed(told).when('intake.sorted', { ...here, ...how })
export const additional = () => sorted().when('wmo.trackChosen', { track: 'additional-support' })
export const basic = () => sorted().when('wmo.trackChosen', { track: 'basic-support' })
export const onBasic = () => basic().when('basicSupport.started')
export const incomeAsked = (given: GivenCase) => given.when('income.notNeeded', { because: 'own-income' })
export const decided = (outcome: 'granted' | 'refused') =>
  additional()
    .when('wmo.notified')
    .when('wmo.receiptConfirmed')
    .when('wmo.investigated', { topics, identityChecked: true })
    .when('wmo.reported', { advice: 'additional-support' })
    .when('wmo.applied')
    .when('wmo.decided', { outcome })
export const granted = () => decided('granted')
export const offered = (more = {}) => granted().when('offer.made', { organisationId: 'aanbieder', ...more })
export const accepted = () => offered().when('offer.accepted', { startsOn: '2026-12-01' })
export const supported = () => accepted().when('help.started')
export const closing = () => incomeAsked(supported()).when('support.reviewed', { outcome: 'ready-to-close' })
export const aftercare = () => closing().when('support.closed', { youngPersonAgrees: 'yes', why: 'goals-reached' })
/** Closed, and the six weeks to object to the Wmo's decision are over. */
export const lawIsDone = () => {
  const closed = aftercare()
  return closed.passes('awb-objection', closed.context.objections.at(-1)?.id)
}

export const course = (given: GivenCase) => (given.value as { open: { course: unknown } }).open.course
export const kinds = (given: GivenCase) => Object.keys(given.running)
