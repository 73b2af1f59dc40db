import type { Actor } from '../actor.ts'
import type { Page, PageOf } from '../lists/lists.ts'
import type { AuditRecord, Json } from '../records.ts'

/**
 * Why a row was refused: the column, what is wrong with it in a sentence, and the same as a code with the value that it is
 * about, for who tells it in another language. Rows of before codes were kept have none.
 */
export type RefusedColumn = { column: string; reason: string; code?: string; value?: string }

/** A row of a file that was refused. */
export type RefusedRow = { line: number; reference: string | null; faults: RefusedColumn[] }

/** A refused row as it stays listed until somebody settles it. */
export type ListedRefusal = RefusedRow & {
  /** `<importId>.<line>` */
  id: string
  fileName: string
  refusedAt: string
  settledAt: string | null
  settledBy: string | null
  settledBecause: string | null
}

/** What an import keeps of itself, so that nothing refused is forgotten. */
export interface CaseloadLog {
  begin(actor: Actor, importId: string, fileName: string): Promise<void>
  /**
   * Notes which line has which reference, in the order given.
   * @returns for each line whose reference an earlier line of this file has, that earlier line.
   */
  noteReferences(
    actor: Actor,
    importId: string,
    rows: readonly { line: number; reference: string }[],
  ): Promise<Map<number, number>>
  /** Keeps refused rows listed until they are settled; one that an earlier import refused under the same reference is listed once. */
  refuse(actor: Actor, importId: string, rows: readonly RefusedRow[]): Promise<void>
  /** Rows with these references went in: what earlier imports refused under them is settled. A repeat in this file stays listed. */
  settleByReference(actor: Actor, importId: string, references: readonly string[]): Promise<void>
  finish(actor: Actor, importId: string, summary: Json): Promise<void>
}

/** The refused rows as people see and settle them. */
export interface CaseloadRefusals {
  list(actor: Actor, filter: { settled: boolean }, page: Page, audit: AuditRecord): Promise<PageOf<ListedRefusal>>
  /** Settles one, saying why; null when there is none of that id. One that is settled already stays as it was. */
  settle(actor: Actor, id: string, because: string, audit: AuditRecord): Promise<ListedRefusal | null>
}
