import type { Day } from '../../../src/calendar/day.ts'
import type { ReferralService } from './referral-services.ts'

/** One referral outside the case: feedback is asked, so that it is never a dead end. */
export type Referral = {
  id: string
  service: ReferralService
  organisation: string | null
  madeOn: Day
  remindedOn: Day[]
  answer: { outcome: string; on: Day } | null
}

export type ReferralsContext = readonly Referral[]

export const noReferrals: ReferralsContext = []

export const openReferrals = (referrals: ReferralsContext) => referrals.filter(({ answer }) => answer === null)

export const referralId = (seq: number) => `referral-${seq}`

/** The same list with one referral changed. */
export const changeReferral = (
  referrals: ReferralsContext,
  id: string,
  change: (referral: Referral) => Partial<Referral>,
): ReferralsContext =>
  referrals.map((referral) => (referral.id === id ? { ...referral, ...change(referral) } : referral))
