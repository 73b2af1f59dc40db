import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, text } from '../../payloads.ts'

/** From the last day of the old help to the first day of the new. */
export const newHelpEvents = [
  defineEvent({
    type: 'help.started',
    label: { nl: 'Begin van de nieuwe hulp vastleggen', en: 'Record the start of the new help' },
    by: ['receiving-provider', 'neighbourhood-team', 'young-person', 'volunteer'],
    payload: () => z.strictObject({ firstDayOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'bridging.agreed',
    label: { nl: 'Overbrugging afspreken', en: 'Agree on bridging' },
    by: ['youth-care-provider', 'neighbourhood-team', 'decision-maker', 'manager'],
    payload: () =>
      z.strictObject({
        how: z.enum(['old-help-continues', 'receiver-starts-early', 'other-provider']),
        payer: z.enum(['municipality-youth', 'municipality-wmo', 'provider', 'other']),
        untilOn: daySchema,
        agreement: text(500).optional(),
      }),
  }),
] as const
