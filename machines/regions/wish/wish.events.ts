import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, text } from '../../payloads.ts'
import { youngPersonAndConfidants } from '../../tellers.ts'

const tellers = [...youngPersonAndConfidants, 'youth-family-centre', 'receiving-provider'] as const

/** "Wants no help for now" is no end: the case stays open, contact is offered again, one step resumes it. */
export const wishEvents = [
  defineEvent({
    type: 'case.declined',
    label: { nl: 'De jongere wil nu geen hulp', en: 'The young person does not want help for now' },
    by: tellers,
    payload: () => z.strictObject({ reason: text(500).optional(), contactAgainOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'contact.offered',
    label: { nl: 'Opnieuw contact aangeboden', en: 'Contact offered again' },
    by: ['neighbourhood-team', 'youth-care-provider', 'youth-family-centre'],
    payload: () =>
      z.strictObject({
        answer: z.enum(['wants-help', 'not-now', 'not-reached']).optional(),
        contactAgainOn: daySchema.optional(),
      }),
  }),
  defineEvent({
    type: 'case.resumed',
    label: { nl: 'De jongere wil weer hulp', en: 'The young person wants help again' },
    by: tellers,
    payload: () => z.strictObject({}),
  }),
] as const
