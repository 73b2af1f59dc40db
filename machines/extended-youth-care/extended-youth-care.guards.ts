import type { Day } from '../../src/calendar/day.ts'
import type { CaseContext } from '../context.ts'
import { defineGuards } from '../guard-definition.ts'
import { passed } from '../passing.ts'
import { termsToComplete } from '../regions/decision-terms/decision-terms.context.ts'
import { anAnswerIsOwed } from '../regions/everywhere/open-ends.ts'
import { courseKey } from './course-deadlines.ts'
import {
  aftercareCheckOn,
  exitOpensOn,
  isAdult,
  lastDayOfHelp,
  needsDecisionFrom,
  resumptionLastDay,
  turns,
} from './extended-care.days.ts'

/** Help on one of these grounds may run past 18 without a decision of the college. */
const restsOnLawOrAgreement = ({ extendedCare: { ground }, opening }: CaseContext): boolean =>
  ground === 'foster-until-21' ||
  ground === 'family-home-until-21' ||
  // What was determined before 18 is the decision that it rests on (Jeugdwet 1.1 4° b), also where it began after 18.
  ground === 'determined-before-18' ||
  // Its conditions were found to hold by the advice that named the ground; else they are tested first.
  (ground === 'closed-max-6-months' && opening.ground === ground)

const mayRunPast18 = (context: CaseContext): boolean =>
  context.extendedCare.decision === 'granted' || restsOnLawOrAgreement(context)

const isPast = (context: CaseContext, day: Day | null): boolean => day !== null && context.today > day

/** Where a case stands when it is opened midway, and where the calendar has brought it. Only the state is read. */
export const extendedYouthCareGuards = defineGuards({
  groundIsResumption: {
    holds: ({ context }) => context.extendedCare.ground === 'resumption' && context.extendedCare.decision === 'none',
    otherwise: { nl: 'het gaat niet om hervatting', en: 'this is no resumption' },
  },
  extensionWasRefused: {
    holds: ({ context }) => context.extendedCare.decision === 'refused',
    otherwise: { nl: 'de verlenging is niet afgewezen', en: 'the extension was not refused' },
  },
  helpEndedAlready: {
    holds: ({ context }) =>
      isAdult(context) && !context.extendedCare.helpRunning && context.extendedCare.endedOn !== null,
    otherwise: { nl: 'de jeugdhulp is nog niet geëindigd', en: 'the youth help has not ended' },
  },
  helpRunsOnPast18: {
    holds: ({ context }) => isAdult(context) && context.extendedCare.helpRunning && mayRunPast18(context),
    otherwise: { nl: 'er loopt geen jeugdhulp door na 18', en: 'no youth help runs on past 18' },
  },
  adultHelpLacksItsDecision: {
    holds: ({ context }) =>
      isAdult(context) &&
      context.extendedCare.helpRunning &&
      context.extendedCare.ground !== 'closed-max-6-months' &&
      !mayRunPast18(context),
    otherwise: { nl: 'de hulp loopt niet zonder besluit door', en: 'the help does not run on without a decision' },
  },
  helpWillGoOnAt18: {
    holds: ({ context: { extendedCare, opening } }) =>
      extendedCare.helpRunning &&
      (extendedCare.decision === 'granted' ||
        (extendedCare.ground === 'foster-until-21' && opening.facts['youthWantsToStay'] === true)),
    otherwise: { nl: 'nog niet vast dat de hulp doorloopt', en: 'it is not settled that the help goes on' },
  },
  helpHasNotBegun: {
    holds: ({ context: { extendedCare } }) =>
      !extendedCare.helpRunning &&
      (extendedCare.decision === 'granted' || extendedCare.ground === 'determined-before-18'),
    otherwise: { nl: 'de hulp is al begonnen', en: 'the help has begun' },
  },
  helpDoesNotRun: {
    holds: ({ context }) => !context.extendedCare.helpRunning,
    otherwise: { nl: 'de hulp loopt', en: 'the help runs' },
  },
  helpRuns: {
    holds: ({ context }) => context.extendedCare.helpRunning,
    otherwise: { nl: 'de hulp loopt niet', en: 'the help does not run' },
  },
  startDayIsReached: {
    holds: ({ context }) => context.extendedCare.startsOn !== null && context.today >= context.extendedCare.startsOn,
    otherwise: { nl: 'de eerste dag is nog niet bereikt', en: 'the first day is not reached' },
  },
  isFosterCare: {
    holds: ({ context }) => context.extendedCare.ground === 'foster-until-21',
    otherwise: { nl: 'het is geen pleegzorg', en: 'it is no foster care' },
  },
  isFamilyHome: {
    holds: ({ context }) => context.extendedCare.ground === 'family-home-until-21',
    otherwise: { nl: 'het is geen gezinshuis', en: 'it is no family home' },
  },
  isClosedCare: {
    holds: ({ context }) => context.extendedCare.ground === 'closed-max-6-months',
    otherwise: { nl: 'het is geen gesloten jeugdhulp', en: 'it is no closed youth care' },
  },
  everyNeedIsAssessed: {
    holds: ({ context }) => context.extendedCare.needs.every(({ law }) => law !== null),
    otherwise: { nl: 'nog niet bij elke behoefte is de wet bepaald', en: 'the law is not yet found for every need' },
  },
  requestStandsStill: {
    holds: ({ context }) =>
      termsToComplete(context.decisionTerms).some(({ kind, key }) => kind === 'jeugdwet-decision' && key === courseKey),
    otherwise: { nl: 'de aanvraag is niet teruggestuurd', en: 'the request was not sent back' },
  },
  requestIsComplete: {
    holds: ({ context }) =>
      termsToComplete(context.decisionTerms).every(
        ({ kind, key }) => kind !== 'jeugdwet-decision' || key !== courseKey,
      ),
    otherwise: { nl: 'de aanvraag is nog niet compleet', en: 'the request is not complete' },
  },
  helpRunsWithoutDecision: {
    holds: ({ context }) => context.extendedCare.helpRunning && context.today >= needsDecisionFrom(context),
    otherwise: { nl: 'de hulp heeft een grondslag', en: 'the help has a legal basis' },
  },
  isUnder18: {
    holds: ({ context }) => !isAdult(context),
    otherwise: { nl: 'de jongere is 18', en: 'the young person is 18' },
  },
  lastDayOfHelpIsPast: {
    holds: ({ context }) => isPast(context, lastDayOfHelp(context)),
    otherwise: { nl: 'de laatste dag van de hulp is niet voorbij', en: 'the last day of the help is not past' },
  },
  exitWindowIsOpen: {
    holds: ({ context }) => context.today >= exitOpensOn(context),
    otherwise: {
      nl: 'de afronding begint een half jaar voor het einde',
      en: 'the exit begins half a year before the end',
    },
  },
  closedCareIsOver: {
    holds: ({ context }) =>
      context.extendedCare.ground === 'closed-max-6-months' && isPast(context, lastDayOfHelp(context)),
    otherwise: { nl: 'gesloten jeugdhulp mag nog', en: 'closed care is still allowed' },
  },
  waitingWasNotReported: {
    holds: ({ event }) => passed(event, 'waiting-for-start-report'),
    otherwise: { nl: 'er is gemeld waarom de hulp nog niet begon', en: 'it was reported why the help has not begun' },
  },
  resumptionHasLapsed: {
    holds: ({ context }) => resumptionLastDay(context) === null || isPast(context, resumptionLastDay(context)),
    otherwise: { nl: 'hervatten kan nog', en: 'resumption is still possible' },
  },
  aftercareCheckIsDue: {
    holds: ({ context }) => context.today >= aftercareCheckOn(context) && !anAnswerIsOwed(context),
    otherwise: {
      nl: 'de nazorgcheck is een half jaar na het einde van de hulp, als waarschuwingen en besluiten zijn afgehandeld',
      en: 'the aftercare check is half a year after the end of the help, once warnings and decisions are dealt with',
    },
  },
  dueCheckAsksAttention: {
    holds: ({ context, event }) =>
      event.type === 'aftercare.checked' &&
      event.outcome === 'needs-attention' &&
      context.today >= aftercareCheckOn(context),
    otherwise: { nl: 'het gaat goed', en: 'it goes well' },
  },
  has23: {
    holds: ({ context }) => context.today >= turns(context, 23),
    otherwise: { nl: 'de jongere is nog geen 23', en: 'the young person is not yet 23' },
  },
  exitHasBegun: {
    holds: ({ context }) => context.extendedCare.exit === 'begun',
    otherwise: { nl: 'de afronding is nog niet begonnen', en: 'the exit has not begun' },
  },
  exitIsOver: {
    holds: ({ context }) => context.extendedCare.exit === 'over',
    otherwise: { nl: 'er is nog niet vastgesteld hoe het verder gaat', en: 'how it goes on was not concluded' },
  },
  exitIsCalledOff: {
    holds: ({ context }) => context.extendedCare.exit === 'not-yet',
    otherwise: { nl: 'de afronding loopt', en: 'the exit goes on' },
  },
})
