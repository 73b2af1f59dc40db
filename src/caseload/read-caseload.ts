import { open } from 'node:fs/promises'
import { type CsvError, parse } from 'csv-parse'
import { isKnownColumn, neededColumns, shorten } from './columns.ts'
import type { RowFields } from './read-row.ts'

/** A caseload file that can't be read at all; the message says why and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** One record of the file: its line, its raw fields, and its fields by column (or why they can't be told apart). */
export type CaseloadRecord = { line: number; raw: string[]; fields: RowFields | { reason: string }; bytes: number }

/** The header, and the records one by one: the file is never whole in memory. */
export type Caseload = { header: string[]; delimiter: ';' | ','; records: AsyncIterable<CaseloadRecord> }

const longestRecord = 64 * 1024

/**
 * Opens a caseload file: CSV in UTF-8 (a byte-order mark may stand before it), header first, `;` or `,` between fields.
 * @throws UnreadableFile for a file that is empty, not there, not UTF-8, or whose header lacks or does not know a column.
 */
export async function readCaseload(path: string): Promise<Caseload> {
  const delimiter = await delimiterOf(path)
  const file = await open(path)
  const parser = file
    .createReadStream()
    .pipe(
      parse({
        bom: true,
        delimiter,
        relax_column_count: true,
        skip_empty_lines: true,
        info: true,
        max_record_size: longestRecord,
        encoding: 'utf8',
      }),
    ) as AsyncIterable<{ record: string[]; info: { lines: number; bytes: number } }>
  const records = parser[Symbol.asyncIterator]()
  const first = await nextRecord(records)
  if (first === null) throw new UnreadableFile(`${path} is empty: it needs a header with the names of the columns.`)
  const header = first.record.map((name) => name.trim())
  checkHeader(path, header)
  return { header, delimiter, records: byColumn(header, records) }
}

function checkHeader(path: string, header: readonly string[]): void {
  const missing = neededColumns.filter((name) => !header.includes(name))
  const unknown = header.filter((name) => !isKnownColumn(name))
  const twice = header.filter((name, index) => header.indexOf(name) !== index)
  const faults = [
    ...(missing.length > 0 ? [`it lacks ${missing.join(', ')}`] : []),
    ...(unknown.length > 0
      ? [`it has ${unknown.map((name) => `'${shorten(name)}'`).join(', ')}, which is no column that is known`]
      : []),
    ...(twice.length > 0 ? [`it has ${[...new Set(twice)].join(', ')} more than once`] : []),
  ]
  if (faults.length > 0)
    throw new UnreadableFile(
      `The header of ${path} can't be used: ${faults.join('; ')}. Mend the first line and try again.`,
    )
}

async function* byColumn(
  header: readonly string[],
  records: AsyncIterator<{ record: string[]; info: { lines: number; bytes: number } }>,
): AsyncGenerator<CaseloadRecord> {
  for (let next = await nextRecord(records); next !== null; next = await nextRecord(records)) {
    const { record, info } = next
    const raw = record
    if (raw.length !== header.length) {
      yield {
        line: info.lines,
        raw,
        bytes: info.bytes,
        fields: { reason: `has ${raw.length} fields where the header has ${header.length}: mend the row.` },
      }
      continue
    }
    const filled = raw.flatMap((text, index): [string, string][] =>
      text.trim() === '' ? [] : [[header[index] ?? '', text.trim()]],
    )
    yield { line: info.lines, raw, bytes: info.bytes, fields: new Map(filled) }
  }
}

async function nextRecord(records: AsyncIterator<{ record: string[]; info: { lines: number; bytes: number } }>) {
  try {
    const next = await records.next()
    return next.done ? null : next.value
  } catch (error) {
    throw new UnreadableFile(whyUnreadable(error as CsvError))
  }
}

function whyUnreadable(error: CsvError): string {
  const line = 'lines' in error && typeof error.lines === 'number' ? ` at line ${error.lines}` : ''
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `A row${line} is longer than 64 kB; probably a quote was opened and never closed. Rows before it went in.`
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quote was opened and never closed${line}. Close it and run the import again: what went in is skipped.`
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `A quote stands where none can be${line}: write a quote inside a field twice. Then run the import again: what went in is skipped.`
    default:
      return `The file can't be read on${line}: ${error.message}`
  }
}

/** The separator: whichever the first line has more of. Also refuses what is no file of text. */
async function delimiterOf(path: string): Promise<';' | ','> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      error.code === 'ENOENT'
        ? `There is no file ${path}: look at its name.`
        : `${path} can't be opened: ${error.message}`,
    )
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, 0)
    const start = buffer.subarray(0, bytesRead)
    if (start.includes(0))
      throw new UnreadableFile(`${path} is not a CSV file in UTF-8: save it as "CSV UTF-8" and try again.`)
    const [line = ''] = start.toString('utf8').split(/\r?\n/)
    if (line.includes('\uFFFD'))
      throw new UnreadableFile(`${path} is not in UTF-8: save it as "CSV UTF-8" and try again.`)
    return line.split(';').length >= line.split(',').length ? ';' : ','
  } finally {
    await file.close()
  }
}
