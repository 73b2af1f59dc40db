import { expect } from '@jest/globals'
import { accepted, asked, preparing } from './handover-case.ts'
import type { Scenario } from './scenario.ts'

const sees = (now: ReturnType<typeof preparing>) =>
  asked(now, 'beginRelation').map((told) => ('scope' in told ? told.scope : ''))
const forIncome = { purpose: 'income-check', areas: ['income'], to: 'werk en inkomen' }

/** What the receiver sees: to whom and for what consent was given (domain 5: consent record). */
export const sightScenarios: Scenario[] = [
  [
    'lapsed, nothing more is shared with the receiver, as when it is withdrawn',
    () => {
      const given = accepted().when('consent.given', { validUntilOn: '2027-05-31' })
      expect(sees(given)).toEqual(['handover'])
      expect(sees(given.passes('consent-valid'))).toEqual(['contact'])
      expect(sees(preparing().when('consent.given', { validUntilOn: '2027-05-31' }).passes('consent-valid'))).toEqual(
        [],
      )
    },
  ],
  [
    'consent for something else opens nothing to the receiver',
    () => {
      const other = accepted().when('consent.given', forIncome)
      expect(sees(other)).toEqual([])
      const before = preparing().when('consent.given', forIncome).when('offer.made', { organisationId: 'b' })
      expect(sees(before.when('offer.accepted', { startsOn: '2027-06-10' }))).toEqual(['contact'])
    },
  ],
  [
    'consent for something else takes nothing from the receiver either',
    () => {
      const both = preparing().when('consent.given').when('consent.given', forIncome)
      const now = both.when('offer.made', { organisationId: 'b' }).when('offer.accepted', { startsOn: '2027-06-10' })
      expect(sees(now)).toEqual(['handover'])
      expect(sees(accepted().when('consent.given').when('consent.given', forIncome))).toEqual([])
    },
  ],
]
