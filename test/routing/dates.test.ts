import { describe, expect, test } from '@jest/globals'
import { defaultPolicy, type Policy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { births, today } from './scenario.ts'

const { minor, aged18 } = births
const datesOn = (asOf: string, facts: Facts, policy: Policy = defaultPolicy) => routeAdvice(facts, asOf, policy).dates
const always = [
  'turns18',
  'turns21',
  'turns23',
  'lastDayAsMinor',
  'handoverWindowOpens',
  'latestSafeWmoNotification',
  'investigationDueIfNotifiedThen',
  'decisionDueIfAppliedThen',
  'extendedYouthCareLastPossibleDay',
]

test('nine days are always there, and no more than apply', () => {
  expect(Object.keys(datesOn(today, { birthDate: minor }))).toEqual(always)
})

test('the half year to resume never runs past the day before 23 (Jeugdwet 1.1 jeugdige 4°, domain J4 and J5)', () => {
  const ended = (youthHelpEndedOn: string) => ({ birthDate: '2003-11-23', youthHelpEndedOn })
  expect(datesOn('2026-11-01', ended('2026-09-30')).resumptionLastDay).toBe('2026-11-22')
  expect(datesOn('2026-11-01', ended('2026-05-22')).resumptionLastDay).toBe('2026-11-22')
  expect(datesOn('2026-11-01', ended('2026-05-21')).resumptionLastDay).toBe('2026-11-21')
})

test.each<[string, Facts, object]>([
  [
    'foster care',
    { birthDate: minor, youthHelpKind: 'foster-care' },
    { fosterLastDay: '2030-06-09', necessityDecisionNeededFrom: '2030-06-10' },
  ],
  [
    'a family-style home',
    { birthDate: minor, youthHelpKind: 'family-home' },
    { familyHomeLastDayByAgreement: '2030-06-09' },
  ],
  ['closed care', { birthDate: minor, youthHelpKind: 'closed-youth-care' }, { closedCareLimitDate: '2027-12-10' }],
  ['an end of help', { birthDate: aged18, youthHelpEndedOn: '2026-08-31' }, { resumptionLastDay: '2027-02-28' }],
  [
    'Wlz',
    { birthDate: minor, wlzRight: true },
    { wlzApplicationByPlanning: '2027-03-10', cizDecisionIfAppliedThen: '2027-04-21' },
  ],
  [
    'a notification',
    { birthDate: aged18, notifiedOn: '2026-11-22' },
    { personalPlanUntil: '2026-11-30', investigationDue: '2027-01-04' },
  ],
  ['no place tonight', { birthDate: aged18, noPlaceTonight: true }, { temporaryProvisionDue: today }],
])('%s adds its own days', (_, facts, own) => {
  const dates = datesOn(today, facts)
  expect(dates).toMatchObject(own)
  expect(Object.keys(dates).length).toBe(always.length + Object.keys(own).length)
})

test('past 18 no day to apply for the Wlz is planned', () => {
  expect(datesOn(today, { birthDate: aged18, wlzRight: true })).not.toHaveProperty('wlzApplicationByPlanning')
  expect(datesOn('2027-06-09', { birthDate: minor, wlzRight: true })).toHaveProperty('wlzApplicationByPlanning')
  expect(datesOn('2027-06-10', { birthDate: minor, wlzRight: true })).not.toHaveProperty('wlzApplicationByPlanning')
})

describe('born on 29 February', () => {
  const february: Policy = { ...defaultPolicy, leapDayRule: 'february-28' }
  test('counts from 1 March by default, from 28 February when so set', () => {
    const facts: Facts = { birthDate: '2008-02-29' }
    expect(datesOn('2026-02-28', facts)).toMatchObject({
      turns18: '2026-03-01',
      handoverWindowOpens: '2025-09-01',
      turns21: '2029-03-01',
      extendedYouthCareLastPossibleDay: '2031-02-28',
    })
    expect(datesOn('2026-02-28', facts, february)).toMatchObject({
      turns18: '2026-02-28',
      handoverWindowOpens: '2025-08-28',
    })
    expect(routeAdvice(facts, '2026-02-28', february).ageYears).toBe(18)
  })
})

describe('a report to the Participatiewet', () => {
  const reported = {
    birthDate: '2006-03-03',
    participationActReportedOn: '2026-12-01',
    household: 'single-under-27',
  } as const
  const advise = (more: Partial<Facts> = {}) => routeAdvice({ ...reported, ...more }, '2026-12-01', defaultPolicy)

  test.each<[string, Partial<Facts>, string | null]>([
    ['alone', {}, null],
    ['alone with a child', { household: 'single-parent-under-27' }, null],
    ['both under 27', { household: 'both-partners-under-27' }, null],
    ['not known with whom', { household: undefined }, null],
    ['a partner of 27', { household: 'partner-27-or-older' }, 'partner-27-or-older'],
    ['from practical education', { leftPracticalOrSpecialEducationWithinAYear: true }, 'school-leaver'],
    ['medically limited', { medicallyLimitedOrWageSubsidyGroup: true }, 'medical-or-wage-subsidy'],
    ['27 already', { birthDate: '1999-12-01' }, 'age-27-or-older'],
    ['a day short of 27', { birthDate: '1999-12-02' }, null],
  ])('%s', (_, more, exception) => {
    const { participationAct, dates } = advise(more)
    expect(participationAct).toMatchObject({
      exception,
      searchPeriodApplies: exception === null,
      collegeMayWaive: exception === null,
    })
    expect(dates.pwEarliestApplication).toBe(exception === null ? '2026-12-29' : '2026-12-01')
  })

  test('never gives assistance before 18', () => {
    expect(advise({ birthDate: '2008-11-01' }).dates).toMatchObject({
      benefitCanStartFrom: '2026-12-01',
      pwBackdateLimitIndividualCircumstances: '2026-11-01',
    })
  })

  test('names what would settle it', () => {
    expect(advise().participationAct.toAsk).toEqual([
      'leftPracticalOrSpecialEducationWithinAYear',
      'medicallyLimitedOrWageSubsidyGroup',
      'staysInInstitution',
      'fundedEducationPossible',
    ])
    expect(advise({ staysInInstitution: true }).participationAct).toMatchObject({
      reportAt: 'college',
      exclusionToCheck: true,
      lowerNorm: true,
    })
    expect(advise({ noPlaceTonight: true }).participationAct.causeToWaive).toBe(true)
  })
})
