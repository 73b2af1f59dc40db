import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { cancel, settle } from '../../deadline-actions.ts'
import { changeLatestSupport } from './informal-support.context.ts'

const askBack = { type: 'startDeadline', params: { kind: 'informal-support-ask-back', party: 'owner' } } as const

/** Informal support, lightly: suggested, accepted, started or not wanted, and asked back after four weeks. */
export const informalSupportRegion = caseSetup.createStateConfig({
  initial: 'none',
  on: {
    'informalSupport.suggested': {
      target: '.open.suggested',
      actions: assign({
        informalSupport: ({ context, event }) => [
          ...context.informalSupport,
          {
            organisation: event.organisation,
            size: event.size ?? 'small',
            suggestedOn: event.occurredOn,
            acceptedOn: null,
            startedOn: null,
            askedBack: [],
            notWantedOn: null,
          },
        ],
      }),
    },
  },
  states: {
    none: {
      meta: {
        label: { nl: 'Nog niet voorgesteld', en: 'Not suggested yet' },
        rest: 'informele ondersteuning is geen plicht',
      },
    },
    open: {
      initial: 'suggested',
      entry: askBack,
      on: {
        'informalSupport.askedBack': [
          {
            guard: 'theSupportGoesWell',
            target: 'goesOn',
            actions: [
              settle('informal-support-ask-back'),
              assign({
                informalSupport: ({ context, event }) =>
                  changeLatestSupport(context.informalSupport, (latest) => ({
                    startedOn: latest.startedOn ?? event.occurredOn,
                    askedBack: [...latest.askedBack, { how: event.how, on: event.occurredOn }],
                  })),
              }),
            ],
          },
          {
            guard: 'theSupportStopped',
            target: 'notWanted',
            actions: [
              settle('informal-support-ask-back'),
              assign({
                informalSupport: ({ context, event }) =>
                  changeLatestSupport(context.informalSupport, (latest) => ({
                    notWantedOn: event.occurredOn,
                    askedBack: [...latest.askedBack, { how: event.how, on: event.occurredOn }],
                  })),
              }),
            ],
          },
          {
            actions: [
              settle('informal-support-ask-back'),
              askBack,
              assign({
                informalSupport: ({ context, event }) =>
                  changeLatestSupport(context.informalSupport, (latest) => ({
                    askedBack: [...latest.askedBack, { how: event.how, on: event.occurredOn }],
                  })),
              }),
            ],
          },
        ],
        'informalSupport.notWanted': {
          target: 'notWanted',
          actions: [
            cancel('informal-support-ask-back'),
            assign({
              informalSupport: ({ context, event }) =>
                changeLatestSupport(context.informalSupport, () => ({ notWantedOn: event.occurredOn })),
            }),
          ],
        },
      },
      states: {
        suggested: {
          meta: {
            label: { nl: 'Voorgesteld', en: 'Suggested' },
            turn: { party: 'youngPerson', step: 'informalSupport.accepted', deadline: 'informal-support-ask-back' },
          },
          on: {
            'informalSupport.accepted': {
              target: 'accepted',
              actions: assign({
                informalSupport: ({ context, event }) =>
                  changeLatestSupport(context.informalSupport, () => ({ acceptedOn: event.occurredOn })),
              }),
            },
          },
        },
        accepted: {
          meta: {
            label: { nl: 'De jongere wil het graag', en: 'The young person would like it' },
            turn: { party: 'owner', step: 'informalSupport.started', deadline: 'informal-support-ask-back' },
          },
          on: {
            'informalSupport.started': {
              target: 'started',
              actions: [
                askBack,
                assign({
                  informalSupport: ({ context, event }) =>
                    changeLatestSupport(context.informalSupport, () => ({ startedOn: event.occurredOn })),
                }),
              ],
            },
          },
        },
        started: {
          meta: {
            label: { nl: 'Begonnen', en: 'Started' },
            turn: { party: 'owner', step: 'informalSupport.askedBack', deadline: 'informal-support-ask-back' },
          },
        },
      },
    },
    goesOn: {
      meta: { label: { nl: 'Loopt goed', en: 'Goes well' }, rest: 'nagevraagd: het loopt' },
      on: { 'informalSupport.notWanted': 'notWanted' },
    },
    notWanted: {
      meta: { label: { nl: 'Niet gewenst', en: 'Not wanted' }, rest: 'de jongere wil dit niet' },
    },
  },
})
