import type { Actor } from '../actor.ts'
import type { Json } from '../records.ts'

/** What can be told of many cases at once. */
export const bulkTypes = ['worker.assigned', 'meeting.proposed'] as const
export type BulkType = (typeof bulkTypes)[number]
export type BulkTold = { type: BulkType; payload: Json }

/** Why a case was left as it was. */
export type BulkRefusal = 'not-yours' | 'not-now' | 'changed' | 'not-fit'

/** What became of one case of a bulk change. */
export type BulkCase = {
  caseId: string
  /** The event that was recorded; null where it was refused. */
  seq: number | null
  refused: BulkRefusal | null
  undoneAt: string | null
  undoRefused: BulkRefusal | null
}

export type BulkChange = { id: string; told: BulkTold; madeAt: string; cases: BulkCase[] }

/** How long a bulk change can be taken back, in minutes. */
export const undoMinutes = 60

/** The bulk changes that somebody made, for themself alone. */
export interface BulkChanges {
  /** Notes that one begins; false when it was begun before: it was sent twice. */
  begin(actor: Actor, change: Pick<BulkChange, 'id' | 'told'>): Promise<boolean>
  /** Notes what became of a case, or of taking it back. */
  note(actor: Actor, id: string, outcome: BulkCase): Promise<void>
  find(actor: Actor, id: string): Promise<BulkChange | null>
}
