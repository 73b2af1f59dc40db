import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { safeNotification } from '../../src/calendar/safe-notification.ts'
import { computeTerm } from '../../src/calendar/term.ts'

test.each([
  ['C01', '2027-06-10', '2027-04-14', '2027-05-26', '2027-06-09'],
  ['C33', '2027-01-20', '2026-11-24', '2027-01-05', '2027-01-19'],
  ['the May cluster', '2027-05-10', '2027-03-09', '2027-04-20', '2027-05-04'],
])('%s: before %s, notify on %s at the latest', (_, turns18, latestOn, investigationDueOn, decisionDueOn) => {
  expect(safeNotification(turns18, defaultPolicy)).toEqual({
    latestOn,
    investigationDueOn,
    decisionDueOn,
    warnings: [],
  })
})

test('the day found is safe and no later day is', () => {
  const decidedBy = (notifiedOn: string) => {
    const investigation = computeTerm({ term: 'wmo-investigation', startsOn: notifiedOn }, defaultPolicy)
    return computeTerm({ term: 'wmo-decision', startsOn: investigation.dueOn }, defaultPolicy).dueOn
  }
  const birthdays = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2023-06-01', days))
  fc.assert(
    fc.property(birthdays, (turns18) => {
      const { latestOn } = safeNotification(turns18, defaultPolicy)
      expect(decidedBy(latestOn) < turns18).toBe(true)
      for (let after = 1; after <= 80; after += 1) expect(decidedBy(addDays(latestOn, after)) < turns18).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('past the known royal decrees it says so', () => {
  expect(safeNotification('2029-06-10', defaultPolicy).warnings).toEqual(['equated-days-unknown'])
})
