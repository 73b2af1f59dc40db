import { expect, test } from '@jest/globals'
import type { Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'
import {
  determinedBefore18,
  endedWithinHalfYear,
  helpBegunBefore18,
  helpRuns,
  notYetBegun,
  resumptionExpired,
  supportRequested,
} from '../../src/routing/help-state.ts'
import { rulesOn, rulesVersions } from '../../src/routing/rules.ts'
import { type Situation, situationsOf } from '../../src/routing/situation.ts'

/** Born 10 June 2009: 18 on 10 June 2027, 23 on 10 June 2032, the window opens on 10 December 2026. */
const born = '2009-06-10'
const situation = (facts: Partial<Facts>, asOf: Day): Situation => {
  const [first] = situationsOf({ birthDate: born, ...facts }, asOf, defaultPolicy)
  if (!first) throw new Error('There is always one need.')
  return first
}
type Asked = (of: Situation) => boolean | undefined
type Case = [string, Asked, Partial<Facts>, Day, boolean | undefined]

test.each<Case>([
  [
    'runs: said so, though an end is past',
    helpRuns,
    { youthHelpRunning: true, youthHelpEndedOn: '2027-01-01' },
    '2027-02-01',
    true,
  ],
  ['runs: said not so', helpRuns, { youthHelpRunning: false }, '2027-02-01', false],
  ['runs: an end that has come', helpRuns, { youthHelpEndedOn: '2027-02-01' }, '2027-02-01', false],
  ['runs: an end to come', helpRuns, { youthHelpEndedOn: '2027-02-02' }, '2027-02-01', undefined],
  ['runs: nothing known', helpRuns, {}, '2027-02-01', undefined],
  ['begun: the day before 18', helpBegunBefore18, { youthHelpStartedOn: '2027-06-09' }, '2028-01-01', true],
  ['begun: on the birthday', helpBegunBefore18, { youthHelpStartedOn: '2027-06-10' }, '2028-01-01', false],
  ['begun: ended the day before 18', helpBegunBefore18, { youthHelpEndedOn: '2027-06-09' }, '2028-01-01', true],
  ['begun: ended on the birthday', helpBegunBefore18, { youthHelpEndedOn: '2027-06-10' }, '2028-01-01', undefined],
  ['begun: runs at 17', helpBegunBefore18, { youthHelpRunning: true }, '2027-06-09', true],
  ['begun: runs at 18', helpBegunBefore18, { youthHelpRunning: true }, '2027-06-10', undefined],
  ['begun: not running at 17', helpBegunBefore18, { youthHelpRunning: false }, '2027-06-09', undefined],
  ['half year: the last day', endedWithinHalfYear, { youthHelpEndedOn: '2027-01-31' }, '2027-07-31', true],
  ['half year: the day after', endedWithinHalfYear, { youthHelpEndedOn: '2027-01-31' }, '2027-08-01', false],
  ['half year: the day it ends', endedWithinHalfYear, { youthHelpEndedOn: '2027-01-31' }, '2027-01-31', true],
  ['half year: the day before it ends', endedWithinHalfYear, { youthHelpEndedOn: '2027-01-31' }, '2027-01-30', false],
  [
    'half year: runs again',
    endedWithinHalfYear,
    { youthHelpEndedOn: '2027-01-31', youthHelpRunning: true },
    '2027-02-01',
    false,
  ],
  ['half year: runs, no end known', endedWithinHalfYear, { youthHelpRunning: true }, '2027-02-01', false],
  ['half year: nothing known', endedWithinHalfYear, {}, '2027-02-01', undefined],
  ['expired: the last day', resumptionExpired, { youthHelpEndedOn: '2027-01-31' }, '2027-07-31', false],
  ['expired: the day after', resumptionExpired, { youthHelpEndedOn: '2027-01-31' }, '2027-08-01', true],
  [
    'expired: runs again',
    resumptionExpired,
    { youthHelpEndedOn: '2027-01-31', youthHelpRunning: true },
    '2027-08-01',
    false,
  ],
  ['expired: no end', resumptionExpired, {}, '2027-08-01', false],
  ['determined: the day before 18', determinedBefore18, { youthHelpDeterminedOn: '2027-06-09' }, '2027-07-01', true],
  ['determined: on the birthday', determinedBefore18, { youthHelpDeterminedOn: '2027-06-10' }, '2027-07-01', false],
  [
    'determined: come and gone',
    determinedBefore18,
    { youthHelpDeterminedOn: '2027-01-10', youthHelpEndedOn: '2027-07-01' },
    '2027-07-01',
    false,
  ],
  [
    'determined: gone tomorrow',
    determinedBefore18,
    { youthHelpDeterminedOn: '2027-01-10', youthHelpEndedOn: '2027-07-02' },
    '2027-07-01',
    true,
  ],
  [
    'determined: gone and back',
    determinedBefore18,
    { youthHelpDeterminedOn: '2027-01-10', youthHelpEndedOn: '2027-05-01', youthHelpRunning: true },
    '2027-07-01',
    true,
  ],
  ['determined: not known', determinedBefore18, { youthHelpEndedOn: '2027-05-01' }, '2027-07-01', undefined],
  ['not begun: begins tomorrow', notYetBegun, { youthHelpStartedOn: '2027-07-02' }, '2027-07-01', true],
  ['not begun: begins today', notYetBegun, { youthHelpStartedOn: '2027-07-01' }, '2027-07-01', false],
  ['not begun: no day known', notYetBegun, {}, '2027-07-01', true],
  ['not begun: runs', notYetBegun, { youthHelpRunning: true }, '2027-07-01', false],
  ['not begun: ended', notYetBegun, { youthHelpEndedOn: '2027-07-02' }, '2027-07-01', false],
])('%s', (_, asked, facts, asOf, expected) => {
  expect(asked(situation(facts, asOf))).toBe(expected)
})

test.each<[Partial<Facts>, boolean | undefined]>([
  [{}, undefined],
  [{ requestsSupport: false }, false],
  [{ requestsSupport: true }, true],
  [{ requestsSupport: false, notifiedOn: '2027-01-01' }, true],
  [{ participationActReportedOn: '2027-01-01' }, true],
  [{ noPlaceTonight: true }, true],
  [{ noPlaceTonight: false, requestsSupport: false }, false],
  [{ continuationDecision: 'refused' }, true],
  [{ continuationDecision: 'granted' }, undefined],
  [{ resumptionNecessary: true }, true],
  [{ resumptionNecessary: false }, undefined],
  [{ requestedServices: [] }, undefined],
])('%j asks for support: %s', (facts, expected) => {
  expect(supportRequested({ birthDate: born, ...facts })).toBe(expected)
})

const alerts = (facts: Partial<Facts>, asOf: Day) =>
  routeAdvice({ birthDate: born, ...facts }, asOf, defaultPolicy).alerts
const ended = (youthHelpEndedOn: Day): Partial<Facts> => ({
  youthHelpRunning: false,
  youthHelpEndedOn,
  requestsSupport: true,
})
const wmoCan = { youthHelpKind: 'treatment-support', wlzRight: false, zvwRight: false, wmoCanProvide: true } as const
const guided: Partial<Facts> = { ...wmoCan, youthHelpRunning: true, wmoProvision: 'guidance' }
const waits: Partial<Facts> = { youthHelpDeterminedOn: '2027-01-10', youthHelpKind: 'treatment-support' }

test.each<[string, Partial<Facts>, Day, boolean]>([
  ['handover-missed', ended('2027-06-10'), '2027-06-10', true],
  ['handover-missed', ended('2027-06-11'), '2027-06-12', false],
  ['handover-missed', ended('2026-12-10'), '2027-07-01', true],
  ['handover-missed', ended('2026-12-09'), '2027-07-01', false],
  ['handover-missed', ended('2027-01-10'), '2027-06-09', false],
  ['handover-missed', ended('2027-01-10'), '2032-06-09', true],
  ['handover-missed', ended('2027-01-10'), '2032-06-10', false],
  ['handover-missed', { ...ended('2027-01-10'), youthHelpRunning: true }, '2027-07-01', false],
  ['resumption-window-expired', ended('2027-01-10'), '2027-07-11', true],
  ['resumption-window-expired', ended('2027-01-10'), '2027-07-10', false],
  ['resumption-window-expired', ended('2026-01-10'), '2027-06-09', false],
  ['resumption-window-expired', ended('2026-01-10'), '2027-06-10', true],
  ['resumption-window-expired', ended('2026-01-10'), '2032-06-09', true],
  ['resumption-window-expired', ended('2026-01-10'), '2032-06-10', false],
  ['waiting-for-start', waits, '2027-06-09', true],
  ['waiting-for-start', { ...waits, youthHelpStartedOn: '2027-03-01' }, '2027-06-09', false],
  ['waiting-for-start', waits, '2027-06-10', false],
  ['waiting-for-start', { ...waits, ...wmoCan, wmoCanProvide: false }, '2027-06-10', true],
  ['waiting-for-start', { ...waits, ...wmoCan }, '2027-06-10', false],
  ['legal-review-wmo-guidance-not-a-statutory-bar', guided, '2032-06-09', true],
  ['legal-review-wmo-guidance-not-a-statutory-bar', guided, '2032-06-10', false],
  ['legal-review-wmo-guidance-not-a-statutory-bar', { ...guided, needAfter18: 'short' }, '2027-07-01', true],
  ['legal-review-wmo-guidance-not-a-statutory-bar', { ...guided, needAfter18: 'none' }, '2027-07-01', false],
  ['legal-review-wmo-guidance-not-a-statutory-bar', { ...guided, wlzRight: true }, '2027-07-01', false],
  ['legal-review-wmo-guidance-not-a-statutory-bar', { ...guided, wmoCanProvide: false }, '2027-07-01', false],
  // 18 on 10 February 2023: CIZ decides in 2022, of which no decree is known; what the Wmo does ends in 2023.
  ['equated-days-unknown', { birthDate: '2005-02-10', wlzRight: true }, '2022-06-01', true],
  ['equated-days-unknown', { birthDate: '2005-02-10', wlzRight: false }, '2022-06-01', false],
  ['equated-days-unknown', { birthDate: '2005-02-10', wlzRight: true, requestsSupport: true }, '2023-02-10', false],
  ['equated-days-unknown', { birthDate: '2005-06-10', wlzRight: true }, '2022-06-01', false],
  ['equated-days-unknown', { participationActReportedOn: '2028-06-10' }, '2028-06-11', false],
  ['equated-days-unknown', { notifiedOn: '2029-01-10' }, '2029-01-11', true],
  ['equated-days-unknown', { notifiedOn: '2027-01-10' }, '2027-01-11', false],
])('%s with %j on %s: %s', (code, facts, asOf, expected) => {
  expect(alerts(facts, asOf).some((alert) => alert === code)).toBe(expected)
})

test('the rules in force are those begun by the day, and before the first the first', () => {
  const [first] = rulesVersions
  if (!first) throw new Error('There are no rules.')
  const versions = [first, { ...first, version: 'next', validFrom: '2028-01-01' }]
  const inForce = ['2020-01-01', '2027-12-31', '2028-01-01', '2030-01-01'].map((day) => rulesOn(day, versions).version)
  expect(inForce).toEqual([first.version, first.version, 'next', 'next'])
  expect(() => rulesOn('2027-01-01', [])).toThrow('no rules')
})
