import type { Actor } from '../actor.ts'
import type { AuditRecord } from '../records.ts'
import type { RefusedRow } from './caseload-log.ts'

/** Who may send a caseload file in: the teams that it goes to, and who keeps the program running. */
export const caseloadSenders = ['neighbourhood-team', 'decision-maker', 'administrator'] as const

/** Why a file can't be read at all, as a code with what it is about. */
export type UploadFault = { code: string; detail: string }

/** What an import did, by what became of its rows. */
export type UploadSummary = {
  opened: Readonly<Record<string, number>>
  watchList: number
  skipped: number
  changed: number
  refused: number
  overdue: number
}

/** A file that was sent in, and how far reading it in is. */
export type CaseloadUpload = {
  id: string
  fileName: string
  bytes: number
  uploadedAt: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  seenAt: string
  importId: string | null
  rowsRead: number
  bytesRead: number
  summary: UploadSummary | null
  fault: UploadFault | null
  finishedAt: string | null
  /** Whether its refused rows can still be downloaded. */
  hasRejected: boolean
}

/** What comes in: its name, its bytes as they come, and the language that its sender reads. */
export type SentFile = { id: string; fileName: string; language: string; body: AsyncIterable<Buffer> }

/** Caseload files that people send in by a page. */
export interface CaseloadUploads {
  /**
   * Takes a file in whole, or not at all, and begins to read it in. One that was sent twice is there once.
   * @returns why it can't be used; null when it is in.
   */
  receive(actor: Actor, file: SentFile): Promise<UploadFault | null>
  /** One's own; null when there is none. A reading that fell silent is taken up again. */
  find(actor: Actor, id: string): Promise<CaseloadUpload | null>
  /** One's own latest. */
  latest(actor: Actor): Promise<CaseloadUpload[]>
  /** The rows of it that were refused, by line. */
  refused(actor: Actor, importId: string): Promise<RefusedRow[]>
  /** The refused rows as a file, with the reason beside each; null when they are gone. */
  rejectedFile(actor: Actor, id: string, audit: AuditRecord): Promise<string | null>
}

/** What is needed to read a file in: taken by one process at a time. */
export type ClaimedUpload = Pick<CaseloadUpload, 'id' | 'fileName' | 'bytes'> & { importId: string; language: string }

/** The files that wait to be read in, as they are stored. */
export interface UploadQueue {
  /** Stores a file whole, in one transaction; false when one of this id was there. */
  add(
    actor: Actor,
    file: Omit<SentFile, 'body'> & { bytes: number },
    body: () => AsyncIterable<Buffer>,
  ): Promise<boolean>
  /** Those that wait, or fell silent, of a municipality. */
  waiting(municipality: string): Promise<string[]>
  /** Takes one up, unless another process has it. */
  claim(municipality: string, id: string, importId: string): Promise<ClaimedUpload | null>
  /** Its bytes, in order. */
  body(municipality: string, id: string): AsyncIterable<Buffer>
  /** Tells how far it is; that it is alive, too. */
  heard(
    municipality: string,
    id: string,
    progress: { rows: number; bytes: number; summary: UploadSummary },
  ): Promise<void>
  /** It is done, or can't be read: the file goes, the refused rows stay for a while. */
  finish(
    municipality: string,
    id: string,
    outcome: { summary: UploadSummary | null; fault: UploadFault | null; rejected: string | null },
  ): Promise<void>
}
