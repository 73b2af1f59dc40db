import { defineGuards } from '../../guard-definition.ts'

export const urgencyGuards = defineGuards({
  urgencyIsCalledFor: {
    holds: ({ context }) => context.urgency.calledFor !== null,
    otherwise: { nl: 'er is geen spoed', en: 'nothing is urgent' },
  },
})
