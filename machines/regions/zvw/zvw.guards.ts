import { defineGuards } from '../../guard-definition.ts'

export const zvwGuards = defineGuards({
  zvwIsNeeded: {
    holds: ({ context }) => context.zvw.needed,
    otherwise: { nl: 'er is geen behandeling nodig', en: 'no treatment is needed' },
  },
  theOwnInsuranceIsToCome: {
    holds: ({ context }) => context.zvw.insuredOn === null,
    otherwise: { nl: 'de eigen zorgverzekering is al geregeld', en: 'their own health insurance is arranged' },
  },
})
