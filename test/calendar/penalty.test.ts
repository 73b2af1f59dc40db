import { expect, test } from '@jest/globals'
import { addDays, daysBetween } from '../../src/calendar/day.ts'
import { Invalid } from '../../src/calendar/invalid.ts'
import { computePenalty, type PenaltyRequest } from '../../src/calendar/penalty.ts'
import { penaltySteps } from '../../src/calendar/penalty-amounts.ts'
import { defaultPolicy, type Policy } from '../../src/calendar/policy.ts'

const late: PenaltyRequest = { decisionDueOn: '2026-12-28', defaultNoticeReceivedOn: '2027-01-04', asOf: '2027-03-31' }
const penalty = (change: Partial<PenaltyRequest> = {}, policy: Partial<Policy> = {}) =>
  computePenalty({ ...late, ...change }, { ...defaultPolicy, ...policy })

test('the amount runs up by the day to 1,442 euros', () => {
  const byHand: Record<string, number> = {
    '2027-01-18': 0,
    '2027-01-19': 23,
    '2027-02-01': 322,
    '2027-02-02': 357,
    '2027-02-15': 812,
    '2027-02-16': 857,
    '2027-02-28': 1397,
    '2027-03-01': 1442,
    '2027-03-02': 1442,
  }
  for (const [asOf, amountEur] of Object.entries(byHand)) expect(penalty({ asOf }).amountEur).toBe(amountEur)
})

test('the amounts are those of the first penalty day: 20, 30 and 40 euros up to 2018, indexed from 1 January 2019', () => {
  const perDay = (firstDay: string) => penaltySteps(firstDay).map(({ eurADay }) => eurADay)
  expect(perDay('2018-12-31')).toEqual([20, 30, 40])
  expect(perDay('2019-01-01')).toEqual([23, 35, 45])
  expect(perDay('2000-01-01')).toEqual([20, 30, 40])
})

test('it rests on Awb 4:17, once, and on what moved the end of the two weeks', () => {
  expect(penalty().legalBasis).toEqual(['Awb 4:17'])
  expect(penalty({ exception: 'not-interested-party' }).legalBasis).toEqual(['Awb 4:17', 'Awb 4:17 lid 6'])
})

test('each day costs what its part of the 42 days costs, and no day more', () => {
  for (let index = -20; index < 60; index += 1) {
    const asOf = addDays('2027-01-19', index)
    const cost = penalty({ asOf }).amountEur - penalty({ asOf: addDays(asOf, -1) }).amountEur
    expect(cost).toBe(index < 0 || index > 41 ? 0 : index < 14 ? 23 : index < 28 ? 35 : 45)
  }
})

test.each([
  ['2026-12-23', 'before the term has ended'],
  ['2026-12-28', 'on its last day'],
])('a notice of %s, %s, does not count', (defaultNoticeReceivedOn) => {
  expect(penalty({ defaultNoticeReceivedOn })).toEqual({
    noticeValid: false,
    noticeRefusedBecause: 'term-not-expired',
    graceLastDay: null,
    penaltyFirstDay: null,
    penaltyLastDay: null,
    amountEur: 0,
    legalBasis: ['Awb 4:17 lid 3'],
  })
})

test('a notice the day after does count, one after the decision does not', () => {
  expect(penalty({ defaultNoticeReceivedOn: '2026-12-29' })).toMatchObject({
    noticeValid: true,
    graceLastDay: '2027-01-12',
  })
  expect(penalty({ decidedOn: '2027-01-03' })).toMatchObject({
    noticeValid: false,
    noticeRefusedBecause: 'already-decided',
  })
})

test('a notice on the day of the decision counts and costs nothing', () => {
  expect(penalty({ decidedOn: '2027-01-04' })).toMatchObject({ noticeValid: true, penaltyFirstDay: null, amountEur: 0 })
})

test('two weeks that end on a free day run on, the 42 days do not', () => {
  const overMay = penalty({ decisionDueOn: '2027-04-01', defaultNoticeReceivedOn: '2027-04-22' })
  expect(overMay).toMatchObject({
    graceLastDay: '2027-05-10',
    penaltyFirstDay: '2027-05-11',
    penaltyLastDay: '2027-06-21',
  })
  expect(overMay.legalBasis).toContain('Atw 1 lid 1')
  const toSaturday = penalty({ decisionDueOn: '2027-01-01', defaultNoticeReceivedOn: '2027-01-22' })
  expect(toSaturday).toMatchObject({
    graceLastDay: '2027-02-05',
    penaltyFirstDay: '2027-02-06',
    penaltyLastDay: '2027-03-19',
  })
  expect(daysBetween('2027-02-06', '2027-03-19')).toBe(41)
})

test.each([
  ['2027-01-18', { penaltyFirstDay: null, penaltyLastDay: null, amountEur: 0 }],
  ['2027-01-19', { penaltyFirstDay: null, penaltyLastDay: null, amountEur: 0 }],
  ['2027-01-20', { penaltyFirstDay: '2027-01-19', penaltyLastDay: '2027-01-19', amountEur: 23 }],
  ['2027-02-10', { penaltyFirstDay: '2027-01-19', penaltyLastDay: '2027-02-09', amountEur: 602 }],
  ['2027-06-01', { penaltyFirstDay: '2027-01-19', penaltyLastDay: '2027-03-01', amountEur: 1442 }],
])('decided on %s the penalty ends the day before', (decidedOn, expected) => {
  expect(penalty({ decidedOn, asOf: '2027-12-31' })).toMatchObject({ noticeValid: true, ...expected })
})

test('a decision still to come changes nothing about today', () => {
  expect(penalty({ decidedOn: '2027-02-10', asOf: '2027-01-20' }).amountEur).toBe(46)
})

test('what lawyers disagree on is policy: the grace, its last day, the day of the decision', () => {
  expect(penalty({}, { penaltyBegins: 'last-day-of-grace' })).toMatchObject({
    graceLastDay: '2027-01-17',
    penaltyFirstDay: '2027-01-18',
    penaltyLastDay: '2027-02-28',
  })
  expect(penalty({ decidedOn: '2027-01-19' }, { penaltyOnDayOfDecision: true }).amountEur).toBe(23)
  const toFreeDay = { decisionDueOn: '2027-04-01', defaultNoticeReceivedOn: '2027-04-22' }
  expect(penalty(toFreeDay, { graceShifts: false }).graceLastDay).toBe('2027-05-06')
})

test('the exceptions of lid 6 cost nothing', () => {
  expect(penalty({ exception: 'notice-unreasonably-late' })).toMatchObject({
    noticeValid: true,
    amountEur: 0,
    penaltyFirstDay: null,
  })
})

test('amounts of before 2019 are those of then', () => {
  const old = { decisionDueOn: '2017-01-02', defaultNoticeReceivedOn: '2017-01-10', asOf: '2017-12-31' }
  expect(penalty(old).amountEur).toBe(1260)
})

test('days that do not exist are refused, all at once', () => {
  const wrong = () => penalty({ asOf: '2027-02-29', decidedOn: 'soon' })
  expect(wrong).toThrow(Invalid)
  expect(wrong).toThrow(/soon.*2027-02-29/)
})
