import { defineGuards } from '../../guard-definition.ts'

export const informalSupportGuards = defineGuards({
  theSupportGoesWell: {
    holds: ({ event }) => event.type === 'informalSupport.askedBack' && event.how === 'goes-well',
    otherwise: { nl: 'het is nog niet begonnen', en: 'it has not begun yet' },
  },
  theSupportStopped: {
    holds: ({ event }) => event.type === 'informalSupport.askedBack' && event.how === 'stopped',
    otherwise: { nl: 'het is niet gestopt', en: 'it did not stop' },
  },
})
