import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { passedKey } from '../../passing.ts'
import { awaitDecision, decidedBy, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { changeObjection } from './objection.context.ts'

const plain = 'awb-decision-on-objection'
const withCommittee = 'awb-decision-on-objection-with-committee'

/**
 * Objections against every decision in the case: six weeks from publication (Awb 6:7, 6:8), then the college decides
 * (Awb 7:10). Several at once are kept in the context; the state tells what waits first.
 */
export const objectionRegion = caseSetup.createStateConfig({
  initial: 'weighing',
  on: {
    'objection.received': [
      {
        guard: 'aCommitteeAdvises',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: 'awb-objection', key: event.objection }) },
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: withCommittee,
              party: decidedBy(event.objection),
              key: event.objection,
              startsOn: event.objectionTermEndsOn ?? event.occurredOn,
              passesAs: 'deadline.passed',
            }),
          },
          assign({
            objections: ({ context, event }) =>
              changeObjection(context.objections, event.objection, { phase: 'received-with-committee' }),
            decisionTerms: ({ context, event }) =>
              awaitDecision(context.decisionTerms, {
                kind: withCommittee,
                key: event.objection,
                startsOn: event.objectionTermEndsOn ?? event.occurredOn,
              }),
          }),
        ],
      },
      {
        guard: 'aDecisionCanBeObjectedTo',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: 'awb-objection', key: event.objection }) },
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: plain,
              party: decidedBy(event.objection),
              key: event.objection,
              startsOn: event.objectionTermEndsOn ?? event.occurredOn,
              passesAs: 'deadline.passed',
            }),
          },
          assign({
            objections: ({ context, event }) =>
              changeObjection(context.objections, event.objection, { phase: 'received' }),
            decisionTerms: ({ context, event }) =>
              awaitDecision(context.decisionTerms, {
                kind: plain,
                key: event.objection,
                startsOn: event.objectionTermEndsOn ?? event.occurredOn,
              }),
          }),
        ],
      },
    ],
    'objection.decided': [
      {
        guard: 'theObjectionWentToCommittee',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: withCommittee, key: event.objection }) },
          assign({
            objections: ({ context, event }) =>
              changeObjection(context.objections, event.objection, { phase: 'decided', outcome: event.outcome }),
            decisionTerms: ({ context, event }) =>
              decisionNoLongerAwaited(context.decisionTerms, withCommittee, event.objection),
          }),
        ],
      },
      {
        guard: 'anObjectionIsToDecide',
        target: '.weighing',
        actions: [
          { type: 'settleDeadline', params: ({ event }) => ({ kind: plain, key: event.objection }) },
          assign({
            objections: ({ context, event }) =>
              changeObjection(context.objections, event.objection, { phase: 'decided', outcome: event.outcome }),
            decisionTerms: ({ context, event }) =>
              decisionNoLongerAwaited(context.decisionTerms, plain, event.objection),
          }),
        ],
      },
    ],
    'deadline.passed': {
      guard: 'theObjectionTermPassed',
      target: '.weighing',
      actions: [
        {
          type: 'cancelDeadline',
          params: ({ event }) => ({ kind: 'awb-objection', ...(event.key ? { key: event.key } : {}) }),
        },
        assign({
          objections: ({ context, event }) =>
            changeObjection(context.objections, passedKey(event), { phase: 'lapsed' }),
        }),
      ],
    },
  },
  states: {
    weighing: {
      meta: { label: { nl: 'Bezwaren gewogen', en: 'Objections weighed' }, rest: 'gaat meteen verder' },
      always: [
        { guard: 'anObjectionIsToDecideWithoutCommittee', target: 'toDecide' },
        { guard: 'anObjectionIsToDecideWithCommittee', target: 'toDecideWithCommittee' },
        { guard: 'anObjectionTermRuns', target: 'termRuns' },
        { guard: 'aDecisionWasPublished', target: 'settled' },
        { target: 'none' },
      ],
    },
    none: {
      meta: {
        label: { nl: 'Nog geen besluit', en: 'No decision yet' },
        rest: 'er is geen besluit waartegen bezwaar kan',
      },
      always: { guard: 'anObjectionTermRuns', target: 'termRuns' },
    },
    termRuns: {
      meta: {
        label: { nl: 'Bezwaartermijn loopt', en: 'Objection term runs' },
        turn: { party: 'youngPerson', step: 'objection.received', deadline: 'awb-objection' },
      },
    },
    toDecide: {
      meta: {
        label: { nl: 'Bezwaar ontvangen', en: 'Objection received' },
        turn: { party: 'decisionMaker', step: 'objection.decided', deadline: plain },
      },
    },
    toDecideWithCommittee: {
      meta: {
        label: { nl: 'Bezwaar bij de adviescommissie', en: 'Objection with the committee' },
        turn: { party: 'decisionMaker', step: 'objection.decided', deadline: withCommittee },
      },
    },
    settled: {
      meta: { label: { nl: 'Bezwaar afgerond', en: 'Objections settled' }, rest: 'geen bezwaartermijn loopt' },
      always: { guard: 'anObjectionTermRuns', target: 'termRuns' },
    },
  },
})
