import { expect, test } from '@jest/globals'
import { careAllowanceAskBy, ownPremiumFrom } from '../../src/calendar/insurance-days.ts'

test.each([
  ['2027-06-10', '2027-07-01', '2028-09-01'],
  ['2027-12-31', '2028-01-01', '2029-09-01'],
  ['2027-01-01', '2027-02-01', '2028-09-01'],
])('18 on %s: premium from %s, care allowance asked for by %s', (turns18, premiumFrom, askBy) => {
  expect(ownPremiumFrom(turns18)).toBe(premiumFrom)
  expect(careAllowanceAskBy(turns18)).toBe(askBy)
})
