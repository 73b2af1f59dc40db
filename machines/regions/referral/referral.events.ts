import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { oneOf, text } from '../../payloads.ts'
import { openReferrals } from './referral.context.ts'
import { referralServiceCodes } from './referral-services.ts'

const waiting = (referrals: Parameters<typeof openReferrals>[0]) => oneOf(openReferrals(referrals).map(({ id }) => id))

export const referralEvents = [
  defineEvent({
    type: 'referral.made',
    label: { nl: 'Verwijzen naar een dienst buiten het wijkteam', en: 'Refer to a service outside the team' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'receiving-provider'],
    payload: () =>
      z.strictObject({
        service: z.enum(referralServiceCodes),
        organisation: text(120).optional(),
        /** Eviction or cut-off threatens: debt help talks within three working days (Wgs 4 lid 2). */
        evictionThreatens: z.boolean().optional(),
      }),
  }),
  defineEvent({
    type: 'referral.answered',
    label: { nl: 'Terugkoppeling op een verwijzing', en: 'Feedback on a referral' },
    by: [
      'neighbourhood-team',
      'youth-care-provider',
      'youth-family-centre',
      'receiving-provider',
      'volunteer',
      'young-person',
    ],
    payload: ({ referrals }) =>
      z.strictObject({
        referral: waiting(referrals),
        outcome: z.enum(['started', 'helped', 'waiting-list', 'not-fitting', 'not-wanted']),
        note: text(500).optional(),
      }),
  }),
  defineEvent({
    type: 'referral.reminded',
    label: { nl: 'Herinneren aan een verwijzing', en: 'Remind of a referral' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'receiving-provider'],
    payload: ({ referrals }) => z.strictObject({ referral: waiting(referrals) }),
  }),
] as const
