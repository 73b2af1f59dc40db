import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, text } from '../../payloads.ts'

/** The two-sided offer: the receiver must answer within its date (pathways.md, region receiver). */
export const offerEvents = [
  defineEvent({
    type: 'offer.made',
    label: { nl: 'Aanbod doen aan een ontvangende organisatie', en: 'Offer to a receiving organisation' },
    by: ['youth-care-provider', 'neighbourhood-team'],
    payload: () => z.strictObject({ organisationId: text(64), acceptByOn: daySchema.optional(), startsOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'offer.accepted',
    label: { nl: 'Aanbod accepteren', en: 'Accept the offer' },
    by: ['receiving-provider', 'volunteer'],
    payload: () => z.strictObject({ startsOn: daySchema, contact: text(120) }),
  }),
  defineEvent({
    type: 'offer.refused',
    label: { nl: 'Aanbod weigeren', en: 'Refuse the offer' },
    by: ['receiving-provider', 'volunteer'],
    payload: () => z.strictObject({ reason: z.enum(['no-capacity', 'no-expertise', 'other-region', 'not-fitting', 'other']), explanation: text(1000).optional() }),
  }),
  defineEvent({
    type: 'offer.expired',
    label: { nl: 'Aanbod verlopen', en: 'Offer expired' },
    by: ['system'],
    payload: () => z.strictObject({}),
  }),
] as const
