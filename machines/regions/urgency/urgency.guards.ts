import { defineGuards } from '../../guard-definition.ts'
import { isUrgent } from './urgency.context.ts'

export const urgencyGuards = defineGuards({
  urgencyIsCalledFor: {
    holds: ({ context }) => context.urgency.calledFor !== null,
    otherwise: { nl: 'er is geen spoed', en: 'nothing is urgent' },
  },
  nothingIsUrgent: {
    holds: ({ context }) => !isUrgent(context.urgency),
    otherwise: { nl: 'er loopt nog een spoedvraag', en: 'an urgent question is still open' },
  },
})
