import { defineGuards } from '../../guard-definition.ts'

const accepted = { nl: 'er is nog geen nieuwe aanbieder', en: 'there is no receiver yet' }

export const consentGuards = defineGuards({
  theReceiverMaySee: {
    holds: ({ context, event }) =>
      context.offer.current?.accepted === true &&
      event.type === 'consent.given' &&
      (event.purpose ?? 'handover') === 'handover',
    otherwise: accepted,
  },
  theReceiverSeesLess: {
    holds: ({ context, event }) =>
      context.offer.current?.accepted === true && event.type === 'consent.lapsed' && event.sharingEnds === true,
    otherwise: accepted,
  },
})
