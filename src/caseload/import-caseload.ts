import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Actor } from '../cases/actor.ts'
import type { CaseloadLog, RefusedColumn } from '../cases/caseload-log.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import { Invalid } from '../cases/errors.ts'
import { type Imported, type ImportedPerson, importPerson } from '../cases/import-person.ts'
import { peopleByName } from './people-by-name.ts'
import { type CaseloadRecord, readCaseload } from './read-caseload.ts'
import { readRow } from './read-row.ts'

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
}

const atOnce = 4

/**
 * Reads a caseload file in: each row by itself, four at once, in memory that does not grow with the file. Refused rows
 * go, with the reason, to the path plus `.rejected.csv` and stay listed until they are settled.
 * @throws UnreadableFile when the file can't be read.
 */
export async function importCaseload(path: string, parts: ImportParts): Promise<ImportSummary> {
  const { dependencies, log, actor, say } = parts
  const caseload = await readCaseload(path)
  const importId = dependencies.newId()
  await log.begin(actor, importId, basename(path))
  const rejected = rejectedFile(`${path}.rejected.csv`, caseload.header, caseload.delimiter)
  const summary: ImportSummary = { opened: {}, watchList: 0, skipped: 0, changed: 0, refused: 0, overdue: 0 }
  const people = peopleByName(dependencies, actor)
  const progress = progressOf(parts, (await stat(path)).size)
  const take = async (record: CaseloadRecord, earlier: number | null): Promise<void> => {
    const row = await takeRow(record, earlier)
    if ('refused' in row) {
      summary.refused += 1
      const reference = record.fields instanceof Map ? (record.fields.get('reference') ?? null) : null
      await log.refuse(actor, importId, { line: record.line, reference, faults: row.refused })
      await rejected.write(record.raw, row.refused)
      for (const { column, reason } of row.refused) say(`Line ${record.line}, ${column}: ${reason}`)
    } else count(summary, row.imported, record.line, say)
    progress(record.bytes)
  }
  const noteReference = async ({ fields, line }: CaseloadRecord): Promise<number | null> => {
    const reference = fields instanceof Map ? fields.get('reference') : undefined
    return reference === undefined || reference.length > 120 ? null : log.earlierLine(actor, importId, reference, line)
  }
  const takeRow = async (
    { fields }: CaseloadRecord,
    earlier: number | null,
  ): Promise<{ imported: Imported } | { refused: RefusedColumn[] }> => {
    if ('reason' in fields) return { refused: [{ column: '(row)', reason: String(fields.reason) }] }
    if (earlier !== null)
      return {
        refused: [{ column: 'reference', reason: `is the reference of line ${earlier} too: give each row its own.` }],
      }
    const person = readRow(fields, dependencies.today())
    if (Array.isArray(person)) return { refused: person }
    return takePerson(person)
  }
  const takePerson = async (person: ImportedPerson): Promise<{ imported: Imported } | { refused: RefusedColumn[] }> => {
    try {
      const imported = await importPerson(dependencies, actor, person, await people(person))
      await log.settleByReference(actor, person.reference)
      return { imported }
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return {
        refused: error.faults.map(({ pointer, detail }) => ({
          column: pointer.split('/').at(-1) ?? '',
          reason: detail,
        })),
      }
    }
  }
  try {
    await inOrderAtOnce(caseload.records, noteReference, take)
  } finally {
    await rejected.close()
  }
  await log.finish(actor, importId, summary)
  return summary
}

/** References are noted in the order of the file, so the second of two is the one that is refused. */
async function inOrderAtOnce(
  records: AsyncIterable<CaseloadRecord>,
  note: (record: CaseloadRecord) => Promise<number | null>,
  take: (record: CaseloadRecord, earlier: number | null) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  for await (const record of records) {
    const one: Promise<void> = take(record, await note(record)).finally(() => running.delete(one))
    running.add(one)
    if (running.size >= atOnce) await Promise.race(running)
  }
  await Promise.all(running)
}

function count(summary: ImportSummary, imported: Imported, line: number, say: (line: string) => void): void {
  if (imported.outcome === 'skipped') summary.skipped += 1
  else if (imported.outcome === 'changed') summary.changed += 1
  else {
    if (imported.outcome === 'opened') summary.opened[imported.pathway] = (summary.opened[imported.pathway] ?? 0) + 1
    else summary.watchList += 1
    if (imported.late) summary.overdue += 1
    if (imported.possibleDuplicates > 0)
      say(
        `Line ${line}: possibly somebody who is registered already under another reference. It went in; look whether they are one.`,
      )
  }
}

function rejectedFile(path: string, header: readonly string[], delimiter: string) {
  let file: WriteStream | null = null
  const line = (fields: readonly string[]) => stringify([[...fields]], { delimiter })
  const open = async (): Promise<WriteStream> => {
    if (file) return file
    file = createWriteStream(path, { mode: 0o600 })
    file.write(line([...header, 'reason']))
    return file
  }
  return {
    async write(raw: readonly string[], faults: readonly RefusedColumn[]): Promise<void> {
      const to = await open()
      if (!to.write(line([...raw, faults.map(({ column, reason }) => `${column}: ${reason}`).join(' ')])))
        await once(to, 'drain')
    },
    /** A file of an earlier run is removed when this run refused nothing. */
    async close(): Promise<void> {
      if (!file) return rm(path, { force: true })
      file.end()
      await once(file, 'finish')
    },
  }
}

function progressOf({ say, elapsedMs }: ImportParts, size: number): (bytes: number) => void {
  let rows = 0
  let saidAt = 0
  return (bytes) => {
    rows += 1
    if (elapsedMs() - saidAt < 1000) return
    saidAt = elapsedMs()
    say(`${rows} rows, about ${Math.min(99, Math.round((100 * bytes) / size))}% of the file`)
  }
}
