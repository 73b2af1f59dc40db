import { describe, expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { AlertCode } from '../../src/routing/alert-codes.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { began, births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18, aged19 } = births
const advise = (facts: Facts, asOf = today) => routeAdvice(facts, asOf, defaultPolicy)
const alertsOn = (asOf: string, facts: Facts) => advise(facts, asOf).alerts
const guidance = { ...began, youthHelpKind: 'participation-support', needAfter18: 'long-term' } as const
const endedBefore18 = { youthHelpRunning: false, youthHelpStartedOn: '2022-03-01', requestsSupport: true } as const

/** Each of these shows for somebody else: who it is not about must not get it. */
describe('what is not about them is not shown', () => {
  test.each<[string, string, Facts, AlertCode[]]>([
    ['a minor of whom nothing is known', today, { birthDate: minor }, []],
    ['a refusal where no row holds', today, { birthDate: minor, continuationDecision: 'refused' }, []],
    [
      'under a criminal decision no handover is missed',
      today,
      { birthDate: aged18, ...endedBefore18, youthHelpEndedOn: '2026-08-01', juvenileCriminalDecision: true },
      ['no-age-limit'],
    ],
    [
      'nor a resumption',
      today,
      { birthDate: aged19, ...endedBefore18, youthHelpEndedOn: '2025-01-01', juvenileCriminalDecision: true },
      ['no-age-limit'],
    ],
    [
      'an adult with a need for the Wmo asks for it and notifies nothing',
      today,
      {
        birthDate: aged18,
        ...guidance,
        youthHelpRunning: false,
        ...noOtherLaw,
        wmoCanProvide: true,
        requestsSupport: true,
      },
      [],
    ],
  ])('%s', (_, asOf, facts, alerts) => {
    expect(alertsOn(asOf, facts)).toEqual(alerts)
  })
})

test('a notification that is yet to come was not made', () => {
  const handover = { birthDate: minor, ...guidance, ...noOtherLaw, wmoCanProvide: true }
  expect(alertsOn('2027-03-01', handover)).toContain('notify-wmo-now')
  expect(alertsOn('2027-03-01', { ...handover, notifiedOn: '2027-03-02' })).toContain('notify-wmo-now')
  expect(alertsOn('2027-03-02', { ...handover, notifiedOn: '2027-03-02' })).not.toContain('notify-wmo-now')
})

test('the dates around 18 count while they are a minor, not on the birthday', () => {
  const born2011 = { birthDate: '2011-06-10', ...guidance }
  expect(alertsOn('2029-06-09', born2011)).toContain('equated-days-unknown')
  expect(alertsOn('2029-06-10', born2011)).not.toContain('equated-days-unknown')
})

test('foster care is overdue from the birthday on which it needs a decision', () => {
  const foster = { birthDate: births.aged21, ...began, youthHelpKind: 'foster-care', ...noOtherLaw } as const
  const standing = (asOf: string) => advise({ ...foster, wmoCanProvide: false, needAfter18: 'long-term' }, asOf)
  expect(standing('2026-03-03')).toMatchObject({ status: 'decision-overdue', decisionOverdueDays: 0 })
  expect(standing('2026-03-04')).toMatchObject({ decisionOverdueDays: 1, necessityDecisionRequired: true })
})
