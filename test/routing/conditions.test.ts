import { expect, test } from '@jest/globals'
import type { Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { type ConditionName, conditions } from '../../src/routing/conditions.ts'
import { type YouthHelpKind, youthHelpKinds } from '../../src/routing/fact-codes.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { situationsOf } from '../../src/routing/situation.ts'

/** Born 10 June 2009: 18 on 10 June 2027, 21 in 2030, 23 in 2032, closed care at most up to 10 December 2027. */
const born = '2009-06-10'
const [before18, birthday] = ['2027-06-09', '2027-06-10']
const says = (name: ConditionName, facts: Partial<Facts>, asOf: Day) => {
  const [situation] = situationsOf({ birthDate: born, ...facts }, asOf, defaultPolicy)
  return situation && conditions[name].test(situation)
}
type Case = [ConditionName, Partial<Facts>, boolean | undefined, Day?]

test.each<[ConditionName, Day, boolean]>([
  ['minor', before18, true],
  ['minor', birthday, false],
  ['adult', before18, false],
  ['adult', birthday, true],
  ['under21', '2030-06-09', true],
  ['under21', '2030-06-10', false],
  ['under23', '2032-06-09', true],
  ['under23', '2032-06-10', false],
  ['from23', '2032-06-09', false],
  ['from23', '2032-06-10', true],
])('%s on %s: %s', (name, asOf, expected) => {
  expect(says(name, {}, asOf)).toBe(expected)
})

/** Jeugdwet 1.1 jeugdhulp 1° may go on, 2° and 3° end, and what the insurance takes over should have passed at 18. */
test.each<[ConditionName, YouthHelpKind[]]>([
  [
    'kindCanGoOn',
    [
      'treatment-support',
      'mental-health-treatment',
      'residential-treatment',
      'foster-care',
      'family-home',
      'closed-youth-care',
    ],
  ],
  ['kindEndsAt18', ['participation-support', 'personal-care']],
  [
    'helpThatTheLawEndedAt18',
    ['participation-support', 'personal-care', 'mental-health-treatment', 'residential-treatment'],
  ],
  ['personalCare', ['personal-care']],
  ['fosterCare', ['foster-care']],
  ['familyHome', ['family-home']],
])('%s is true of %j, false of the other kinds, not known without a kind', (name, kinds) => {
  expect(youthHelpKinds.filter((youthHelpKind) => says(name, { youthHelpKind }, before18) === true)).toEqual(kinds)
  expect(youthHelpKinds.filter((youthHelpKind) => says(name, { youthHelpKind }, before18) === undefined)).toEqual([])
  expect(says(name, {}, before18)).toBe(undefined)
})

test.each<Case>([
  ['followsCriminalDecision', {}, undefined],
  ['followsCriminalDecision', { youthHelpKind: 'foster-care' }, undefined],
  ['followsCriminalDecision', { youthHelpKind: 'juvenile-criminal' }, true],
  ['followsCriminalDecision', { youthHelpKind: 'juvenile-criminal', juvenileCriminalDecision: false }, false],
  ['followsCriminalDecision', { juvenileCriminalDecision: true }, true],
])('%s with %j: %s', (name, facts, expected) => {
  expect(says(name, facts, before18)).toBe(expected)
})

const closed = { youthHelpKind: 'closed-youth-care', youthHelpRunning: true } as const
const ends = (closedCareAuthorisedUntil: Day) => ({ ...closed, closedCareAuthorisedUntil })
test.each<Case>([
  ['closedCareReaches18', { youthHelpRunning: true }, undefined],
  ['closedCareReaches18', { ...closed, youthHelpKind: 'foster-care' }, false],
  ['closedCareReaches18', closed, true],
  ['closedCareReaches18', { ...closed, youthHelpRunning: false }, false],
  ['closedCareReaches18', { youthHelpKind: 'closed-youth-care' }, undefined],
  ['closedCareReaches18', ends('2027-06-08'), false],
  ['closedCareReaches18', ends('2027-06-09'), true],
  ['closedCareReaches18', { ...ends('2027-06-08'), closedCareAuthorisationRequested: true }, true],
  ['closedCareReaches18', { ...ends('2027-06-08'), closedCareAuthorisationRequested: false }, false],
  ['closedCareReaches18', ends('2027-06-08'), true, birthday],
  ['treatmentBegunBefore18', { youthHelpStartedOn: '2027-06-09' }, true, '2028-01-01'],
  ['treatmentBegunBefore18', { youthHelpStartedOn: '2027-06-10' }, false, '2028-01-01'],
  ['treatmentBegunBefore18', { youthHelpRunning: true }, true],
  ['treatmentBegunBefore18', { youthHelpRunning: true }, undefined, birthday],
  ['treatmentBegunBefore18', { youthHelpRunning: false }, undefined],
  ['carePlanSetBefore18', {}, undefined],
  ['carePlanSetBefore18', { carePlanSetOn: '2027-06-09' }, true],
  ['carePlanSetBefore18', { carePlanSetOn: '2027-06-10' }, false],
  ['withinSixMonthsAfter18', {}, true, '2027-12-10'],
  ['withinSixMonthsAfter18', {}, false, '2027-12-11'],
  ['withinSixMonthsAfter18', ends('2027-12-10'), true, birthday],
  ['withinSixMonthsAfter18', ends('2027-12-11'), false, birthday],
  ['withinSixMonthsAfter18', ends('2027-12-10'), false, '2027-12-11'],
  ['closedCareAuthorised', {}, true],
  ['closedCareAuthorised', {}, false, birthday],
  ['closedCareAuthorised', ends('2027-07-01'), true, '2027-07-01'],
  ['closedCareAuthorised', ends('2027-07-01'), false, '2027-07-02'],
])('closed care: %s with %j: %s', (name, facts, expected, asOf = before18) => {
  expect(says(name, facts, asOf)).toBe(expected)
})

const foster = { youthHelpKind: 'foster-care' } as const
const home = { youthHelpKind: 'family-home', youthWantsToStay: true, homeParentsAgree: true } as const
test.each<Case>([
  ['otherFittingHelpAvailable', {}, false],
  ['otherFittingHelpAvailable', { otherFittingHelpAvailable: true }, true],
  ['homeEndsAt18', { youthWantsToStay: false }, undefined],
  ['homeEndsAt18', foster, undefined],
  ['homeEndsAt18', { ...foster, youthWantsToStay: false }, true],
  ['homeEndsAt18', { ...foster, youthWantsToStay: true }, false],
  ['homeEndsAt18', { ...foster, youthWantsToStay: true, homeParentsAgree: false }, false],
  ['homeEndsAt18', { youthHelpKind: 'treatment-support', youthWantsToStay: false }, false],
  ['homeEndsAt18', home, false],
  ['homeEndsAt18', { ...home, youthWantsToStay: undefined }, undefined],
  ['homeEndsAt18', { ...home, homeParentsAgree: undefined }, undefined],
  ['homeEndsAt18', { ...home, youthWantsToStay: false }, true],
  ['homeEndsAt18', { ...home, homeParentsAgree: false }, true],
  ['homeEndsAt18', { ...home, otherFittingHelpAvailable: true }, true],
])('foster care and family homes: %s with %j: %s', (name, facts, expected) => {
  expect(says(name, facts, before18)).toBe(expected)
})

const insured = (kind: YouthHelpKind | undefined, zvwRight?: boolean): Partial<Facts> => ({
  ...(kind && { youthHelpKind: kind }),
  ...(zvwRight !== undefined && { zvwRight }),
})
test.each<Case>([
  ['wlzOrZvwRight', { wlzRight: false }, undefined],
  ['wlzOrZvwRight', { wlzRight: false, zvwRight: true }, true],
  ['wlzOrZvwRight', { wlzRight: true }, true],
  ['wlzOrZvwRight', { wlzRight: false, zvwRight: false }, false],
  ['mildIntellectualDisabilityWithBehaviourProblems', {}, undefined],
  ['mildIntellectualDisabilityWithBehaviourProblems', { wlzRight: true }, undefined],
  ['mildIntellectualDisabilityWithBehaviourProblems', { wlzRight: false }, false],
  [
    'mildIntellectualDisabilityWithBehaviourProblems',
    { mildIntellectualDisabilityWithBehaviourProblems: true, wlzRight: false },
    true,
  ],
  ['residentialTreatmentMustFinish', {}, undefined],
  ['residentialTreatmentMustFinish', { youthHelpKind: 'residential-treatment' }, undefined],
  ['residentialTreatmentMustFinish', { youthHelpKind: 'foster-care' }, false],
  ['residentialTreatmentMustFinish', { youthHelpKind: 'foster-care', residentialTreatmentMustFinish: true }, true],
  ['insuredTreatment', insured('mental-health-treatment'), true],
  ['insuredTreatment', insured('mental-health-treatment', false), false],
  ...(['treatment-support', 'residential-treatment', 'participation-support'] as const).flatMap((kind): Case[] => [
    ['insuredTreatment', insured(kind), undefined],
    ['insuredTreatment', insured(kind, true), true],
    ['insuredTreatment', insured(kind, false), false],
  ]),
  ['insuredTreatment', insured(undefined), undefined],
  ['insuredTreatment', insured(undefined, true), undefined],
  ['insuredTreatment', insured(undefined, false), false],
  ['insuredTreatment', insured('personal-care', true), false],
  ['insuredTreatment', insured('foster-care', true), false],
  ['wmoCannotProvide', {}, false],
  ['wmoCannotProvide', { wmoCanProvide: true }, false],
  ['wmoCannotProvide', { wmoCanProvide: false }, true],
  ['wmoGivesMoreThanGuidance', { wmoCanProvide: true }, false],
  ['wmoGivesMoreThanGuidance', { wmoCanProvide: true, wmoProvision: 'guidance' }, false],
  ['wmoGivesMoreThanGuidance', { wmoCanProvide: true, wmoProvision: 'shelter' }, true],
  ['wmoGivesMoreThanGuidance', { wmoProvision: 'shelter' }, false],
  ['wmoGivesMoreThanGuidance', { wmoCanProvide: false, wmoProvision: 'shelter' }, false],
])('which law: %s with %j: %s', (name, facts, expected) => {
  expect(says(name, facts, before18)).toBe(expected)
})

test.each<Case>([
  ['noNeedAfter18', {}, false],
  ['noNeedAfter18', { needAfter18: 'none' }, true],
  ['noNeedAfter18', { needAfter18: 'short' }, false],
  ['continuationRefused', {}, false],
  ['continuationRefused', { continuationDecision: 'refused' }, true],
  ['continuationRefused', { continuationDecision: 'granted' }, false],
  ['helpRunsOrCanResume', {}, undefined],
  ['helpRunsOrCanResume', { youthHelpRunning: true }, true],
  ['helpRunsOrCanResume', { youthHelpRunning: false }, undefined],
  ['helpRunsOrCanResume', { youthHelpRunning: false, youthHelpEndedOn: '2026-12-09' }, true],
  ['helpRunsOrCanResume', { youthHelpRunning: false, youthHelpEndedOn: '2026-12-08' }, false],
])('where help stands: %s with %j: %s', (name, facts, expected) => {
  expect(says(name, facts, before18)).toBe(expected)
})

/** A question that cannot be answered asks for the fact that would, and not yet for what only matters after it. */
test.each<[ConditionName, Partial<Facts>, string[]]>([
  ['closedCareReaches18', {}, ['youthHelpKind']],
  ['closedCareReaches18', { youthHelpKind: 'closed-youth-care' }, ['youthHelpRunning']],
  ['residentialTreatmentMustFinish', {}, ['youthHelpKind']],
  ['residentialTreatmentMustFinish', { youthHelpKind: 'residential-treatment' }, ['residentialTreatmentMustFinish']],
  ['insuredTreatment', {}, ['youthHelpKind']],
  ['insuredTreatment', { youthHelpKind: 'treatment-support' }, ['zvwRight']],
  ['homeEndsAt18', {}, ['youthHelpKind']],
  ['homeEndsAt18', foster, ['youthWantsToStay']],
  ['homeEndsAt18', { youthHelpKind: 'family-home' }, ['youthWantsToStay', 'homeParentsAgree']],
  ['endedWithinHalfYear', {}, ['youthHelpRunning', 'youthHelpEndedOn']],
  ['endedWithinHalfYear', { youthHelpRunning: false }, ['youthHelpEndedOn']],
])('%s with %j asks for %j', (name, facts, names) => {
  expect(conditions[name].asks?.({ birthDate: born, ...facts })).toEqual(names)
})
