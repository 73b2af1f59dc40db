import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../objection/objection.context.ts'
import { needWlz } from '../wlz/wlz.context.ts'
import { needZvw } from '../zvw/zvw.context.ts'
import { steppedDown, wmoEnded } from './wmo.context.ts'

const notifiedOn = ({ wmo }: CaseContext) => (wmo.notifiedOn === null ? {} : { startsOn: wmo.notifiedOn })

const chain = caseSetup.createStateConfig({
  initial: 'notified',
  states: {
    notified: {
      meta: {
        label: { nl: 'Gemeld: ontvangst nog te bevestigen', en: 'Notified: receipt to be confirmed' },
        turn: { party: 'owner', step: 'wmo.receiptConfirmed', deadline: 'wmo-receipt' },
      },
      entry: [
        {
          type: 'startDeadline',
          params: ({ context }) => ({ kind: 'wmo-receipt', party: 'owner', ...notifiedOn(context) }),
        },
        {
          type: 'startDeadline',
          params: ({ context }) => ({ kind: 'wmo-personal-plan', party: 'youngPerson', ...notifiedOn(context) }),
        },
        {
          type: 'startDeadline',
          params: ({ context }) => ({
            kind: 'wmo-investigation',
            party: 'owner',
            ...notifiedOn(context),
            passesAs: 'deadline.passed',
          }),
        },
      ],
      on: {
        'wmo.receiptConfirmed': { target: 'investigating', actions: settle('wmo-receipt') },
        'wmo.personalPlanReceived': {
          actions: [
            settle('wmo-personal-plan'),
            assign({ wmo: ({ context, event }) => ({ ...context.wmo, personalPlanOn: event.occurredOn }) }),
          ],
        },
        'deadline.passed': {
          guard: 'theInvestigationIsLate',
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationLate: true }) }),
        },
        'wmo.applied': {
          guard: 'theInvestigationIsOverdue',
          target: 'applied',
          actions: cancel('wmo-receipt'),
        },
      },
    },
    investigating: {
      initial: 'underWay',
      on: {
        'wmo.personalPlanReceived': {
          actions: [
            settle('wmo-personal-plan'),
            assign({ wmo: ({ context, event }) => ({ ...context.wmo, personalPlanOn: event.occurredOn }) }),
          ],
        },
        'wmo.investigationDelayAgreed': {
          // Recorded only: no agreement moves the six weeks, and the young person may apply when they are over (lid 9).
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationDelayAgreed: true }) }),
        },
        'deadline.passed': {
          guard: 'theInvestigationIsLate',
          actions: assign({ wmo: ({ context }) => ({ ...context.wmo, investigationLate: true }) }),
        },
        'wmo.applied': { guard: 'theInvestigationIsOverdue', target: 'applied' },
      },
      states: {
        underWay: {
          meta: {
            label: { nl: 'Onderzoek loopt', en: 'Investigation under way' },
            turn: { party: 'owner', step: 'wmo.investigated', deadline: 'wmo-investigation' },
          },
          on: {
            'wmo.investigated': {
              target: 'toReport',
              actions: assign({ wmo: ({ context, event }) => ({ ...context.wmo, investigatedOn: event.occurredOn }) }),
            },
          },
        },
        toReport: {
          meta: {
            label: { nl: 'Onderzocht: verslag nog te geven', en: 'Investigated: report to be given' },
            turn: { party: 'owner', step: 'wmo.reported', deadline: 'wmo-investigation' },
          },
          on: {
            'wmo.reported': {
              target: '#wmoReported',
              actions: [
                settle('wmo-investigation'),
                cancel('wmo-personal-plan'),
                assign({ wmo: ({ context, event }) => ({ ...context.wmo, reportedOn: event.occurredOn }) }),
              ],
            },
          },
        },
      },
    },
    reported: {
      id: 'wmoReported',
      meta: {
        label: { nl: 'Verslag gegeven', en: 'Report given' },
        turn: { party: 'youngPerson', step: 'wmo.applied', deadline: 'wmo-application' },
      },
      entry: { type: 'startDeadline', params: { kind: 'wmo-application', party: 'youngPerson' } },
      on: { 'wmo.applied': { target: 'applied', actions: settle('wmo-application') } },
    },
    applied: {
      meta: {
        label: { nl: 'Aangevraagd', en: 'Applied for' },
        turn: { party: 'decisionMaker', step: 'wmo.decided', deadline: 'wmo-decision' },
      },
      entry: [
        {
          type: 'startDeadline',
          params: { kind: 'wmo-decision', party: 'decisionMaker', passesAs: 'deadline.passed' },
        },
        assign({
          decisionTerms: ({ context, event }) =>
            awaitDecision(context.decisionTerms, { kind: 'wmo-decision', startsOn: event.occurredOn }),
        }),
      ],
      on: {
        // Applied because the investigation was late: its report is still owed.
        'wmo.reported': {
          guard: 'theReportIsStillToCome',
          actions: [
            settle('wmo-investigation'),
            cancel('wmo-personal-plan'),
            assign({ wmo: ({ context, event }) => ({ ...context.wmo, reportedOn: event.occurredOn }) }),
          ],
        },
        'wmo.decided': [
          {
            guard: 'theWmoIsRefused',
            target: 'refused',
            actions: [
              settle('wmo-decision'),
              cancel('wmo-investigation'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('wmo-decision', event) },
              { type: 'notify', params: { party: 'youngPerson', template: 'wmo-refused-objection-explained' } },
              assign({
                wmo: ({ context, event }) => ({
                  ...context.wmo,
                  decision: { outcome: 'refused', on: event.occurredOn, startsOn: null },
                }),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wmo-decision'),
                objections: ({ context, event }) => openObjection(context.objections, 'wmo-decision', event),
              }),
            ],
          },
          {
            target: 'granted',
            actions: [
              settle('wmo-decision'),
              cancel('wmo-investigation'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('wmo-decision', event) },
              assign({
                wmo: ({ context, event }) => ({
                  ...context.wmo,
                  decision: { outcome: 'granted', on: event.occurredOn, startsOn: event.startsOn ?? null },
                }),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wmo-decision'),
                objections: ({ context, event }) => openObjection(context.objections, 'wmo-decision', event),
              }),
            ],
          },
        ],
      },
    },
    granted: {
      meta: { label: { nl: 'Toegekend', en: 'Granted' }, rest: 'het besluit is er' },
    },
    refused: {
      meta: {
        label: { nl: 'Geweigerd', en: 'Refused' },
        turn: { party: 'owner', step: 'wmo.ledElsewhere', deadline: 'wmo-refusal-follow-up' },
      },
      entry: { type: 'startDeadline', params: { kind: 'wmo-refusal-follow-up', party: 'owner' } },
      on: {
        'objection.decided': {
          guard: 'theWmoObjectionIsUpheld',
          target: 'granted',
          actions: [
            cancel('wmo-refusal-follow-up'),
            assign({
              wmo: ({ context, event }) => ({
                ...context.wmo,
                decision: { outcome: 'granted', on: event.occurredOn, startsOn: null },
              }),
            }),
          ],
        },
        'wmo.ledElsewhere': [
          {
            guard: 'ledToBasicSupport',
            target: 'basicSupport',
            actions: [settle('wmo-refusal-follow-up'), assign({ wmo: ({ context }) => steppedDown(context.wmo) })],
          },
          {
            guard: 'ledToWlz',
            target: 'notNeeded',
            actions: [
              settle('wmo-refusal-follow-up'),
              assign({
                wmo: ({ context }) => wmoEnded(context.wmo, 'wlz'),
                wlz: ({ context }) => needWlz(context.wlz),
              }),
            ],
          },
          {
            guard: 'ledToZvw',
            target: 'notNeeded',
            actions: [
              settle('wmo-refusal-follow-up'),
              assign({
                wmo: ({ context }) => wmoEnded(context.wmo, 'zvw'),
                zvw: ({ context }) => needZvw(context.zvw),
              }),
            ],
          },
          {
            target: 'notNeeded',
            actions: [
              settle('wmo-refusal-follow-up'),
              assign({ wmo: ({ context, event }) => wmoEnded(context.wmo, event.to) }),
            ],
          },
        ],
      },
    },
  },
})

/** From notification to decision (Wmo 2.3.2 to 2.3.5), as states of the Wmo region. */
export const wmoChainStates = chain.states
