import type { Day } from '../../../src/calendar/day.ts'

/** What the case remembers of offering the young person to a receiving organisation. */
export type OfferContext = {
  /** The offer that stands or was accepted; null while a receiver is sought. */
  current: { organisationId: string; madeBySeq: number; acceptByOn: Day; startsOn: Day | null; contact: string | null } | null
  /** Organisations that refused, let it expire or were withdrawn from, oldest first. */
  declinedBy: { organisationId: string; how: 'refused' | 'expired' | 'withdrawn'; reason: string }[]
}

export const noOffer: OfferContext = { current: null, declinedBy: [] }
