import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { text } from '../../payloads.ts'

export const extensionRequestEvents = [
  defineEvent({
    type: 'extension.requested',
    label: { nl: 'Om verlenging van jeugdhulp vragen', en: 'Ask for extended youth care' },
    by: ['young-person', 'neighbourhood-team', 'youth-care-provider'],
    payload: () => z.strictObject({ why: text(1000).optional() }),
  }),
  defineEvent({
    type: 'extensionRequest.decided',
    label: { nl: 'Besluit op het verzoek om verlenging', en: 'Decide on the request for extension' },
    by: ['decision-maker'],
    payload: () =>
      z.strictObject({
        outcome: z.enum(['refused', 'granted']),
        /** Wmo guidance as the only reason to refuse: a lawyer looks at it (Jeugdwet 1.2 lid 1 b). */
        onlyWmoGuidance: z.boolean().optional(),
        reason: text(2000),
      }),
  }),
] as const
