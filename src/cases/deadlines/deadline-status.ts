import type { Day } from '../../calendar/day.ts'
import { daysBetween } from '../../calendar/day.ts'
import type { DeadlineStatus } from '../lists/lists.ts'
import type { DeadlineRecord } from '../records.ts'

/**
 * What a deadline is on a day. The last day is not overdue; one that stands still never is; one settled later than its
 * due day was met late. For a day before it was settled it is still open, as it was then.
 * @param dueSoonDays how many days before its due day it is due soon (policy).
 */
export function deadlineStatus(deadline: DeadlineRecord, asOf: Day, dueSoonDays: number): DeadlineStatus {
  if (deadline.outcome === 'passed-before-opening') return 'passed-before-opening'
  if (deadline.outcome !== null && deadline.settledOn !== null && deadline.settledOn <= asOf) {
    if (deadline.outcome !== 'met') return deadline.outcome
    return deadline.settledOn > deadline.dueOn ? 'met-late' : 'met'
  }
  if (stoodStillOn(deadline, asOf)) return 'suspended'
  if (deadline.dueOn < asOf) return 'overdue'
  return daysBetween(asOf, deadline.dueOn) <= dueSoonDays ? 'due-soon' : 'open'
}

/** How many days past its due day: until it was met, or until the day asked about; 0 where that is nobody's lateness. */
export function daysOverdue(deadline: DeadlineRecord, asOf: Day, dueSoonDays: number): number {
  const status = deadlineStatus(deadline, asOf, dueSoonDays)
  if (status === 'overdue') return daysBetween(deadline.dueOn, asOf)
  return status === 'met-late' && deadline.settledOn !== null ? daysBetween(deadline.dueOn, deadline.settledOn) : 0
}

/** Whether it stood still on a day: now, or in a time that has since ended. */
function stoodStillOn({ suspendedSince, suspensions }: DeadlineRecord, day: Day): boolean {
  if (suspendedSince !== null && suspendedSince <= day) return true
  return suspensions.some(({ invitedOn, completedOn }) => invitedOn <= day && day < completedOn)
}
