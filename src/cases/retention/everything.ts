import type { Actor } from '../actor.ts'
import type { AuditRecord, Json } from '../records.ts'

/** What is kept of somebody in one table: its name, and each row with what is about them, opened. */
export type KeptRows = { table: string; rows: Json[] }

/** Reads all that is kept of a young person. */
export interface Everything {
  /** Null when the actor may not know of them. That it was read is recorded in the same transaction. */
  read(actor: Actor, youngPersonId: string, audit: AuditRecord): Promise<KeptRows[] | null>
}
