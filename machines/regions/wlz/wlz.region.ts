import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { fromTurning18 } from '../../event-day.ts'
import { awaitDecision, decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { objectionTerm, openObjection } from '../objection/objection.context.ts'
import { needWmo } from '../wmo/wmo.context.ts'
import { wlzGrantedAfterAll } from './wlz.context.ts'

/** Entitlement under the Wlz, decided by the CIZ. A refusal hands the need to the Wmo; objection stays open. */
export const wlzRegion = caseSetup.createStateConfig({
  initial: 'notNeeded',
  on: {
    'wlz.needEnded': {
      guard: 'wlzIsNeeded',
      target: '.notNeeded',
      actions: [
        cancel('wlz-apply-by'),
        cancel('wlz-indication'),
        assign({
          wlz: ({ context }) => ({ ...context.wlz, needed: false }),
          // Nobody falls between two laws: who does not manage by themself is looked at by the Wmo.
          wmo: ({ context, event }) => (event.because === 'young-person-manages' ? context.wmo : needWmo(context.wmo)),
          decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wlz-indication'),
        }),
      ],
    },
  },
  states: {
    notNeeded: {
      meta: { label: { nl: 'Wlz niet nodig', en: 'Wlz not needed' }, rest: 'de Wlz hoeft niets te doen' },
      always: { guard: 'wlzIsNeeded', target: 'toApply' },
      on: {
        // The need was ended while the objection against an earlier refusal was decided.
        'objection.decided': {
          guard: 'theWlzObjectionIsUpheld',
          target: 'granted',
          actions: assign({ wlz: wlzGrantedAfterAll }),
        },
      },
    },
    toApply: {
      meta: {
        label: { nl: 'Wlz aan te vragen', en: 'Wlz to be applied for' },
        turn: { party: 'owner', step: 'wlz.applied', deadline: 'wlz-apply-by' },
      },
      entry: {
        type: 'startDeadline',
        params: (args) => ({ kind: 'wlz-apply-by', party: 'owner', ...fromTurning18(args) }),
      },
      on: {
        'wlz.applied': { target: 'applied', actions: settle('wlz-apply-by') },
        // To be applied for once more, while the objection against the first refusal was decided.
        'objection.decided': {
          guard: 'theWlzObjectionIsUpheld',
          target: 'granted',
          actions: [cancel('wlz-apply-by'), assign({ wlz: wlzGrantedAfterAll })],
        },
      },
    },
    applied: {
      meta: {
        label: { nl: 'Wlz aangevraagd', en: 'Wlz applied for' },
        turn: { party: 'ciz', step: 'wlz.decided', deadline: 'wlz-indication' },
      },
      entry: [
        { type: 'startDeadline', params: { kind: 'wlz-indication', party: 'ciz', passesAs: 'deadline.passed' } },
        assign({
          decisionTerms: ({ context, event }) =>
            awaitDecision(context.decisionTerms, { kind: 'wlz-indication', startsOn: event.occurredOn }),
        }),
      ],
      on: {
        'objection.decided': {
          guard: 'theWlzObjectionIsUpheld',
          target: 'granted',
          actions: [
            cancel('wlz-indication'),
            assign({
              wlz: wlzGrantedAfterAll,
              decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wlz-indication'),
            }),
          ],
        },
        'wlz.decided': [
          {
            guard: 'theWlzIsRefused',
            target: 'refused',
            actions: [
              settle('wlz-indication'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('wlz-indication', event) },
              assign({
                wlz: { needed: false, outcome: 'refused', startsOn: null },
                // Nobody falls between two laws: what the Wlz refuses, the Wmo looks at.
                wmo: ({ context }) => needWmo(context.wmo),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wlz-indication'),
                objections: ({ context, event }) => openObjection(context.objections, 'wlz-indication', event),
              }),
            ],
          },
          {
            target: 'granted',
            actions: [
              settle('wlz-indication'),
              { type: 'startDeadline', params: ({ event }) => objectionTerm('wlz-indication', event) },
              assign({
                wlz: ({ event }) => ({ needed: true, outcome: 'granted', startsOn: event.startsOn ?? null }),
                decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wlz-indication'),
                objections: ({ context, event }) => openObjection(context.objections, 'wlz-indication', event),
              }),
            ],
          },
        ],
      },
    },
    granted: { meta: { label: { nl: 'Wlz toegekend', en: 'Wlz granted' }, rest: 'het besluit is er' } },
    refused: {
      meta: { label: { nl: 'Wlz afgewezen', en: 'Wlz refused' }, rest: 'de Wmo neemt het over; bezwaar staat open' },
      always: { guard: 'wlzIsNeeded', target: 'toApply' },
      on: {
        'objection.decided': {
          guard: 'theWlzObjectionIsUpheld',
          target: 'granted',
          actions: assign({ wlz: wlzGrantedAfterAll }),
        },
        'wlz.applied': { target: 'applied', actions: assign({ wlz: { needed: true, outcome: null, startsOn: null } }) },
      },
    },
  },
})
