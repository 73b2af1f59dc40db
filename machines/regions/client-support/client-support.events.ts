import { z } from 'zod'
import { defineEvent } from '../../event-definition.ts'
import { youngPersonAndConfidants } from '../../tellers.ts'

export const clientSupportEvents = [
  defineEvent({
    type: 'clientSupport.offered',
    label: { nl: 'Onafhankelijke cliëntondersteuning aanbieden', en: 'Offer independent client support' },
    by: ['neighbourhood-team', 'youth-family-centre', 'youth-care-provider'],
    payload: () => z.strictObject({}),
  }),
  defineEvent({
    type: 'clientSupport.answered',
    label: { nl: 'Antwoord op cliëntondersteuning', en: 'Answer on client support' },
    by: youngPersonAndConfidants,
    payload: () => z.strictObject({ answer: z.enum(['wanted', 'not-wanted']).optional() }),
  }),
] as const
