import { addDays, type Day, earlier } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import type { DeadlineRecord } from '../records.ts'

/**
 * The day from which the two weeks to set a penalty count (Awb 4:18): the last day that cost, which is the last of the 42,
 * or the day before the decision where policy does not let that day itself cost. Null where no penalty ran.
 * @param on the day on which it was decided, or the passing of the 42 days was noticed.
 */
export function penaltySetBegin(
  deadlines: readonly DeadlineRecord[],
  decision: string | undefined,
  on: Day,
  policy: Policy,
): Day | null {
  const ran = deadlines.findLast(({ kind, key }) => kind === 'awb-penalty' && key === (decision ?? null))
  if (!ran) return null
  const lastDayAsDecided = policy.penaltyOnDayOfDecision ? on : addDays(on, -1)
  return earlier(ran.dueOn, lastDayAsDecided)
}
