import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { inPhase, objectionsToDecide, objectionsToMake } from './objection.context.ts'

const nothingToDecide = { nl: 'er is geen bezwaar ontvangen', en: 'no objection was received' }

export const objectionGuards = defineGuards({
  aDecisionCanBeObjectedTo: {
    holds: ({ context }) => objectionsToMake(context.objections).length > 0,
    otherwise: { nl: 'er is geen besluit waartegen bezwaar kan', en: 'there is no decision to object to' },
  },
  anObjectionIsToDecide: {
    holds: ({ context }) => objectionsToDecide(context.objections).length > 0,
    otherwise: nothingToDecide,
  },
  anObjectionIsToDecideWithCommittee: {
    holds: ({ context }) => inPhase(context.objections, 'received-with-committee'),
    otherwise: nothingToDecide,
  },
  anObjectionIsToDecideWithoutCommittee: {
    holds: ({ context }) => inPhase(context.objections, 'received'),
    otherwise: nothingToDecide,
  },
  anObjectionTermRuns: {
    holds: ({ context }) => inPhase(context.objections, 'open'),
    otherwise: { nl: 'er loopt geen bezwaartermijn', en: 'no objection term runs' },
  },
  theObjectionTermPassed: {
    holds: ({ event }) => passed(event, 'awb-objection'),
    otherwise: { nl: 'de bezwaartermijn is niet om', en: 'the objection term is not over' },
  },
  aCommitteeAdvises: {
    holds: ({ context, event }) =>
      event.type === 'objection.received' &&
      event.committee === 'yes' &&
      objectionsToMake(context.objections).length > 0,
    otherwise: { nl: 'er is geen adviescommissie', en: 'there is no committee' },
  },
  theObjectionWentToCommittee: {
    holds: ({ context, event }) =>
      event.type === 'objection.decided' &&
      context.objections.some(({ id, phase }) => id === event.objection && phase === 'received-with-committee'),
    otherwise: { nl: 'er is geen adviescommissie', en: 'there is no committee' },
  },
  aDecisionWasPublished: {
    holds: ({ context }) => context.objections.length > 0,
    otherwise: { nl: 'er is nog geen besluit', en: 'there is no decision yet' },
  },
})
