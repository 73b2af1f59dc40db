import { countsFromItsDay } from '../event-day.ts'
import { defineGuards } from '../guard-definition.ts'
import { objectionUpheld } from '../regions/objection/objection.context.ts'
import { groundOfKind, lastDayOfHelp, turns } from './extended-care.days.ts'

/** Which way an event leads by what it says; never whether it is accepted. */
export const extendedCareBranchGuards = defineGuards({
  saysFosterCare: {
    holds: ({ event }) => event.type === 'ground.established' && event.ground === 'foster-until-21',
    otherwise: { nl: 'de grond is geen pleegzorg', en: 'the ground is no foster care' },
  },
  saysFamilyHome: {
    holds: ({ event }) => event.type === 'ground.established' && event.ground === 'family-home-until-21',
    otherwise: { nl: 'de grond is geen gezinshuis', en: 'the ground is no family home' },
  },
  saysClosedCare: {
    holds: ({ event }) => event.type === 'ground.established' && event.ground === 'closed-max-6-months',
    otherwise: { nl: 'de grond is geen gesloten jeugdhulp', en: 'the ground is no closed care' },
  },
  saysDeterminedBefore18: {
    holds: ({ event }) => event.type === 'ground.established' && event.ground === 'determined-before-18',
    otherwise: { nl: 'de hulp is niet vóór 18 bepaald', en: 'the help was not determined before 18' },
  },
  saysNoGround: {
    holds: ({ event }) => event.type === 'ground.established' && event.ground === 'none',
    otherwise: { nl: 'er is een grond', en: 'there is a ground' },
  },
  wantsToLeave: {
    holds: ({ event }) => event.type === 'stay.wished' && event.wantsToStay === 'no',
    otherwise: { nl: 'de jongere wil blijven', en: 'the young person wants to stay' },
  },
  familyHomeIsExcepted: {
    holds: ({ event }) =>
      event.type === 'familyHome.agreed' &&
      [event.wantsToStay, event.homeParentsAgree, event.noOtherFittingHelpAvailable, event.noWlzRight].includes('no'),
    otherwise: { nl: 'geen uitzondering van de afspraak geldt', en: 'no exception of the agreement holds' },
  },
  aClosedCareConditionFails: {
    holds: ({ context, event }) =>
      event.type === 'closedCare.tested' &&
      ([
        event.treatmentBeganBefore18,
        event.carePlanSetBefore18,
        event.worksTowardsOpenHelp,
        event.authorisedByCourt,
      ].includes('no') ||
        (event.authorisedUntil !== undefined && event.authorisedUntil < turns(context, 18))),
    otherwise: { nl: 'alle voorwaarden gelden', en: 'all conditions hold' },
  },
  saysTestAgain: {
    holds: ({ event }) => event.type === 'legalReview.concluded' && event.outcome === 'test-again',
    otherwise: { nl: 'de toets leidt naar open hulp', en: 'the review leads to open help' },
  },
  isRefusedWhileHelpHasABasis: {
    holds: ({ context, event }) =>
      event.type === 'extendedCare.decided' &&
      event.outcome === 'refused' &&
      context.extendedCare.helpRunning &&
      context.extendedCare.startsOn !== null &&
      context.today <= lastDayOfHelp(context),
    otherwise: { nl: 'er is toegekend', en: 'it was granted' },
  },
  isRefused: {
    holds: ({ event }) => event.type === 'extendedCare.decided' && event.outcome === 'refused',
    otherwise: { nl: 'er is toegekend', en: 'it was granted' },
  },
  saysCanEnd: {
    holds: ({ event }) => event.type === 'extendedCare.reviewed' && event.outcome === 'can-end',
    otherwise: { nl: 'de hulp gaat door', en: 'the help goes on' },
  },
  newKindNeedsADecision: {
    holds: ({ context, event }) =>
      event.type === 'extendedCare.kindChanged' &&
      (event.kind === 'treatment-support' || countsFromItsDay(event)) &&
      groundOfKind(event.kind, { context, event }) === 'continuation' &&
      context.extendedCare.decision !== 'granted',
    otherwise: { nl: 'deze soort hulp heeft geen besluit nodig', en: 'this kind of help needs no decision' },
  },
  youngPersonDisagrees: {
    holds: ({ event }) => event.type === 'extendedCare.concluded' && event.youngPersonAgrees === 'no',
    otherwise: { nl: 'de jongere is het ermee eens', en: 'the young person agrees' },
  },
  refusalIsOverturned: {
    holds: ({ context, event }) => objectionUpheld(context.objections, event, 'jeugdwet-decision'),
    otherwise: { nl: 'het bezwaar is niet gegrond verklaard', en: 'the objection was not upheld' },
  },
  theRefusalOfTheCourseIsOverturned: {
    holds: ({ context, event }) =>
      context.extendedCare.decision === 'refused' && objectionUpheld(context.objections, event, 'jeugdwet-decision'),
    otherwise: { nl: 'er is geen weigering die vervalt', en: 'no refusal is overturned' },
  },
  // Help that runs without a grant on file: the objection can be against a refusal to go on alone.
  theRefusalToGoOnIsOverturned: {
    holds: ({ context, event }) =>
      context.extendedCare.decision === 'none' && objectionUpheld(context.objections, event, 'jeugdwet-decision'),
    otherwise: { nl: 'er is geen weigering die vervalt', en: 'no refusal is overturned' },
  },
  resumesFosterCare: {
    holds: ({ context }) => context.extendedCare.helpKind === 'foster-care' && context.today < turns(context, 21),
    otherwise: { nl: 'hervatting van deze hulp vraagt een besluit', en: 'resuming this help asks a decision' },
  },
})
