import type { Day } from '../../../calendar/day.ts'
import type { DeadlineRecord, RecordedEvent } from '../../records.ts'

/** What one case tells of how long steps take and how they end: its log after corrections, and its deadlines. */
export type History = {
  pathway: string
  openedOn: Day
  /** Null while it is open. */
  closedOn: Day | null
  events: readonly Pick<RecordedEvent, 'seq' | 'type' | 'role' | 'occurredOn' | 'payload'>[]
  deadlines: readonly Pick<
    DeadlineRecord,
    'kind' | 'openedBySeq' | 'openedOn' | 'dueOn' | 'settledBySeq' | 'settledOn' | 'outcome'
  >[]
}
