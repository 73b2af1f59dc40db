import { z } from 'zod'
import { answeredDaySchema } from './day-schema.ts'

/** What follows from a default notice (Awb 4:17). */
const penalty = {
  noticeValid: z.boolean(),
  noticeRefusedBecause: z.enum(['term-not-expired', 'already-decided']).nullable(),
  graceLastDay: answeredDaySchema.nullable(),
  penaltyFirstDay: answeredDaySchema.nullable(),
  penaltyLastDay: answeredDaySchema.nullable(),
  amountEur: z.int(),
  legalBasis: z.array(z.string()),
}

export const penaltySchema = z.strictObject(penalty).meta({ id: 'Penalty' })

export const casePenaltySchema = z
  .strictObject({
    ...penalty,
    decision: z.string().meta({ description: 'The decision term that the notice is about.' }),
    receivedOn: answeredDaySchema,
    decisionDueOn: answeredDaySchema.nullable(),
    decidedOn: answeredDaySchema.nullable(),
    phase: z.enum(['premature', 'grace', 'penalty', 'to-set', 'set', 'ended']),
    setEur: z.int().nullable().meta({ description: 'The penalty as it was set (Awb 4:18); null until then.' }),
  })
  .meta({ id: 'CasePenalty' })
