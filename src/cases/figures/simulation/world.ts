import type { CaseContext } from '../../../../machines/context.ts'
import type { Day } from '../../../calendar/day.ts'
import type { CaseProgress, PolicyByVersion } from '../../events/case-progress.ts'
import type { DeadlineRecord, Json } from '../../records.ts'
import type { Habits } from './habits.ts'
import type { Rooms } from './rooms.ts'

/** What a case of a simulation finds around it. */
export type World = {
  habits: Habits
  rooms: Rooms
  policyOf: PolicyByVersion
  /** The last day that is simulated. */
  until: Day
  recordedAt: string
  /** A number from 0 up to 1 for these words, the same in every scenario of one seed. */
  fraction: (...words: readonly (string | number)[]) => number
  /** When the Wmo is notified for who turns 18 on a day; null as history shows. */
  notifiedOn: (turns18On: Day) => Day | null
  /** Whether a date ends by itself, so that nobody need do what it is there for. */
  lapses: (progress: CaseProgress, deadline: DeadlineRecord) => boolean
  /** An id from the directory. */
  choose: (from: string, fraction: number, context: CaseContext) => string
  /** What the directory knows of a receiver. */
  receiver: (id: string) => Json
  /** Told of each step of which history says nothing. */
  assumed: () => void
}
