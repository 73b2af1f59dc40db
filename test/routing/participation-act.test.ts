import { describe, expect, test } from '@jest/globals'
import type { Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'

/** Born 10 June 2009: 18 on 10 June 2027, 21 in 2030, 27 in 2036. */
const born = '2009-06-10'
const check = (facts: Partial<Facts>, asOf: Day = '2028-01-10') =>
  routeAdvice({ birthDate: born, ...facts }, asOf, defaultPolicy).participationAct

describe('the lower norm holds from 18 up to 21', () => {
  test.each<[Day, boolean]>([
    ['2027-06-09', false],
    ['2027-06-10', true],
    ['2030-06-09', true],
    ['2030-06-10', false],
  ])('on %s: %s', (asOf, expected) => {
    expect(check({}, asOf).lowerNorm).toBe(expected)
  })
})

describe('assistance may be excluded', () => {
  test.each<[string, Partial<Facts>, Day, boolean]>([
    ['in an institution, the day before 21', { staysInInstitution: true }, '2030-06-09', true],
    ['in an institution at 21', { staysInInstitution: true }, '2030-06-10', false],
    ['not in an institution', { staysInInstitution: false }, '2028-01-10', false],
    ['funded education open, the day before 27', { fundedEducationPossible: true }, '2036-06-09', true],
    ['funded education open at 27', { fundedEducationPossible: true }, '2036-06-10', false],
    ['no funded education', { fundedEducationPossible: false }, '2028-01-10', false],
    ['nothing known', {}, '2028-01-10', false],
  ])('%s: %s', (_, facts, asOf, expected) => {
    expect(check(facts, asOf).exclusionToCheck).toBe(expected)
  })
})

test('the report is made at UWV, and at the college only by who stays in an institution', () => {
  expect(
    [{}, { staysInInstitution: false }, { staysInInstitution: true }].map((facts) => check(facts).reportAt),
  ).toEqual(['uwv', 'uwv', 'college'])
})

test('no place to sleep is a cause to waive the search period, where there is one to waive', () => {
  expect(check({ noPlaceTonight: true })).toMatchObject({ collegeMayWaive: true, causeToWaive: true })
  expect(check({ noPlaceTonight: false })).toMatchObject({ collegeMayWaive: true, causeToWaive: false })
  expect(check({})).toMatchObject({ collegeMayWaive: true, causeToWaive: false })
  const leaver = { leftPracticalOrSpecialEducationWithinAYear: true }
  expect(check({ ...leaver, noPlaceTonight: true })).toMatchObject({ collegeMayWaive: false, causeToWaive: false })
})

describe('who is 27 or has a partner of 27 searches no four weeks', () => {
  test.each<[string, Partial<Facts>, Day, string | null]>([
    ['26 at the report, 27 when advised', { participationActReportedOn: '2036-06-09' }, '2036-06-10', null],
    ['27 at the report', { participationActReportedOn: '2036-06-10' }, '2036-06-10', 'age-27-or-older'],
    ['no report yet, 27 today', {}, '2036-06-10', 'age-27-or-older'],
    ['a partner of 27', { household: 'partner-27-and-older' }, '2028-01-10', 'partner-27-or-older'],
    ['in other words', { household: 'partner-27-or-over' }, '2028-01-10', 'partner-27-or-older'],
    ['over 27', { household: 'partner-over-27' }, '2028-01-10', 'partner-27-or-older'],
    ['from 27', { household: 'partner-from-27' }, '2028-01-10', 'partner-27-or-older'],
    ['the age alone', { household: '27-or-older' }, '2028-01-10', 'partner-27-or-older'],
    ['the age is of no partner', { household: '27-or-older-sibling' }, '2028-01-10', null],
    ['a code that ends alike', { household: 'partner-127-or-older' }, '2028-01-10', null],
    ['said not to have left school', { leftPracticalOrSpecialEducationWithinAYear: false }, '2028-01-10', null],
    ['said not to be limited', { medicallyLimitedOrWageSubsidyGroup: false }, '2028-01-10', null],
  ])('%s', (_, facts, asOf, exception) => {
    expect(check(facts, asOf).exception).toBe(exception)
  })
})

describe('the days of a report', () => {
  const days = (facts: Partial<Facts>) => routeAdvice({ birthDate: born, ...facts }, '2028-01-10', defaultPolicy).dates

  test('four weeks of search, then an advance within four weeks and a decision within eight', () => {
    expect(days({ participationActReportedOn: '2028-01-10' })).toMatchObject({
      pwEarliestApplication: '2028-02-07',
      benefitCanStartFrom: '2028-01-10',
      pwAdvanceDueIfAppliedThen: '2028-03-06',
      pwDecisionOuterIfAppliedThen: '2028-04-03',
    })
  })

  test('none of them without a report', () => {
    expect(Object.keys(days({})).filter((name) => /^(pw|benefit)/.test(name))).toEqual([])
  })

  test('assistance begins at 18 at the earliest, however early the report', () => {
    expect(days({ participationActReportedOn: '2027-05-20' })).toMatchObject({
      benefitCanStartFrom: '2027-06-10',
      pwBackdateLimitIndividualCircumstances: '2027-06-10',
    })
  })
})

test('the advice says on which articles it rests', () => {
  expect(check({}).legalBasis).toEqual([
    'Participatiewet 41 lid 4, 11 en 12',
    'Participatiewet 44 lid 1 en 5',
    'Participatiewet 52',
    'Awb 4:13',
  ])
})
