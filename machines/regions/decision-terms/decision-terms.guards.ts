import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { extendableTerms, suspendableTerms, suspendedTerms, termsToComplete } from './decision-terms.context.ts'

export const decisionTermGuards = defineGuards({
  aDecisionTermRuns: {
    holds: ({ context }) => suspendableTerms(context.decisionTerms).length > 0,
    otherwise: { nl: 'er loopt geen beslistermijn op een aanvraag', en: 'no decision term on an application runs' },
  },
  aDecisionTermStandsStill: {
    holds: ({ context }) => suspendedTerms(context.decisionTerms).length > 0,
    otherwise: { nl: 'er staat geen beslistermijn stil', en: 'no decision term stands still' },
  },
  noDecisionTermStandsStill: {
    holds: ({ context }) => suspendedTerms(context.decisionTerms).length === 0,
    otherwise: { nl: 'er staat een beslistermijn stil', en: 'a decision term stands still' },
  },
  theTermStandsStillAlready: {
    holds: ({ context, event }) =>
      event.type === 'deadline.suspended' && suspendedTerms(context.decisionTerms).some(({ id }) => id === event.term),
    otherwise: { nl: 'deze beslistermijn loopt', en: 'this decision term runs' },
  },
  somebodyHasToComplete: {
    holds: ({ context }) => termsToComplete(context.decisionTerms).length > 0,
    otherwise: { nl: 'er is geen aanvraag aan te vullen', en: 'no application is to be completed' },
  },
  nobodyHasToComplete: {
    holds: ({ context }) => termsToComplete(context.decisionTerms).length === 0,
    otherwise: { nl: 'er is een aanvraag aan te vullen', en: 'an application is to be completed' },
  },
  aDecisionTermCanBeExtended: {
    holds: ({ context }) => extendableTerms(context.decisionTerms).length > 0,
    otherwise: {
      nl: 'er loopt geen beslistermijn die de wet laat verlengen',
      en: 'no decision term runs that the law lets be extended',
    },
  },
  theTimeToCompletePassed: {
    holds: ({ event }) => passed(event, 'application-completion'),
    otherwise: { nl: 'de tijd om aan te vullen is nog niet om', en: 'the time to complete is not over' },
  },
})
