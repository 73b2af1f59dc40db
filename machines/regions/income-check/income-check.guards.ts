import { reached } from '../../clock.ts'
import { defineGuards } from '../../guard-definition.ts'
import { passed } from '../../passing.ts'
import { objectionUpheld } from '../objection/objection.context.ts'

export const incomeCheckGuards = defineGuards({
  incomeWasReported: {
    holds: ({ context }) => context.incomeCheck.reportedOn !== null,
    otherwise: { nl: 'er is nog geen melding bij het UWV', en: 'there is no report at the UWV yet' },
  },
  noBenefitIsAppliedFor: {
    // A decision on an earlier application says nothing of the one that is under way.
    holds: ({ context: { incomeCheck, decisionTerms } }) =>
      decisionTerms.every(({ kind }) => kind !== 'pw-decision') && incomeCheck.answer !== 'not-needed',
    otherwise: {
      nl: 'er is geen vraag over inkomen open, of de aanvraag loopt al',
      en: 'no question about income is open, or the application is under way',
    },
  },
  noBenefitIsNeeded: {
    holds: ({ event }) => event.type === 'income.answered' && event.benefit === 'not-needed',
    otherwise: { nl: 'er is bijstand nodig', en: 'social assistance is needed' },
  },
  theSearchPeriodDoesNotApply: {
    holds: ({ event }) => event.type === 'income.reported' && event.searchPeriod !== 'applies',
    otherwise: { nl: 'de zoektermijn geldt', en: 'the search period applies' },
  },
  theReportIsKnownToBeExempt: {
    holds: ({ context: { incomeCheck } }) => incomeCheck.reportedOn !== null && incomeCheck.searchPeriod === 'exempt',
    otherwise: { nl: 'de zoektermijn geldt', en: 'the search period applies' },
  },
  theSearchPeriodEnds: {
    holds: ({ context }) => reached(context, 'search-period-ends'),
    otherwise: {
      nl: 'de aanvraag kan vanaf de laatste dag van de zoektermijn van vier weken, of eerder als die wordt losgelaten',
      en: 'the application opens on the last day of the search period of four weeks, or sooner when that is waived',
    },
  },
  theSearchPeriodIsOver: {
    holds: ({ event }) => passed(event, 'pw-search-period'),
    otherwise: { nl: 'de zoektermijn van vier weken loopt nog', en: 'the search period of four weeks still runs' },
  },
  schoolDocumentsAreAsked: {
    holds: ({ context: { incomeCheck } }) =>
      incomeCheck.searchPeriod === 'exempt' && incomeCheck.schoolDocumentsOn === null,
    otherwise: { nl: 'er zijn geen schoolgegevens gevraagd', en: 'no school documents are asked' },
  },
  theAdvanceIsStillToCome: {
    holds: ({ context }) => context.incomeCheck.advancePaidOn === null,
    otherwise: { nl: 'het voorschot is al betaald', en: 'the advance was paid' },
  },
  theBenefitIsRefused: {
    holds: ({ event }) => event.type === 'income.decided' && event.outcome === 'refused',
    otherwise: { nl: 'de bijstand is niet afgewezen', en: 'social assistance was not refused' },
  },
  theBenefitRefusalIsOverturned: {
    holds: ({ context, event }) =>
      context.incomeCheck.outcome === 'refused' && objectionUpheld(context.objections, event, 'pw-decision'),
    otherwise: { nl: 'er is geen weigering die vervalt', en: 'no refusal is overturned' },
  },
  theBenefitObjectionIsUpheld: {
    holds: ({ context, event }) => objectionUpheld(context.objections, event, 'pw-decision'),
    otherwise: { nl: 'het bezwaar is niet gegrond verklaard', en: 'the objection was not upheld' },
  },
})
