import { assign } from 'xstate'
import { caseSetup } from '../../case-setup.ts'
import { raiseWarning } from '../warnings/warnings.context.ts'
import { needWmo } from '../wmo/wmo.context.ts'
import { changeReferral, type ReferralsContext, referralId } from './referral.context.ts'
import type { ReferralService } from './referral-services.ts'

type Made = { seq: number; occurredOn: string; service: ReferralService; organisation?: string | undefined }

const withReferral = (referrals: ReferralsContext, made: Made): ReferralsContext => [
  ...referrals,
  {
    id: referralId(made.seq),
    service: made.service,
    organisation: made.organisation ?? null,
    madeOn: made.occurredOn,
    remindedOn: [],
    answer: null,
  },
]

const settled = {
  type: 'settleDeadline',
  params: ({ event }: { event: { referral: string } }) => ({ kind: 'referral-feedback', key: event.referral }),
} as const

const made = [
  { type: 'refer', params: ({ event }: { event: Made }) => ({ service: event.service, key: referralId(event.seq) }) },
  {
    type: 'startDeadline',
    params: ({ event }: { event: Made }) => ({
      kind: 'referral-feedback' as const,
      party: 'owner' as const,
      key: referralId(event.seq),
    }),
  },
] as const

/** Referrals outside, several at once: each asks for feedback and is reminded; none is a dead end. */
export const referralRegion = caseSetup.createStateConfig({
  initial: 'none',
  on: {
    'referral.made': [
      {
        guard: 'theReferralIsForUrgentDebts',
        actions: [
          ...made,
          {
            type: 'startDeadline',
            params: ({ event }) => ({
              kind: 'wgs-first-talk-urgent',
              party: 'decisionMaker',
              key: referralId(event.seq),
            }),
          },
          assign({ referrals: ({ context, event }) => withReferral(context.referrals, event) }),
        ],
      },
      {
        guard: 'theReferralIsForDebts',
        actions: [
          ...made,
          {
            type: 'startDeadline',
            params: ({ event }) => ({ kind: 'wgs-first-talk', party: 'decisionMaker', key: referralId(event.seq) }),
          },
          assign({ referrals: ({ context, event }) => withReferral(context.referrals, event) }),
        ],
      },
      {
        // Short stay is Wmo: it counts as a notification to be made, and the chain runs.
        guard: 'theReferralIsForShortStay',
        actions: [
          ...made,
          assign({
            referrals: ({ context, event }) => withReferral(context.referrals, event),
            wmo: ({ context }) => needWmo(context.wmo),
          }),
        ],
      },
      { actions: [...made, assign({ referrals: ({ context, event }) => withReferral(context.referrals, event) })] },
    ],
  },
  states: {
    none: {
      meta: {
        label: { nl: 'Geen verwijzing open', en: 'No referral open' },
        rest: 'geen verwijzing wacht op antwoord',
      },
      always: { guard: 'aReferralIsOpen', target: 'waiting' },
    },
    waiting: {
      meta: {
        label: { nl: 'Wacht op terugkoppeling', en: 'Waiting for feedback' },
        turn: { party: 'owner', step: 'referral.answered', deadline: 'referral-feedback' },
      },
      always: { guard: 'noReferralIsOpen', target: 'none' },
      on: {
        'referral.answered': [
          {
            guard: 'theReferralDidNotFit',
            actions: [
              settled,
              { type: 'settleDeadline', params: ({ event }) => ({ kind: 'wgs-first-talk', key: event.referral }) },
              {
                type: 'settleDeadline',
                params: ({ event }) => ({ kind: 'wgs-first-talk-urgent', key: event.referral }),
              },
              assign({
                referrals: ({ context, event }) =>
                  changeReferral(context.referrals, event.referral, () => ({
                    answer: { outcome: event.outcome, on: event.occurredOn },
                  })),
                warnings: ({ context, event }) =>
                  raiseWarning(context.warnings, 'referral-did-not-fit', event.occurredOn),
              }),
            ],
          },
          {
            actions: [
              settled,
              { type: 'settleDeadline', params: ({ event }) => ({ kind: 'wgs-first-talk', key: event.referral }) },
              {
                type: 'settleDeadline',
                params: ({ event }) => ({ kind: 'wgs-first-talk-urgent', key: event.referral }),
              },
              assign({
                referrals: ({ context, event }) =>
                  changeReferral(context.referrals, event.referral, () => ({
                    answer: { outcome: event.outcome, on: event.occurredOn },
                  })),
              }),
            ],
          },
        ],
        'referral.reminded': {
          actions: [
            {
              type: 'startDeadline',
              params: ({ event }) => ({ kind: 'referral-feedback', party: 'owner', key: event.referral }),
            },
            assign({
              referrals: ({ context, event }) =>
                changeReferral(context.referrals, event.referral, ({ remindedOn }) => ({
                  remindedOn: [...remindedOn, event.occurredOn],
                })),
            }),
          ],
        },
      },
    },
  },
})
