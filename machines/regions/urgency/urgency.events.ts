import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { text } from '../../payloads.ts'

export const urgencyEvents = [
  defineEvent({
    type: 'urgency.reported',
    label: { nl: 'Spoed melden', en: 'Report urgency' },
    by: [
      'young-person',
      'neighbourhood-team',
      'youth-care-provider',
      'youth-family-centre',
      'certified-institution',
      'receiving-provider',
      'manager',
    ],
    payload: () =>
      z.strictObject({
        because: z.enum(['no-place-tonight', 'help-stops', 'safety', 'other']),
        explanation: text(500).optional(),
      }),
  }),
  defineEvent({
    type: 'temporaryProvision.started',
    label: { nl: 'Tijdelijke voorziening begonnen', en: 'Temporary provision started' },
    by: ['decision-maker', 'neighbourhood-team'],
    payload: () => z.strictObject({ provision: z.enum(['place-to-stay', 'guidance', 'day-activities', 'other']) }),
  }),
  defineEvent({
    type: 'urgency.answeredOtherwise',
    label: { nl: 'Spoed anders opgelost', en: 'Urgency answered otherwise' },
    by: ['decision-maker', 'neighbourhood-team'],
    payload: () =>
      z.strictObject({
        how: z.enum(['old-help-goes-on', 'own-solution', 'not-urgent']),
        payer: z.enum(['jeugdwet', 'wmo', 'provider', 'other']).optional(),
      }),
  }),
  defineEvent({
    type: 'temporaryProvision.ended',
    label: { nl: 'Tijdelijke voorziening afgelopen', en: 'Temporary provision ended' },
    by: ['decision-maker', 'neighbourhood-team'],
    payload: () =>
      z.strictObject({ because: z.enum(['lasting-help-started', 'no-longer-needed', 'refused-by-young-person']) }),
  }),
] as const
