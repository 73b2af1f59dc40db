import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { wmoEnded } from './wmo.context.ts'

const cancelBasicSupport = [
  cancel('basic-support-start'),
  cancel('basic-support-review'),
  cancel('basic-support-review-next'),
]

/** Basic support: a general provision without a decision. It holds when agreed with a start day, and is looked at again. */
export const basicSupportState = caseSetup.createStateConfig({
  initial: 'arranging',
  always: { guard: 'wmoIsNotNeeded', target: 'notNeeded', actions: cancelBasicSupport },
  on: {
    'support.steppedUp': {
      target: 'toNotify',
      actions: [
        ...cancelBasicSupport,
        assign({ wmo: ({ context }) => ({ ...context.wmo, track: 'additional-support' }) }),
      ],
    },
    'basicSupport.reviewed': [
      {
        guard: 'theReviewStepsUp',
        target: 'toNotify',
        actions: [
          settle('basic-support-review'),
          settle('basic-support-review-next'),
          assign({ wmo: ({ context }) => ({ ...context.wmo, track: 'additional-support' }) }),
        ],
      },
      {
        guard: 'theReviewFindsItEnough',
        target: 'notNeeded',
        actions: [
          settle('basic-support-review'),
          settle('basic-support-review-next'),
          assign({ wmo: ({ context }) => wmoEnded(context.wmo, 'young-person-manages') }),
        ],
      },
      {
        guard: 'basicSupportHasBegun',
        target: '.running',
        actions: [
          settle('basic-support-review'),
          settle('basic-support-review-next'),
          assign({
            wmo: ({ context, event }) => ({
              ...context.wmo,
              basicSupport: context.wmo.basicSupport && {
                ...context.wmo.basicSupport,
                reviewedOn: [...context.wmo.basicSupport.reviewedOn, event.occurredOn],
              },
            }),
          }),
        ],
      },
    ],
  },
  states: {
    arranging: {
      meta: {
        label: { nl: 'Basisondersteuning afspreken', en: 'Agreeing on basic support' },
        turn: { party: 'owner', step: 'basicSupport.started', deadline: 'basic-support-start' },
      },
      entry: { type: 'startDeadline', params: { kind: 'basic-support-start', party: 'owner' } },
      on: {
        'basicSupport.started': {
          target: 'started',
          actions: [
            settle('basic-support-start'),
            assign({
              wmo: ({ context, event }) => ({
                ...context.wmo,
                basicSupport: { startsOn: event.startsOn ?? event.occurredOn, reviewedOn: [] },
              }),
            }),
          ],
        },
      },
    },
    started: {
      meta: {
        label: { nl: 'Basisondersteuning begonnen', en: 'Basic support begun' },
        turn: { party: 'owner', step: 'basicSupport.reviewed', deadline: 'basic-support-review' },
      },
      entry: { type: 'startDeadline', params: { kind: 'basic-support-review', party: 'owner' } },
    },
    running: {
      meta: {
        label: { nl: 'Basisondersteuning loopt', en: 'Basic support runs' },
        turn: { party: 'owner', step: 'basicSupport.reviewed', deadline: 'basic-support-review-next' },
      },
      entry: { type: 'startDeadline', params: { kind: 'basic-support-review-next', party: 'owner' } },
    },
  },
})
