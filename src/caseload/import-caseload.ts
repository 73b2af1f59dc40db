import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Actor } from '../cases/actor.ts'
import type { CaseloadLog, RefusedColumn, RefusedRow } from '../cases/caseload/caseload-log.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Imported } from '../cases/young-people/import-person.ts'
import { inBatches, mapAtOnce } from './at-once.ts'
import { progressOf } from './progress.ts'
import { type CaseloadRecord, readCaseload } from './read-caseload.ts'
import { rejectedFile } from './rejected-file.ts'
import { type RowTaken, rowTaker } from './take-row.ts'

/** What an import did, as its last line tells it. */
export type ImportSummary = {
  opened: Record<string, number>
  watchList: number
  skipped: number
  changed: number
  refused: number
  overdue: number
}

export type ImportParts = {
  dependencies: Dependencies
  log: CaseloadLog
  actor: Actor
  /** Hears how far it is, at most about once a second, and each warning. */
  say(line: string): void
  /** Milliseconds, for how often to say how far it is. */
  elapsedMs(): number
  /** Hears how far it is after each batch, for who shows it elsewhere. */
  hear?(progress: ImportProgress): Promise<void>
  /** Writes why a row was refused beside it, when not as the program says it. */
  explain?(fault: RefusedColumn): string
  /** Under which id it is kept; a new one unless it was given one. */
  importId?: string
  /** What the file was called where it came from; else as the path says. */
  fileName?: string
}

/** How far an import is: rows and bytes that were read, and what became of them. */
export type ImportProgress = { rows: number; bytes: number; summary: ImportSummary }

/** Rows that are noted, and settled or refused, together; each goes in by itself. */
const batchSize = 100
const atOnce = 6

/**
 * Reads a caseload file in: each row by itself, several at once, in memory that does not grow with the file. Refused rows
 * go, with the reason, to the path plus `.rejected.csv` and stay listed until they are settled.
 * @throws UnreadableFile when the file can't be read.
 */
export async function importCaseload(path: string, parts: ImportParts): Promise<ImportSummary> {
  const { dependencies, log, actor, say } = parts
  const caseload = await readCaseload(path)
  const importId = parts.importId ?? dependencies.newId()
  await log.begin(actor, importId, parts.fileName ?? basename(path))
  const rejected = rejectedFile(`${path}.rejected.csv`, caseload, say, parts.explain)
  let rows = 0
  let bytes = 0
  const summary: ImportSummary = { opened: {}, watchList: 0, skipped: 0, changed: 0, refused: 0, overdue: 0 }
  const progress = progressOf(parts, (await stat(path)).size)
  const take = rowTaker(dependencies, actor)
  try {
    for await (const batch of inBatches(caseload.records, batchSize)) {
      const earlier = await log.noteReferences(actor, importId, batch.flatMap(withReference))
      const taken = await mapAtOnce(batch, atOnce, async (record) => {
        const row = await take(record, earlier.get(record.line) ?? null)
        progress(record.bytes)
        return row
      })
      const refused: RefusedRow[] = []
      for (const [index, row] of taken.entries()) {
        const record = batch[index] as CaseloadRecord
        tell(record, row, say)
        count(summary, row)
        if (!('faults' in row)) continue
        refused.push({ line: record.line, reference: row.reference, faults: row.faults })
        await rejected.write(record.raw, row.faults)
      }
      await log.refuse(actor, importId, refused)
      await log.settleByReference(
        actor,
        importId,
        taken.flatMap((row) => ('imported' in row ? [row.reference] : [])),
      )
      rows += batch.length
      bytes = batch.at(-1)?.bytes ?? bytes
      await parts.hear?.({ rows, bytes, summary })
    }
  } finally {
    await rejected.close()
    await log.finish(actor, importId, summary)
  }
  return summary
}

const longestReference = 120

function withReference({ fields, line }: CaseloadRecord): { line: number; reference: string }[] {
  const reference = 'reason' in fields ? undefined : fields.get('reference')
  return reference === undefined || reference.length > longestReference ? [] : [{ line, reference }]
}

function tell({ line }: CaseloadRecord, row: RowTaken, say: (line: string) => void): void {
  if ('faults' in row) for (const { column, reason } of row.faults) say(`Line ${line}, ${column}: ${reason}`)
  else if (isNew(row.imported) && row.imported.possibleDuplicates > 0)
    say(
      `Line ${line}: possibly somebody who is registered already under another reference. It went in; look whether they are one.`,
    )
}

function count(summary: ImportSummary, row: RowTaken): void {
  if ('faults' in row) summary.refused += 1
  else if (row.imported.outcome === 'skipped') summary.skipped += 1
  else if (row.imported.outcome === 'changed') summary.changed += 1
  else {
    const { imported } = row
    if (imported.outcome === 'opened') summary.opened[imported.pathway] = (summary.opened[imported.pathway] ?? 0) + 1
    if (imported.outcome === 'watch-list') summary.watchList += 1
    if (isNew(imported) && imported.late) summary.overdue += 1
  }
}

const isNew = (imported: Imported): imported is Extract<Imported, { late: boolean }> => 'late' in imported
