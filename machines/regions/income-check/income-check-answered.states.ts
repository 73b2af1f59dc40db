import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { eventDay, fromTurning18 } from '../../event-day.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../objection/objection.context.ts'

/** The application is there: an advance within four weeks (52), and a decision is awaited (Awb 4:13). */
const applies = caseSetup.assign({
  // A second application has an advance and a decision of its own.
  incomeCheck: ({ context, event }) => ({
    ...context.incomeCheck,
    appliedOn: eventDay({ context, event }),
    advancePaidOn: null,
    outcome: null,
  }),
  decisionTerms: ({ context, event }) =>
    awaitDecision(context.decisionTerms, { kind: 'pw-decision', startsOn: eventDay({ context, event }) }),
})

const answered = caseSetup.createStateConfig({
  initial: 'toReport',
  states: {
    toReport: {
      meta: {
        label: { nl: 'Melden bij het UWV', en: 'To report at the UWV' },
        turn: { party: 'youngPerson', step: 'income.reported', deadline: 'pw-report' },
      },
      // Entitlement begins on the day of the report (44 lid 1): the day of the 18th birthday costs nobody a day.
      entry: {
        type: 'startDeadline',
        params: (args) => ({ kind: 'pw-report', party: 'youngPerson', ...fromTurning18(args) }),
      },
      on: {
        'income.reported': [
          {
            guard: 'theSearchPeriodDoesNotApply',
            target: 'mayApply',
            actions: [
              settle('pw-report'),
              // Outside lid 4 the school documents follow within four weeks (41 lid 7 b).
              { type: 'startDeadline', params: { kind: 'pw-school-documents', party: 'youngPerson' } },
              assign({
                incomeCheck: ({ context, event }) => ({
                  ...context.incomeCheck,
                  reportedOn: event.occurredOn,
                  searchPeriod: 'exempt',
                  schoolDocumentsOn: null,
                }),
              }),
            ],
          },
          {
            target: 'searching',
            actions: [
              settle('pw-report'),
              assign({
                incomeCheck: ({ context, event }) => ({ ...context.incomeCheck, reportedOn: event.occurredOn }),
              }),
            ],
          },
        ],
      },
    },
    searching: {
      meta: {
        label: { nl: 'Zoektermijn van vier weken', en: 'Search period of four weeks' },
        turn: { party: 'youngPerson', step: 'income.searchPeriodWaived', deadline: 'pw-search-period' },
      },
      entry: [
        {
          type: 'startDeadline',
          params: ({ context }) => ({
            kind: 'pw-search-period',
            party: 'youngPerson',
            ...(context.incomeCheck.reportedOn ? { startsOn: context.incomeCheck.reportedOn } : {}),
            passesAs: 'deadline.passed',
          }),
        },
        assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, searchPeriod: 'applies' }) }),
      ],
      on: {
        'deadline.passed': {
          guard: 'theSearchPeriodIsOver',
          target: 'mayApply',
          actions: [
            settle('pw-search-period'),
            assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, searchPeriod: 'over' }) }),
          ],
        },
        // No application until four weeks after the report: their last day is the first on which it is taken up.
        'income.applied': {
          guard: 'theSearchPeriodEnds',
          target: 'applied',
          actions: [
            settle('pw-search-period'),
            assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, searchPeriod: 'over' }) }),
            applies,
          ],
        },
        'income.searchPeriodWaived': {
          target: 'mayApply',
          actions: [
            cancel('pw-search-period'),
            assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, searchPeriod: 'waived' }) }),
          ],
        },
      },
    },
    mayApply: {
      meta: {
        label: { nl: 'Bijstand kan worden aangevraagd', en: 'Social assistance can be applied for' },
        turn: { party: 'youngPerson', step: 'income.applied', deadline: 'pw-application' },
      },
      entry: { type: 'startDeadline', params: { kind: 'pw-application', party: 'youngPerson' } },
      on: {
        'income.applied': {
          target: 'applied',
          actions: [settle('pw-application'), applies],
        },
      },
    },
    applied: {
      meta: {
        label: { nl: 'Bijstand aangevraagd', en: 'Social assistance applied for' },
        turn: { party: 'decisionMaker', step: 'income.decided', deadline: 'pw-decision' },
      },
      entry: [
        { type: 'startDeadline', params: { kind: 'pw-advance', party: 'decisionMaker' } },
        { type: 'startDeadline', params: { kind: 'pw-decision', party: 'decisionMaker', passesAs: 'deadline.passed' } },
      ],
      on: {
        // The second application is still decided on by itself.
        'objection.decided': {
          guard: 'theBenefitObjectionIsUpheld',
          actions: assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, outcome: 'granted' }) }),
        },
        'income.advancePaid': {
          guard: 'theAdvanceIsStillToCome',
          actions: [
            settle('pw-advance'),
            assign({
              incomeCheck: ({ context, event }) => ({ ...context.incomeCheck, advancePaidOn: event.occurredOn }),
            }),
          ],
        },
        'income.decided': [
          {
            guard: 'theBenefitIsRefused',
            target: 'refused',
            actions: [
              settle('pw-decision'),
              cancel('pw-advance'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('pw-decision', event) },
              assign({
                incomeCheck: ({ context }) => ({ ...context.incomeCheck, outcome: 'refused' }),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'pw-decision'),
                objections: ({ context, event }) => openObjection(context.objections, 'pw-decision', event),
              }),
            ],
          },
          {
            target: 'granted',
            actions: [
              settle('pw-decision'),
              cancel('pw-advance'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('pw-decision', event) },
              assign({
                incomeCheck: ({ context }) => ({ ...context.incomeCheck, outcome: 'granted' }),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'pw-decision'),
                objections: ({ context, event }) => openObjection(context.objections, 'pw-decision', event),
              }),
            ],
          },
        ],
      },
    },
    granted: {
      meta: { label: { nl: 'Bijstand toegekend', en: 'Social assistance granted' }, rest: 'het besluit is er' },
      on: { 'income.asked': { target: '#incomeAsked' } },
    },
    refused: {
      meta: {
        label: { nl: 'Bijstand afgewezen', en: 'Social assistance refused' },
        turn: { party: 'owner', step: 'income.asked', deadline: 'pw-refusal-follow-up' },
      },
      entry: { type: 'startDeadline', params: { kind: 'pw-refusal-follow-up', party: 'owner' } },
      on: {
        'income.asked': { target: '#incomeAsked', actions: settle('pw-refusal-follow-up') },
        'objection.decided': {
          guard: 'theBenefitObjectionIsUpheld',
          target: 'granted',
          actions: [
            cancel('pw-refusal-follow-up'),
            assign({ incomeCheck: ({ context }) => ({ ...context.incomeCheck, outcome: 'granted' }) }),
          ],
        },
      },
    },
  },
})

/** When benefit is needed: the report, the four weeks or why not, the application, the advance and the decision. */
export const answeredStates = answered.states
