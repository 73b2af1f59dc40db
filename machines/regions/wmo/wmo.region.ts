import { assign } from 'xstate'
import { addDays } from '../../../src/calendar/day.ts'
import { caseSetup } from '../../case-setup.ts'
import type { CaseContext } from '../../context.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { eventDay, isAdult } from '../../event-day.ts'
import type { CaseEvent } from '../../events.ts'
import { decisionNoLongerAwaited } from '../decision-terms/decision-terms.context.ts'
import { earlierGranted, grantedAfterAll, notifiedOf, steppedDown, wmoDeadlines, wmoEnded } from './wmo.context.ts'
import { basicSupportState } from './wmo-basic-support.state.ts'
import { wmoChainStates } from './wmo-chain.states.ts'
import { wmoDecisionStates } from './wmo-decision.states.ts'

/** Counts for additional support and while the track is unknown; from 18 no day is safe any more, only soon. */
const safeNotification = {
  type: 'startDeadline',
  params: ({ context, event }: { context: CaseContext; event: CaseEvent }) => {
    const latest = isAdult({ context, event }) ? undefined : context.opening.dates['latestSafeWmoNotification']
    return {
      kind: 'wmo-safe-notification',
      party: 'owner',
      dueOn: latest ?? addDays(eventDay({ context, event }), 7),
    } as const
  },
} as const

const cancelAll = wmoDeadlines.map(cancel)

/** Entitlement under the Wmo: first which track, then the chain from notification to decision. A refusal leads on. */
export const wmoRegion = caseSetup.createStateConfig({
  initial: 'placing',
  on: {
    'objection.decided': [
      {
        // Notified anew meanwhile: that goes on beside what is granted after all.
        guard: 'theEarlierRefusalIsOverturned',
        actions: assign({ wmo: ({ context, event }) => earlierGranted(context.wmo, event.occurredOn) }),
      },
      {
        // Led elsewhere meanwhile: what was refused is granted after all.
        guard: 'theWmoRefusalIsOverturned',
        target: '.granted',
        actions: [
          ...cancelAll,
          assign({ wmo: ({ context, event }) => grantedAfterAll(context.wmo, event.occurredOn) }),
        ],
      },
    ],
    'wmo.notified': {
      guard: 'noWmoChainRuns',
      target: '.notified',
      actions: [
        settle('wmo-safe-notification'),
        ...cancelAll,
        assign({ wmo: ({ context, event }) => notifiedOf(context.wmo, event.occurredOn) }),
      ],
    },
    'support.steppedDown': {
      guard: 'additionalSupportIsChosen',
      target: '.basicSupport',
      actions: [
        ...cancelAll,
        assign({
          wmo: ({ context }) => steppedDown(context.wmo),
          decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wmo-decision'),
        }),
      ],
    },
    'wmo.needEnded': {
      guard: 'wmoIsNeeded',
      target: '.notNeeded',
      actions: [
        ...cancelAll,
        assign({
          wmo: ({ context, event }) => wmoEnded(context.wmo, event.because),
          decisionTerms: ({ context }) => decisionNoLongerAwaited(context.decisionTerms, 'wmo-decision'),
        }),
      ],
    },
  },
  states: {
    placing: {
      meta: { label: { nl: 'Wmo bepaald', en: 'Wmo placed' }, rest: 'gaat meteen verder' },
      always: [
        { guard: 'wmoWasNotified', target: 'notified' },
        { guard: 'wmoIsNeeded', target: 'trackUnknown' },
        { target: 'notNeeded' },
      ],
    },
    notNeeded: {
      meta: { label: { nl: 'Wmo niet nodig', en: 'Wmo not needed' }, rest: 'de Wmo hoeft niets te doen' },
      always: { guard: 'wmoIsNeeded', target: 'trackUnknown' },
    },
    trackUnknown: {
      meta: {
        label: { nl: 'Basis of aanvullend nog kiezen', en: 'Basic or additional support still to choose' },
        turn: { party: 'owner', step: 'wmo.trackChosen', deadline: 'wmo-safe-notification' },
      },
      entry: safeNotification,
      on: {
        'wmo.trackChosen': [
          {
            guard: 'basicSupportIsChosen',
            target: 'basicSupport',
            actions: [cancel('wmo-safe-notification'), assign({ wmo: ({ context }) => steppedDown(context.wmo) })],
          },
          {
            target: 'toNotify',
            actions: assign({ wmo: ({ context }) => ({ ...context.wmo, track: 'additional-support' }) }),
          },
        ],
      },
      // The request turned out to be for something else.
      always: { guard: 'wmoIsNotNeeded', target: 'notNeeded', actions: cancel('wmo-safe-notification') },
    },
    basicSupport: basicSupportState,
    toNotify: {
      meta: {
        label: { nl: 'Melding Wmo te doen', en: 'Wmo notification to be made' },
        turn: { party: 'owner', step: 'wmo.notified', deadline: 'wmo-safe-notification' },
      },
      entry: safeNotification,
      // Chosen before the request was sorted, and then it turned out to be for something else.
      always: { guard: 'wmoIsNotNeeded', target: 'notNeeded', actions: cancel('wmo-safe-notification') },
    },
    ...wmoChainStates,
    ...wmoDecisionStates,
  },
})
