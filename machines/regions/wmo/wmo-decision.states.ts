import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../objection/objection.context.ts'
import { needWlz } from '../wlz/wlz.context.ts'
import { needZvw } from '../zvw/zvw.context.ts'
import { steppedDown, wmoEnded } from './wmo.context.ts'

const decision = caseSetup.createStateConfig({
  initial: 'applied',
  states: {
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
      // Closed with the young person, and help is needed again: the old decision says nothing of that.
      always: { guard: 'theWmoBeginsAnew', target: 'trackUnknown' },
    },
    refused: {
      meta: {
        label: { nl: 'Afgewezen', en: 'Refused' },
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

/** From application to decision and what follows on it (Wmo 2.3.5), as states of the Wmo region. A refusal leads on. */
export const wmoDecisionStates = decision.states
