import type { Actor } from './actor.ts'
import type { Json } from './records.ts'

/** Why a row was refused: the column, and what is wrong with it. */
export type RefusedColumn = { column: string; reason: string }

/** A refused row that nobody settled yet. */
export type RefusedRow = {
  importId: string
  fileName: string
  line: number
  reference: string | null
  faults: RefusedColumn[]
  refusedAt: string
}

/** What an import keeps of itself, so that nothing refused is forgotten. */
export interface CaseloadLog {
  begin(actor: Actor, importId: string, fileName: string): Promise<void>
  /** The line of an earlier row of this file with the same reference; null when this is the first, which is then known. */
  earlierLine(actor: Actor, importId: string, reference: string, line: number): Promise<number | null>
  /** Keeps a refused row listed until it is settled. */
  refuse(
    actor: Actor,
    importId: string,
    row: { line: number; reference: string | null; faults: RefusedColumn[] },
  ): Promise<void>
  /** A row with this reference went in: what was refused under it before is settled. */
  settleByReference(actor: Actor, reference: string): Promise<void>
  finish(actor: Actor, importId: string, summary: Json): Promise<void>
}
