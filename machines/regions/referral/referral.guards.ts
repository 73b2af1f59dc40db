import { defineGuards } from '../../guard-definition.ts'
import { openReferrals } from './referral.context.ts'

export const referralGuards = defineGuards({
  aReferralIsOpen: {
    holds: ({ context }) => openReferrals(context.referrals).length > 0,
    otherwise: { nl: 'er is geen verwijzing die op antwoord wacht', en: 'no referral waits for an answer' },
  },
  noReferralIsOpen: {
    holds: ({ context }) => openReferrals(context.referrals).length === 0,
    otherwise: { nl: 'er wacht nog een verwijzing op antwoord', en: 'a referral still waits for an answer' },
  },
  theReferralIsForUrgentDebts: {
    holds: ({ event }) =>
      event.type === 'referral.made' && event.service === 'debt-registration-point' && event.evictionThreatens === true,
    otherwise: { nl: 'er dreigt geen ontruiming of afsluiting', en: 'no eviction or cut-off threatens' },
  },
  theReferralIsForDebts: {
    holds: ({ event }) => event.type === 'referral.made' && event.service === 'debt-registration-point',
    otherwise: { nl: 'het gaat niet om schulden', en: 'it is not about debts' },
  },
  theReferralIsForShortStay: {
    holds: ({ event }) => event.type === 'referral.made' && event.service === 'short-stay',
    otherwise: { nl: 'het gaat niet om kortdurend verblijf', en: 'it is not about a short stay' },
  },
  theReferralDidNotFit: {
    holds: ({ event }) => event.type === 'referral.answered' && event.outcome === 'not-fitting',
    otherwise: { nl: 'de verwijzing paste', en: 'the referral did fit' },
  },
})
