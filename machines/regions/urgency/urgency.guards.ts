import { countsFromItsDay } from '../../event-day.ts'
import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { anEarlierProvisionRuns } from './urgency.context.ts'

export const urgencyGuards = defineGuards({
  theProvisionIsLate: {
    holds: ({ event }) => passed(event, 'wmo-temporary-provision'),
    otherwise: {
      nl: 'vandaag is nog tijd voor een tijdelijke voorziening',
      en: 'today there is still time for a temporary provision',
    },
  },
  anEarlierProvisionRuns: {
    holds: ({ context, event }) => countsFromItsDay(event) && anEarlierProvisionRuns(context.urgency),
    otherwise: { nl: 'er loopt geen eerdere voorziening', en: 'no earlier provision runs' },
  },
  urgencyIsCalledFor: {
    holds: ({ context }) => context.urgency.calledFor !== null,
    otherwise: { nl: 'er is geen spoed', en: 'nothing is urgent' },
  },
})
