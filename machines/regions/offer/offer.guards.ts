import { defineGuards } from '../../guard-definition.ts'
import { mayBeShared } from '../consent/consent.context.ts'

export const offerGuards = defineGuards({
  theYoungPersonLetsUsOffer: {
    holds: ({ context }) => mayBeShared(context.consent.stands),
    otherwise: {
      nl: 'de jongere wil niet dat gegevens worden gedeeld; vraag opnieuw, of laat de jongere het zelf vertellen',
      en: 'the young person does not want data shared; ask again, or let them tell it themself',
    },
  },
  theYoungPersonForbidsOffering: {
    holds: ({ context }) => !mayBeShared(context.consent.stands),
    otherwise: { nl: 'de jongere laat het aanbod toe', en: 'the young person lets the offer stand' },
  },
  anOfferStands: {
    holds: ({ context }) => context.offer.current !== null,
    otherwise: { nl: 'er is nog geen aanbod', en: 'there is no offer yet' },
  },
  noOfferStands: {
    holds: ({ context }) => context.offer.current === null,
    otherwise: { nl: 'er staat een aanbod', en: 'an offer stands' },
  },
  aReceiverHasAccepted: {
    holds: ({ context }) => context.offer.current?.accepted === true,
    otherwise: { nl: 'er is nog geen nieuwe aanbieder', en: 'there is no receiver yet' },
  },
})
