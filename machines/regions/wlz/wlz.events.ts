import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, needEndedPayload } from '../../payloads.ts'

export const wlzEvents = [
  defineEvent({
    type: 'wlz.applied',
    label: { nl: 'Wlz aangevraagd bij het CIZ', en: 'Applied for Wlz at the CIZ' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'wlz.decided',
    label: { nl: 'Besluit van het CIZ', en: 'Decision of the CIZ' },
    by: ['neighbourhood-team', 'youth-care-provider', 'decision-maker'],
    payload: () =>
      z.strictObject({
        outcome: z.enum(['granted', 'refused']),
        startsOn: daySchema.optional(),
      }),
  }),
  defineEvent({
    type: 'wlz.needEnded',
    label: { nl: 'Geen Wlz nodig', en: 'Wlz not needed' },
    by: ['neighbourhood-team'],
    payload: needEndedPayload,
  }),
] as const
