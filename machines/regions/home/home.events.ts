import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { daySchema, text } from '../../payloads.ts'
import { youngPersonAndConfidants } from '../../tellers.ts'
import { arrangements } from './home.context.ts'

const tellers = [...youngPersonAndConfidants, 'youth-family-centre', 'receiving-provider'] as const

/** A place to live at 18 (without one, one in five of those placed out of home became homeless). */
export const homeEvents = [
  defineEvent({
    type: 'home.known',
    label: { nl: 'Woonplek vastleggen', en: 'Record the place to live' },
    by: tellers,
    payload: () => z.strictObject({ arrangement: z.enum(arrangements).optional(), untilOn: daySchema.optional() }),
  }),
  defineEvent({
    type: 'home.atRisk',
    label: { nl: 'Woonplek is onzeker', en: 'Place to live is at risk' },
    by: tellers,
    payload: () => z.strictObject({ reason: text(500).optional() }),
  }),
] as const
