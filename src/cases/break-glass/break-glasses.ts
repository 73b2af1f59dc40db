import type { BreakGlassEvent } from '../../../machines/break-glass/break-glass.events.ts'
import type { BreakGlassStanding, BreakGlassState } from '../../../machines/break-glass/step-break-glass.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord, OutboxMessage } from '../records.ts'

/** One break-glass as it stands. Whether it is open now is asked by `isOpenAt`, never read off `state` alone. */
export type BreakGlass = { id: string; youngPersonId: string; standing: BreakGlassStanding }

/** One change of it, in one transaction: the row, the event that did it, who is told, and the audit. */
export type BreakGlassChange = {
  breakGlass: BreakGlass
  /** Where it stood; when it stands elsewhere by now, nothing is written. */
  from: BreakGlassState
  event: BreakGlassEvent
  isNew: boolean
  outbox: OutboxMessage[]
  audit: AuditRecord
}

export type BreakGlassFilter = {
  /** Whether it waits for a review. */
  toReview?: boolean | undefined
}

/** Break-glasses in the transaction of an actor: a manager's own, all of them for the auditor. */
export interface BreakGlasses {
  /** Null when there is none, or it is not theirs to know of. */
  read(id: string): Promise<BreakGlass | null>
  /** What stands open for the actor in a case, its hour over or not; null when nothing does. Locked. */
  standingOpen(caseId: string): Promise<BreakGlass | null>
  /** Those whose hour is over and of which nobody said so yet, locked unless another has them. */
  lapsed(limit: number): Promise<BreakGlass[]>
  list(filter: BreakGlassFilter, page: Page): Promise<PageOf<BreakGlass>>
  /** Throws Conflict when it changed meanwhile. */
  write(change: BreakGlassChange): Promise<void>
}
