import { z } from 'zod'
import { type Day, isDay } from './day.ts'
import { notedDaysSchema } from './noted-days.ts'
import { type TermId, termIds, terms } from './terms.ts'

const lengthSchema = z.strictObject({
  value: z.int().min(0).max(10_000),
  unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
})

const dayCount = z.int().min(0).max(366)

/** Who a rung of the ladder reaches; each next one only when the one before did not act. */
export const ladderReaches = ['owner', 'team-lead', 'manager'] as const

const rungSchema = z.strictObject({
  /** Days after the due day; before it when negative. */
  days: z.int().min(-366).max(366),
  reaches: z.enum(ladderReaches),
})

/**
 * What a municipality may choose, as dated data with a version. A case keeps the version that it was computed under
 * until an event computes it again. Choices on which the law is silent or contested stand here too.
 */
export const policySchema = z.strictObject({
  /** Names this version; a deadline remembers it. */
  version: z.string().min(1).max(100),
  /** The first day on which it is in force. */
  validFrom: z.string().refine(isDay, 'Write the first day as YYYY-MM-DD, a day that exists.').meta({ format: 'date' }),
  /** `haarlem` extends only what the Wmo cannot give (collegebesluit 2021/377152); `statute` is the Jeugdwet alone. */
  policySet: z.enum(['haarlem', 'statute']),
  /** The birthday, in common years, of someone born on 29 February. */
  leapDayRule: z.enum(['march-1', 'february-28']),
  /** Months before the 18th birthday by which the perspective plan is final. */
  planReadyByMonths: z.int().min(0).max(24),
  /** Days before T18 minus 3 months from which `notify-wmo-now` shows. */
  notifyAlertDays: dayCount,
  /** Days before its due day from which a deadline is due soon. */
  dueSoonDays: dayCount,
  /** Hours for an urgent provision, where the municipality sets them; the Wmo says only "onverwijld". */
  urgentHours: z.int().min(1).max(168).nullable(),
  /** Other lengths for planning milestones and for decision terms that an ordinance sets (Awb 4:13 lid 1), by term id. */
  termLengths: z.partialRecord(z.enum(termIds), lengthSchema).superRefine((lengths, refinement) => {
    for (const id of Object.keys(lengths) as TermId[]) {
      if (terms[id].lengthIsPolicy) continue
      refinement.addIssue({
        code: 'custom',
        path: [id],
        message: `The law sets the length of ${id}: take it out of the policy.`,
      })
    }
  }),
  /** Warnings before and escalations after a due day, in order. */
  ladder: z
    .array(rungSchema)
    .max(30)
    .superRefine((rungs, refinement) => {
      rungs.forEach((rung, index) => {
        const before = rungs[index - 1]
        if (!before) return
        if (rung.days > before.days && ladderReaches.indexOf(rung.reaches) >= ladderReaches.indexOf(before.reaches))
          return
        refinement.addIssue({
          code: 'custom',
          path: [index],
          message: 'Rungs go from early to late, and never back down to someone lower.',
        })
      })
    }),
  /** Awb 4:17 lid 3: whether Atw 1 moves the end of the two weeks after a default notice. */
  graceShifts: z.boolean(),
  /** Awb 4:17 lid 3: the first penalty day, the day after the two weeks (receipt + 15) or their last day (receipt + 14). */
  penaltyBegins: z.enum(['after-grace', 'last-day-of-grace']),
  /** Whether the day of the decision itself still costs. */
  penaltyOnDayOfDecision: z.boolean(),
  /** Days of royal decrees that came after this program (Atw 3 lid 3), which the municipality notes. */
  equatedDays: notedDaysSchema.optional(),
})

/** One version of the policy; made by `policySchema.parse`, which names every fault. */
export type Policy = Readonly<z.infer<typeof policySchema>>

/** The policy that the program ships with. */
export const defaultPolicy: Policy = policySchema.parse({
  version: 'haarlem-1',
  validFrom: '2015-01-01',
  policySet: 'haarlem',
  leapDayRule: 'march-1',
  planReadyByMonths: 6,
  notifyAlertDays: 14,
  dueSoonDays: 14,
  urgentHours: null,
  termLengths: {},
  ladder: [
    { days: -14, reaches: 'owner' },
    { days: -7, reaches: 'owner' },
    { days: -2, reaches: 'owner' },
    { days: 0, reaches: 'owner' },
    { days: 1, reaches: 'team-lead' },
    { days: 7, reaches: 'manager' },
    { days: 30, reaches: 'manager' },
  ],
  graceShifts: true,
  penaltyBegins: 'after-grace',
  penaltyOnDayOfDecision: false,
})

/**
 * The policy in force on a day: the latest that had begun by then. Before the first one the first counts, so that
 * any day can be asked about. Throws when there is none at all.
 */
export function policyOn(policies: readonly Policy[], day: Day): Policy {
  const [first, ...later] = [...policies].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
  if (!first) throw new Error('There is no policy; the program needs at least one.')
  return later.reduce((inForce, each) => (each.validFrom <= day ? each : inForce), first)
}
