import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { oneOf, text } from '../../payloads.ts'
import { openWarnings } from './warnings.context.ts'

export const warningEvents = [
  defineEvent({
    type: 'warning.answered',
    label: { nl: 'Waarschuwing beantwoorden', en: 'Answer a warning' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre', 'manager', 'decision-maker'],
    payload: ({ warnings }) =>
      z.strictObject({
        warning: oneOf(openWarnings(warnings).map(({ code }) => code)),
        answer: z.enum(['solved', 'goes-on-with-reason', 'legal-review-asked']),
        reason: text(1000),
      }),
  }),
] as const
