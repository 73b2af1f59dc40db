import { describe, expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { AlertCode } from '../../src/routing/alert-codes.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { began, births, closed, noOtherLaw, today } from './scenario.ts'

const { minor, aged18, aged19, aged24 } = births
const guidance = { ...began, youthHelpKind: 'participation-support', needAfter18: 'long-term' } as const
const treatment = { ...began, youthHelpKind: 'treatment-support', ...noOtherLaw, wmoCanProvide: false } as const

const alertsOn = (asOf: string, facts: Facts) => routeAdvice(facts, asOf, defaultPolicy).alerts
type Row = [title: string, asOf: string, facts: Facts, alerts: AlertCode[]]

describe('exactly these alerts', () => {
  test.each<Row>([
    ['nothing to see', today, { birthDate: minor, ...guidance }, []],
    ['under a criminal decision', today, { birthDate: aged24, juvenileCriminalDecision: true }, ['no-age-limit']],
    ['no decision on file', today, { birthDate: aged18, ...treatment }, ['continuation-decision-missing']],
    ['granted', today, { birthDate: aged18, ...treatment, continuationDecision: 'granted' }, []],
    ['refused', today, { birthDate: aged18, ...treatment, continuationDecision: 'refused' }, ['legal-review']],
    [
      'the last day as a minor',
      '2027-06-09',
      { birthDate: minor, ...treatment, continuationDecision: 'granted' },
      ['turns-18-tomorrow'],
    ],
    ['the birthday itself', '2027-06-10', { birthDate: minor, ...treatment, continuationDecision: 'granted' }, []],
    [
      'medical care needs no GP',
      today,
      { birthDate: minor, ...began, youthHelpKind: 'personal-care', zvwRight: true },
      ['insurance-and-excess-to-arrange'],
    ],
    [
      'psychiatric treatment at 18',
      today,
      { birthDate: aged18, ...began, youthHelpKind: 'mental-health-treatment' },
      ['gp-referral-needed', 'handover-missed', 'insurance-and-excess-to-arrange'],
    ],
    ['Wlz at 18', today, { birthDate: aged18, wlzRight: true, requestsSupport: true }, ['wlz-application-needed']],
    [
      'nothing needed, though the Wlz would',
      today,
      { birthDate: minor, ...guidance, wlzRight: true, needAfter18: 'none' },
      [],
    ],
    [
      'no place tonight',
      today,
      { birthDate: minor, ...guidance, noPlaceTonight: true },
      ['urgent-temporary-provision'],
    ],
    [
      'in an institution',
      today,
      { birthDate: aged18, requestsSupport: true, staysInInstitution: true },
      ['pw-exclusion-check'],
    ],
    [
      'in an institution at 21',
      today,
      { birthDate: births.aged21, requestsSupport: true, staysInInstitution: true },
      [],
    ],
    [
      'funded education open',
      today,
      { birthDate: births.aged21, requestsSupport: true, fundedEducationPossible: true },
      ['pw-exclusion-check'],
    ],
    ['funded education at 27', '2029-06-01', { birthDate: aged24, fundedEducationPossible: true }, []],
    [
      'only guidance from the Wmo',
      today,
      { birthDate: minor, ...treatment, wmoCanProvide: true, wmoProvision: 'guidance' },
      ['legal-review-wmo-guidance-not-a-statutory-bar'],
    ],
    [
      'sheltered housing from the Wmo',
      today,
      { birthDate: minor, ...treatment, wmoCanProvide: true, wmoProvision: 'sheltered-housing' },
      [],
    ],
  ])('%s', (_, asOf, facts, alerts) => {
    expect(alertsOn(asOf, facts)).toEqual(alerts)
  })
})

describe('closed care past 18', () => {
  const lawful = { ...closed, closedCareAuthorisedUntil: '2027-03-01' }
  test.each<Row>([
    ['lawful', today, { birthDate: aged18, ...lawful }, ['handover-to-open-help-required']],
    [
      'every condition fails',
      today,
      {
        birthDate: aged18,
        ...lawful,
        youthHelpStartedOn: '2026-09-01',
        carePlanSetOn: '2026-09-01',
        worksTowardsOpenHelp: false,
        closedCareAuthorisedUntil: '2027-03-02',
      },
      [
        'closed-care-condition-a-not-met',
        'closed-care-condition-b-not-met',
        'closed-care-condition-c-not-met',
        'closed-care-condition-d-not-met',
        'legal-review',
      ],
    ],
    ['no authorisation', today, { birthDate: aged18, ...closed }, ['legal-review']],
    [
      'the day after the limit',
      '2027-03-02',
      { birthDate: aged18, ...lawful },
      ['closed-care-condition-d-not-met', 'legal-review'],
    ],
    [
      'a minor for whom nobody asked one',
      today,
      { birthDate: minor, ...closed },
      ['handover-to-open-help-required', 'legal-review'],
    ],
    [
      'a minor for whom one was asked',
      today,
      { birthDate: minor, ...closed, closedCareAuthorisationRequested: true },
      ['handover-to-open-help-required'],
    ],
  ])('%s', (_, asOf, facts, alerts) => {
    expect(alertsOn(asOf, facts)).toEqual(alerts)
  })
})

describe('a missed handover: help ended in the half year up to 18, support asked for after', () => {
  const ended = (youthHelpEndedOn: string) =>
    ({
      birthDate: aged18,
      youthHelpRunning: false,
      youthHelpKind: 'participation-support',
      youthHelpEndedOn,
      requestsSupport: true,
    }) as const
  test.each<[string, Facts, boolean]>([
    ['on the birthday', ended('2026-09-01'), true],
    ['the day after it', ended('2026-09-02'), false],
    ['half a year before', ended('2026-03-01'), true],
    ['a day more', ended('2026-02-28'), false],
    ['nobody asks', { ...ended('2026-09-01'), requestsSupport: false }, false],
    ['it runs on', { birthDate: aged18, ...guidance }, true],
    ['a minor', { ...ended('2026-09-01'), birthDate: minor }, false],
  ])('%s', (_, facts, missed) => {
    expect(alertsOn(today, facts).includes('handover-missed')).toBe(missed)
  })
})

describe('the half year of resumption', () => {
  const ended = {
    birthDate: aged18,
    ...treatment,
    youthHelpRunning: false,
    youthHelpEndedOn: '2026-08-31',
    requestsSupport: true,
  } as const
  test.each<[string, string, Facts, boolean]>([
    ['its last day', '2027-02-28', ended, false],
    ['the day after', '2027-03-01', ended, true],
    ['guidance cannot resume', '2027-03-01', { ...ended, youthHelpKind: 'participation-support' }, false],
    ['help of after 18', '2027-03-01', { ...ended, youthHelpStartedOn: '2026-09-01' }, false],
    ['it runs again', '2027-03-01', { ...ended, youthHelpRunning: true }, false],
    ['at 23', '2031-09-01', ended, false],
  ])('%s', (_, asOf, facts, expired) => {
    expect(alertsOn(asOf, facts).includes('resumption-window-expired')).toBe(expired)
  })
})

describe('days that alerts begin', () => {
  const handover = { birthDate: minor, ...guidance, wlzRight: false } as const // T18 2027-06-10, T-3 months 2027-03-10
  test.each<[string, string, Facts, AlertCode, boolean]>([
    ['the day before 14 days', '2027-02-23', handover, 'notify-wmo-now', false],
    ['14 days before T-3 months', '2027-02-24', handover, 'notify-wmo-now', true],
    ['notified', '2027-02-24', { ...handover, notifiedOn: '2027-02-24' }, 'notify-wmo-now', false],
    ['another law', '2027-02-24', { ...handover, wlzRight: true }, 'notify-wmo-now', false],
    ['the last day of the plan', '2026-12-10', { ...handover, perspectivePlan: 'draft' }, 'plan-overdue', false],
    ['the day after', '2026-12-11', { ...handover, perspectivePlan: 'draft' }, 'plan-overdue', true],
    [
      'the last day of the investigation',
      '2027-01-04',
      { birthDate: aged18, notifiedOn: '2026-11-22' },
      'investigation-overdue',
      false,
    ],
    ['the day after it', '2027-01-05', { birthDate: aged18, notifiedOn: '2026-11-22' }, 'investigation-overdue', true],
    [
      'found necessary, waiting',
      today,
      {
        birthDate: aged18,
        ...treatment,
        youthHelpRunning: false,
        youthHelpStartedOn: undefined,
        youthHelpDeterminedOn: '2026-06-01',
      },
      'waiting-for-start',
      true,
    ],
    [
      'begun meanwhile',
      today,
      { birthDate: aged18, ...treatment, youthHelpDeterminedOn: '2026-06-01' },
      'waiting-for-start',
      false,
    ],
    [
      'found necessary only after 18',
      today,
      {
        birthDate: aged19,
        ...treatment,
        youthHelpRunning: false,
        youthHelpStartedOn: undefined,
        youthHelpDeterminedOn: '2026-06-01',
      },
      'waiting-for-start',
      false,
    ],
    ['decrees known', today, { birthDate: '2010-06-10', ...guidance }, 'equated-days-unknown', false],
    ['no decree yet', today, { birthDate: '2011-06-10', ...guidance }, 'equated-days-unknown', true],
    [
      'a notification late in 2028',
      '2028-12-01',
      { birthDate: aged19, notifiedOn: '2028-12-01' },
      'equated-days-unknown',
      true,
    ],
    [
      'a report late in 2028',
      '2028-12-01',
      { birthDate: aged19, participationActReportedOn: '2028-12-01' },
      'equated-days-unknown',
      true,
    ],
    [
      'long past, for an adult',
      today,
      { birthDate: births.aged21, requestsSupport: true },
      'equated-days-unknown',
      false,
    ],
  ])('%s', (_, asOf, facts, alert, shown) => {
    expect(alertsOn(asOf, facts).includes(alert)).toBe(shown)
  })
})

describe('home, stay and registration in two municipalities', () => {
  test.each<[string, Partial<Facts>, boolean]>([
    ['home and stay differ', { lastHomeAddressBeforeStay: 'Haarlem', staysAtProviderIn: 'Zandvoort' }, true],
    ['home and registration differ', { lastHomeAddressBeforeStay: 'Haarlem', registeredIn: 'Zandvoort' }, true],
    ['stay and registration differ', { staysAtProviderIn: 'Haarlem', registeredIn: 'Zandvoort' }, true],
    [
      'the same, written otherwise',
      { lastHomeAddressBeforeStay: 'Haarlem', staysAtProviderIn: 'gemeente haarlem' },
      false,
    ],
    ['one of them known', { registeredIn: 'Haarlem' }, false],
  ])('%s', (_, places, shown) => {
    expect(alertsOn(today, { birthDate: minor, ...guidance, ...places }).includes('two-municipalities')).toBe(shown)
  })
})
