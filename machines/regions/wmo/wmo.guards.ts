import type { CaseContext } from '../../context.ts'
import type { CaseEvent } from '../../events.ts'
import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { objectionUpheld } from '../objection/objection.context.ts'
import { chainRuns } from './wmo.context.ts'

const ledOtherwise = { nl: 'de hulp komt ergens anders vandaan', en: 'help comes from elsewhere' }

export const wmoGuards = defineGuards({
  wmoIsNeeded: {
    holds: ({ context }) => context.wmo.needed,
    otherwise: { nl: 'er is geen Wmo nodig', en: 'the Wmo is not needed' },
  },
  wmoIsNotNeeded: {
    holds: ({ context }) => !context.wmo.needed,
    otherwise: { nl: 'er is nog een vraag voor de Wmo', en: 'the Wmo is still asked for something' },
  },
  theWmoBeginsAnew: {
    holds: ({ context }) => context.wmo.needed && context.wmo.decision === null,
    otherwise: { nl: 'het besluit geldt nog', en: 'the decision still holds' },
  },
  noWmoChainRuns: {
    holds: ({ context }) => !chainRuns(context.wmo),
    otherwise: { nl: 'er loopt al een melding', en: 'a notification is already under way' },
  },
  additionalSupportIsChosen: {
    holds: ({ context }) => context.wmo.needed && context.wmo.track === 'additional-support',
    otherwise: { nl: 'er is geen aanvullende ondersteuning gekozen', en: 'additional support was not chosen' },
  },
  basicSupportHasBegun: {
    holds: ({ context }) => context.wmo.basicSupport !== null,
    otherwise: { nl: 'de basisondersteuning is nog niet begonnen', en: 'basic support has not begun yet' },
  },
  wmoWasNotified: {
    holds: ({ context }) => context.wmo.notifiedOn !== null,
    otherwise: { nl: 'er is nog geen melding', en: 'there is no notification yet' },
  },
  basicSupportIsChosen: {
    holds: ({ event }) => event.type === 'wmo.trackChosen' && event.track === 'basic-support',
    otherwise: { nl: 'er is geen basisondersteuning gekozen', en: 'basic support was not chosen' },
  },
  theReviewStepsUp: {
    holds: ({ context, event }) =>
      event.type === 'basicSupport.reviewed' && context.wmo.basicSupport !== null && event.outcome === 'step-up',
    otherwise: { nl: 'opschalen is niet nodig', en: 'stepping up is not needed' },
  },
  theReviewFindsItEnough: {
    holds: ({ context, event }) =>
      event.type === 'basicSupport.reviewed' && context.wmo.basicSupport !== null && event.outcome === 'enough',
    otherwise: { nl: 'de ondersteuning gaat door', en: 'the support goes on' },
  },
  theInvestigationIsLate: {
    holds: ({ event }) => passed(event, 'wmo-investigation'),
    otherwise: { nl: 'de zes weken zijn niet om', en: 'the six weeks are not over' },
  },
  theInvestigationIsOverdue: {
    holds: ({ context }) => context.wmo.investigationLate,
    otherwise: {
      nl: 'een aanvraag kan pas na het verslag, of als het onderzoek langer dan zes weken duurt (Wmo 2.3.2 lid 9)',
      en: 'an application is possible only after the report, or when the investigation takes more than six weeks (Wmo 2.3.2 lid 9)',
    },
  },
  theReportIsStillToCome: {
    holds: ({ context }) => context.wmo.reportedOn === null,
    otherwise: { nl: 'het verslag is al gegeven', en: 'the report was given' },
  },
  theWmoIsRefused: {
    holds: ({ event }) => event.type === 'wmo.decided' && event.outcome === 'refused',
    otherwise: { nl: 'de aanvraag is niet afgewezen', en: 'the application was not refused' },
  },
  theWmoObjectionIsUpheld: {
    holds: ({ context, event }) => objectionUpheld(context.objections, event, 'wmo-decision'),
    otherwise: { nl: 'het bezwaar is niet gegrond verklaard', en: 'the objection was not upheld' },
  },
  theWmoRefusalIsOverturned: {
    holds: ({ context, event }) =>
      context.wmo.decision?.outcome === 'refused' && objectionUpheld(context.objections, event, 'wmo-decision'),
    otherwise: { nl: 'er is geen weigering die vervalt', en: 'no refusal is overturned' },
  },
  theEarlierRefusalIsOverturned: {
    holds: ({ context, event }) =>
      context.wmo.earlier?.outcome === 'refused' && objectionUpheld(context.objections, event, 'wmo-decision'),
    otherwise: {
      nl: 'er is geen weigering van voor de melding',
      en: 'there is no refusal from before the notification',
    },
  },
  ledToBasicSupport: { holds: ledTo('basic-support'), otherwise: ledOtherwise },
  ledToWlz: { holds: ledTo('wlz'), otherwise: ledOtherwise },
  ledToZvw: { holds: ledTo('zvw'), otherwise: ledOtherwise },
})

function ledTo(to: string) {
  return ({ event }: { context: CaseContext; event: CaseEvent }) => event.type === 'wmo.ledElsewhere' && event.to === to
}
