import { assign } from 'xstate'
import { caseSetup } from '../case-setup.ts'
import { cancel, settle } from '../deadline-actions.ts'
import { offerRegion } from '../regions/offer/offer.region.ts'
import { needWmo, wmoEnded } from '../regions/wmo/wmo.context.ts'
import { leavesWhen, providerLeaves, waysOn } from './course-ways.ts'
import { elsewhereState, receivedState } from './received.states.ts'
import { supportedState } from './supported.state.ts'

const closed = [
  {
    guard: 'theYoungPersonDisagrees',
    target: 'weighing',
    actions: [settle('support-closing'), caseSetup.assign({ wmo: ({ context }) => needWmo(context.wmo) })],
  },
  {
    guard: 'theIntakeMayClose',
    target: 'aftercare',
    actions: [
      settle('support-closing'),
      caseSetup.assign({
        intake: ({ context, event }) => ({ ...context.intake, closedOn: event.occurredOn }),
        wmo: ({ context }) => wmoEnded(context.wmo, 'closed-with-the-young-person'),
      }),
    ],
  },
] as const

/** The main course: sorting the request, the track, placement, the support, and closing it with the young person. */
export const courseRegion = caseSetup.createStateConfig({
  initial: 'received',
  states: {
    received: receivedState,
    weighing: {
      id: 'intakeWeighing',
      meta: { label: { nl: 'Plaats bepaald', en: 'Being placed' }, rest: 'gaat meteen verder' },
      always: waysOn,
    },
    elsewhere: elsewhereState,
    track: {
      meta: {
        label: { nl: 'Basis of aanvullend kiezen', en: 'Choosing basic or additional support' },
        turn: { party: 'owner', step: 'wmo.trackChosen', deadline: 'wmo-safe-notification' },
        phase: 'track',
      },
      always: leavesWhen('trackIsChosen'),
    },
    basicSupport: {
      meta: {
        label: { nl: 'Basisondersteuning regelen', en: 'Arranging basic support' },
        turn: { party: 'owner', step: 'basicSupport.started', deadline: 'basic-support-start' },
        phase: 'placement',
      },
      always: leavesWhen('basicSupportIsArranged'),
    },
    chain: {
      meta: {
        label: { nl: 'Gemeente beslist over de Wmo-hulp', en: 'The municipality decides on Wmo help' },
        turn: { party: 'owner', step: 'wmo.reported', without: 'wie aan zet is, staat bij de stap van de Wmo' },
        phase: 'decision',
      },
      always: leavesWhen('wmoHasDecided'),
    },
    otherLaws: {
      meta: {
        label: { nl: 'Hulp uit een andere wet', en: 'Help under another law' },
        turn: { party: 'owner', step: 'intake.progressChecked', deadline: 'intake-progress' },
        phase: 'decision',
      },
      entry: { type: 'startDeadline', params: { kind: 'intake-progress', party: 'owner' } },
      on: {
        'intake.progressChecked': { target: 'otherLaws', reenter: true, actions: settle('intake-progress') },
      },
      always: leavesWhen('noOtherLawIsAwaited', 'intake-progress'),
    },
    placement: {
      ...offerRegion({ party: 'owner', deadline: 'receiver-sought', countedFrom: () => null }),
      meta: { label: { nl: 'Aanbieder vinden', en: 'Finding a provider' }, phase: 'placement' },
      always: [
        { guard: 'aProviderHasBegun', target: 'supported' },
        {
          guard: 'noProviderIsSought',
          target: 'weighing',
          actions: [
            cancel('receiver-sought'),
            cancel('offer-answer'),
            cancel('offer-counter-answer'),
            ...providerLeaves,
          ],
        },
      ],
    },
    supported: { ...supportedState, on: { ...supportedState.on, 'support.closed': closed } },
    handingOn: {
      meta: {
        label: { nl: '23 geworden: hulp doorgeven binnen de Wmo', en: 'Turned 23: hand the help on inside the Wmo' },
        turn: { party: 'owner', step: 'support.handedOn', deadline: 'handing-on' },
        phase: 'supported',
      },
      entry: { type: 'startDeadline', params: { kind: 'handing-on', party: 'owner' } },
      on: {
        'support.handedOn': {
          target: 'aftercare',
          actions: [
            settle('handing-on'),
            assign({ intake: ({ context, event }) => ({ ...context.intake, handedOnOn: event.occurredOn }) }),
          ],
        },
      },
      always: leavesWhen('newHelpIsAsked', 'handing-on'),
    },
    closing: {
      id: 'intakeClosing',
      meta: {
        label: { nl: 'Afsluiten met de jongere', en: 'Closing with the young person' },
        turn: { party: 'owner', step: 'support.closed', deadline: 'support-closing' },
        phase: 'closing',
      },
      entry: { type: 'startDeadline', params: { kind: 'support-closing', party: 'owner' } },
      on: { 'support.closed': closed },
      always: leavesWhen('newHelpIsAsked', 'support-closing'),
    },
    aftercare: {
      meta: {
        label: { nl: 'Afgesloten: check na een half jaar', en: 'Closed: check after half a year' },
        turn: { party: 'owner', step: 'intake.checked', deadline: 'aftercare-check' },
        phase: 'aftercare',
      },
      entry: { type: 'startDeadline', params: { kind: 'aftercare-check', party: 'owner' } },
      on: {
        'intake.checked': [
          {
            guard: 'helpIsNeededAgain',
            target: 'weighing',
            actions: [
              settle('aftercare-check'),
              ...providerLeaves,
              assign({
                wmo: ({ context }) => needWmo(context.wmo),
                intake: ({ context }) => ({ ...context.intake, scope: 'in-scope' }),
              }),
            ],
          },
          { guard: 'nothingIsOpenInLaw', target: '#completed', actions: settle('aftercare-check') },
          { target: 'lawToFinish', actions: settle('aftercare-check') },
        ],
      },
      always: leavesWhen('newHelpIsAsked', 'aftercare-check'),
    },
    // Checked, but completing would end what the law still gives time for (Awb 4:13, 4:17, 6:7): it completes after that.
    lawToFinish: {
      meta: {
        label: { nl: 'Gecheckt: een besluit of bezwaar loopt nog', en: 'Checked: a decision or objection still runs' },
        rest: 'wie aan zet is, staat bij het besluit, het bezwaar of de waarschuwing',
        phase: 'aftercare',
      },
      always: [
        { guard: 'newHelpIsAsked', target: 'weighing' },
        { guard: 'nothingIsOpenInLaw', target: '#completed' },
      ],
    },
  },
})
