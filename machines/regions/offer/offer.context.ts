import type { Day } from '../../../src/calendar/day.ts'

/** What is known of the organisation that got the offer, told with it from the directory. */
export type OfferedTo = {
  /** Expertise on youth and on adults: the policy asks for both (collegebesluit 2021/377152, condition 2). */
  expertise: { youth: boolean; adults: boolean } | null
  firstFreeOn: Day | null
}

export type CurrentOffer = OfferedTo & {
  organisationId: string
  madeBySeq: number
  acceptByOn: Day
  /** The first day of the new help: as asked, then as accepted. */
  startsOn: Day | null
  /** Another first day that the receiver proposed and that is not answered yet. */
  counterStartsOn: Day | null
  accepted: boolean
  /** The one named contact from the first day. */
  contact: string | null
}

/** What the case remembers of offering the young person to a receiving organisation. */
export type OfferContext = {
  /** The offer that stands or was accepted; null while a receiver is sought. */
  current: CurrentOffer | null
  /** Organisations that refused, let it expire or were withdrawn from, oldest first. */
  declinedBy: { organisationId: string; how: 'refused' | 'expired' | 'withdrawn'; reason: string | null }[]
}

export const noOffer: OfferContext = { current: null, declinedBy: [] }

/** The offer does not stand any more; how it ended stays known, so that the next offer goes elsewhere. */
export function offerEnded(
  offer: OfferContext,
  how: OfferContext['declinedBy'][number]['how'],
  reason: string | null,
): OfferContext {
  if (!offer.current) return offer
  return {
    current: null,
    declinedBy: [...offer.declinedBy, { organisationId: offer.current.organisationId, how, reason }],
  }
}

/** The same offer with something changed; without an offer nothing changes. */
export function offerWith(offer: OfferContext, change: Partial<CurrentOffer>): OfferContext {
  return offer.current ? { ...offer, current: { ...offer.current, ...change } } : offer
}
