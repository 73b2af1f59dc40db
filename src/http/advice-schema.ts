import { z } from 'zod'
import { alertCodes } from '../routing/alert-codes.ts'
import { dateNames } from '../routing/dates.ts'
import { youthHelpKinds } from '../routing/fact-codes.ts'
import { grounds, laws, needActions, outcomes, statuses, targetLaws } from '../routing/outcome-codes.ts'
import { elsewhereCodes } from '../routing/scope.ts'
import { answeredDaySchema } from './day-schema.ts'

const texts = z.array(z.string())
const days = z.int().min(0)

const reason = z.strictObject({
  rule: z.string(),
  holds: z.boolean().nullable().meta({ description: 'Null when it hangs on a fact that is not known.' }),
  because: z.string(),
  facts: texts,
  legalBasis: texts,
  need: z.int().optional().meta({ description: 'Which of several needs it is about, from 0.' }),
})

const factValue = z.union([z.string(), z.boolean(), texts])

const change = z.strictObject({
  fact: z.string(),
  from: factValue.nullable(),
  to: factValue,
  outcome: z.enum(outcomes),
})

const needAdvice = z.strictObject({
  kind: z.enum(youthHelpKinds).nullable(),
  law: z.enum(laws).nullable(),
  action: z.enum(needActions),
  legalBasis: texts,
})

const participationAct = z.strictObject({
  searchPeriodApplies: z.boolean(),
  collegeMayWaive: z.boolean(),
  causeToWaive: z.boolean(),
  exception: z.string().nullable(),
  reportAt: z.enum(['uwv', 'college']),
  exclusionToCheck: z.boolean(),
  lowerNorm: z.boolean(),
  toAsk: texts,
  legalBasis: texts,
})

/** An advice as it is answered. */
export const adviceSchema = z
  .strictObject({
    outcome: z.enum(outcomes),
    ground: z.enum(grounds).nullable(),
    status: z.enum(statuses).nullable(),
    targetLaw: z.enum(targetLaws).nullable(),
    ageYears: z.int(),
    alerts: z.array(z.enum(alertCodes)),
    dates: z.strictObject(Object.fromEntries(dateNames.map((name) => [name, answeredDaySchema.optional()]))),
    reasons: z.array(reason),
    wouldChange: z.array(change),
    missingFacts: z.array(z.strictObject({ fact: z.string(), why: z.string() })),
    perNeed: z.array(needAdvice),
    referElsewhere: z.record(z.string(), z.enum(elsewhereCodes)),
    inScope: texts,
    participationAct,
    planOverdueDays: days,
    decisionOverdueDays: days,
    daysUntilWindow: days,
    daysTo18: days,
    necessityDecisionRequired: z.boolean().optional(),
    responsibleUntil18: z.string().optional(),
    responsibleForWmoSelfRelianceFrom18: z.string().optional(),
    urgent: z.boolean().optional(),
    policySet: z.string(),
    rulesVersion: z.string(),
  })
  .meta({ id: 'Advice' })
