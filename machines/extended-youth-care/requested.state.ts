import { assign } from 'xstate'
import { caseSetup } from '../case-setup.ts'
import { settle } from '../deadline-actions.ts'
import { startDeadline } from '../effect-actions.ts'
import { countsFromItsDay, eventDay } from '../event-day.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../regions/decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../regions/objection/objection.context.ts'
import {
  grantedAfterAll,
  noteMissingDecision,
  rememberGrant,
  rememberRefusal,
  warnsOfHelpThatEnds,
  warnsOfOnlyWmoGuidance,
} from './course-actions.ts'
import { courseKey, keepOnly } from './course-deadlines.ts'
import { limitKinds, resumptionLastDay, turns } from './extended-care.days.ts'

const decided = [
  { type: 'settleDeadline', params: { kind: 'jeugdwet-decision', key: courseKey } },
  settle('extended-care-decision-before-18'),
  startDeadline(({ event }) => objectionTerm('jeugdwet-decision', event)),
  caseSetup.assign({
    objections: ({ context, event }) => openObjection(context.objections, 'jeugdwet-decision', event),
  }),
  warnsOfOnlyWmoGuidance,
] as const

/** The help ends before it was decided: nobody can decide any more, so nobody is late. */
const requestLapses = caseSetup.enqueueActions(({ enqueue, event }) => {
  if (countsFromItsDay(event))
    enqueue({ type: 'cancelDeadline', params: { kind: 'jeugdwet-decision', key: courseKey } })
})

/**
 * The college decides within eight weeks (Awb 4:13) and before 18; on a resumption before its last day too. A request that
 * was sent back stands still. Running help without a decision is flagged, not stopped.
 */
export const requestedState = caseSetup.createStateConfig({
  id: 'requested',
  type: 'parallel',
  entry: [
    ...keepOnly('jeugdwet-resumption', 'extended-care-ends', ...limitKinds),
    warnsOfHelpThatEnds,
    {
      type: 'startDeadline',
      params: { kind: 'jeugdwet-decision', party: 'decisionMaker', key: courseKey, passesAs: 'deadline.passed' },
    },
    assign({
      decisionTerms: ({ context, event }) =>
        awaitDecision(context.decisionTerms, {
          kind: 'jeugdwet-decision',
          key: courseKey,
          startsOn: eventDay({ context, event }),
        }),
    }),
  ],
  exit: assign({
    decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'jeugdwet-decision', courseKey),
  }),
  always: [
    { guard: 'has23', target: '#ended', actions: requestLapses },
    { guard: 'closedCareIsOver', target: '#ended', actions: requestLapses },
  ],
  on: {
    // Asked again after a refusal that does not stand: that answers this request too.
    'objection.decided': {
      guard: 'theRefusalOfTheCourseIsOverturned',
      target: '#granted',
      actions: [{ type: 'cancelDeadline', params: { kind: 'jeugdwet-decision', key: courseKey } }, grantedAfterAll],
    },
    'careConsent.withdrawn': { guard: 'helpRuns', target: '#ended', actions: requestLapses },
    'extendedCare.decided': [
      { guard: 'isRefusedWhileHelpHasABasis', target: '#active', actions: [...decided] },
      { guard: 'isRefused', target: '#refused', actions: [...decided, rememberRefusal] },
      { target: '#granted', actions: [...decided, rememberGrant] },
    ],
  },
  states: {
    request: {
      initial: 'complete',
      states: {
        complete: {
          meta: {
            label: { nl: 'Aanvraag compleet, besluit volgt', en: 'Request complete, decision awaited' },
            turn: { party: 'decisionMaker', step: 'extendedCare.decided', deadline: 'jeugdwet-decision' },
            phase: 'request',
          },
          always: { guard: 'requestStandsStill', target: 'sentBack' },
        },
        sentBack: {
          meta: {
            label: { nl: 'Aanvraag teruggestuurd om aan te vullen', en: 'Request sent back to be completed' },
            turn: { party: 'owner', step: 'deadline.resumed', deadline: 'application-completion' },
            phase: 'request',
          },
          always: { guard: 'requestIsComplete', target: 'complete' },
        },
      },
    },
    basis: {
      initial: 'placing',
      states: {
        placing: {
          always: [
            { guard: 'groundIsResumption', target: 'resuming' },
            { guard: 'helpRunsWithoutDecision', target: 'withoutDecision' },
            { guard: 'isUnder18', target: 'beforeEighteen' },
            { target: 'covered' },
          ],
        },
        beforeEighteen: {
          entry: {
            type: 'startDeadline',
            params: ({ context }) => ({
              kind: 'extended-care-decision-before-18',
              party: 'decisionMaker',
              startsOn: turns(context, 18),
            }),
          },
          meta: {
            label: { nl: 'Besluit nodig vóór 18', en: 'Decision needed before 18' },
            turn: {
              party: 'decisionMaker',
              step: 'extendedCare.decided',
              deadline: 'extended-care-decision-before-18',
            },
          },
          always: [
            { guard: 'helpRunsWithoutDecision', target: 'withoutDecision' },
            { guard: 'theYoungPersonIsAdult', target: 'covered' },
          ],
        },
        withoutDecision: {
          entry: [
            noteMissingDecision,
            { type: 'notify', params: { party: 'decisionMaker', template: 'help-runs-without-decision' } },
            { type: 'notify', params: { party: 'manager', template: 'help-runs-without-decision' } },
          ],
          meta: {
            label: { nl: 'Hulp loopt door zonder besluit', en: 'Help runs on without a decision' },
            turn: { party: 'decisionMaker', step: 'extendedCare.decided', deadline: 'jeugdwet-decision' },
          },
        },
        covered: {
          meta: {
            label: { nl: 'Geen hulp zonder grondslag', en: 'No help without a basis' },
            rest: 'de lopende hulp heeft een grondslag, of er loopt geen hulp',
          },
          always: { guard: 'helpRunsWithoutDecision', target: 'withoutDecision' },
        },
        resuming: {
          entry: {
            type: 'startDeadline',
            params: ({ context, event }) => ({
              kind: 'jeugdwet-resumption',
              party: 'decisionMaker',
              dueOn: resumptionLastDay(context) ?? eventDay({ context, event }),
            }),
          },
          meta: {
            label: { nl: 'Hervatting: besluit vóór de laatste dag', en: 'Resumption: decide before its last day' },
            turn: { party: 'decisionMaker', step: 'extendedCare.decided', deadline: 'jeugdwet-resumption' },
          },
        },
      },
    },
  },
})
