import { expect, test } from '@jest/globals'
import { offerAnswerBy } from '../../src/calendar/offer-answer.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'

test.each([
  ['ten working days, over the May holidays', '2027-04-26', null, '2027-05-14'],
  ['ten working days, long before 18', '2027-01-04', '2027-06-10', '2027-01-18'],
  ['never later than four weeks before 18', '2027-05-07', '2027-06-10', '2027-05-13'],
  ['so late that this has passed: two working days', '2027-05-20', '2027-06-10', '2027-05-24'],
  ['the day before 18: that day', '2027-06-09', '2027-06-10', '2027-06-09'],
  ['at 18: ten working days', '2027-06-10', '2027-06-10', '2027-06-24'],
])('%s', (_, offeredOn, turns18On, answerBy) => {
  expect(offerAnswerBy(offeredOn, turns18On, defaultPolicy)).toBe(answerBy)
})
