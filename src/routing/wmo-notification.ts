import type { NeedDecision } from './evaluate.ts'

/**
 * Whether a Wmo notification should be made now: a minor's need that goes over to the Wmo, from a setting's days before
 * three months before 18 (`notifyFrom`), until it was notified.
 */
export function isWmoNotificationDue({ d1, d2, reading }: NeedDecision): boolean {
  const { facts, asOf, days } = reading
  if (d2?.outcome !== 'perspective-plan-handover' || d1?.law !== 'wmo') return false
  const notified = facts.notifiedOn !== undefined && facts.notifiedOn <= asOf
  return !notified && asOf >= days.notifyFrom
}
