import type { Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import type { AuditRecord } from '../records.ts'

/** A day in somebody's own calendar. It says which case, never who it is about. */
export type CalendarEntry = {
  /** Stays the same when it moves. */
  uid: string
  /** Goes up with every change, so that a calendar knows which is the newer. */
  sequence: number
  /** Tentative: the term stands still, so its day is not sure. Cancelled: done, handed on, or no longer so. */
  status: 'confirmed' | 'tentative' | 'cancelled'
  what: 'deadline' | 'handover' | 'meeting'
  /** Of a deadline its kind. */
  kind: string | null
  caseId: string
  on: Day
  /** HH:MM in Amsterdam; null for a whole day. */
  at: string | null
  changedAt: string
}

/** What somebody holds, as days: their deadlines, and the handovers that they take part in. */
export interface PersonalCalendar {
  read(actor: Actor, today: Day, audit: AuditRecord): Promise<CalendarEntry[]>
}
