import type { LastDayOf } from '../../../machines/event-definition.ts'
import type { DeadlineRecord } from '../records.ts'
import { isOpen } from './deadline-book.ts'

/** Where each deadline that runs in a case ends: what an event may be computed from. One that stands still has no last day. */
export const lastDayIn =
  (deadlines: readonly DeadlineRecord[]): LastDayOf =>
  (kind, key) =>
    deadlines.find((each) => isOpen(each) && each.suspendedSince === null && each.kind === kind && each.key === key)
      ?.dueOn ?? null
