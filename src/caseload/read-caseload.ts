import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type CsvError, parse } from 'csv-parse'
import { isKnownColumn, neededColumns, shorten } from '../cases/caseload/columns.ts'
import type { RowFields } from './read-row.ts'

/** Why a file can't be read, for words in another language: `detail` is the line, or the names of the columns. */
export type FileFault = {
  code:
    | 'empty'
    | 'not-utf8'
    | 'columns-missing'
    | 'columns-unknown'
    | 'columns-twice'
    | 'row-too-long'
    | 'quote'
    | 'unreadable'
  detail: string
}

/** A caseload file that can't be read at all; the message says why and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
  readonly fault: FileFault

  constructor(message: string, fault: FileFault = { code: 'unreadable', detail: '' }) {
    super(message)
    this.fault = fault
  }
}

/** One record of the file: the line on which it begins, its raw fields, and its fields by column (or why they can't be told apart). */
export type CaseloadRecord = { line: number; raw: string[]; fields: RowFields | { reason: string }; bytes: number }

/** The header, and the records one by one: the file is never whole in memory. */
export type Caseload = { header: string[]; delimiter: ';' | ','; records: AsyncIterable<CaseloadRecord> }

/** Stands last in a file of refused rows. */
export const reasonColumn = 'reason'

const longestRecord = 64 * 1024

type Parsed = { record: string[]; info: { lines: number; bytes: number } }

/**
 * Opens a caseload file: CSV in UTF-8 (a byte-order mark may stand before it), header first, `;` or `,` between fields.
 * @throws UnreadableFile for a file that is empty, not there, not UTF-8, or whose header lacks or does not know a column.
 */
export async function readCaseload(path: string): Promise<Caseload> {
  const delimiter = await delimiterOf(path)
  const records = recordsOf(path, delimiter)
  const first = await records.next()
  if (first.done)
    throw new UnreadableFile(`${path} is empty: it needs a header with the names of the columns.`, {
      code: 'empty',
      detail: '',
    })
  const named = first.value.record.map((name) => name.trim())
  // A file of refused rows that was mended comes back with its reasons.
  const header = named.at(-1) === reasonColumn ? named.slice(0, -1) : named
  const faults = headerFaults(header)
  if (faults.length > 0) {
    await records.return(undefined)
    throw new UnreadableFile(
      `The header of ${path} can't be used: ${faults.map(({ said }) => said).join('; ')}. Mend the first line and try again.`,
      faults[0],
    )
  }
  return { header, delimiter, records: byColumn(header, records, named.length) }
}

/** Every record of the file, one at a time. Throws UnreadableFile where it can't be read on. */
async function* recordsOf(path: string, delimiter: string): AsyncGenerator<Parsed> {
  const file = createReadStream(path)
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A quote inside a field that does not begin with one is a character like any other.
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRecord,
    encoding: 'utf8',
  })
  // A fault of the file itself ends the reading of its records.
  file.on('error', (error) => parser.destroy(error))
  let lines = 0
  try {
    for await (const parsed of file.pipe(parser) as AsyncIterable<Parsed>) {
      lines = parsed.info.lines
      yield parsed
    }
  } catch (error) {
    const { code } = error as CsvError
    const kind = code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : /QUOTE/.test(code) ? 'quote' : 'unreadable'
    throw new UnreadableFile(whyUnreadable(error as CsvError, lines + 1), { code: kind, detail: String(lines + 1) })
  } finally {
    file.destroy()
  }
}

type HeaderFault = FileFault & { said: string }

function headerFaults(header: readonly string[]): HeaderFault[] {
  const missing = neededColumns.filter((name) => !header.includes(name)).join(', ')
  const unknown = header.filter((name) => !isKnownColumn(name)).map((name) => `'${shorten(name)}'`)
  const twice = [...new Set(header.filter((name, index) => header.indexOf(name) !== index))].join(', ')
  const found: HeaderFault[] = [
    { code: 'columns-missing', detail: missing, said: `it lacks ${missing}` },
    {
      code: 'columns-unknown',
      detail: unknown.join(', '),
      said: `it has ${unknown.join(', ')}, which is no column that is known`,
    },
    { code: 'columns-twice', detail: twice, said: `it has ${twice} more than once` },
  ]
  return found.filter(({ detail }) => detail !== '')
}

async function* byColumn(
  header: readonly string[],
  records: AsyncIterable<Parsed>,
  fields: number,
): AsyncGenerator<CaseloadRecord> {
  for await (const { record, info } of records) {
    const raw = record.length === fields ? record.slice(0, header.length) : record
    const line = info.lines - record.reduce((breaks, field) => breaks + field.split('\n').length - 1, 0)
    const { bytes } = info
    if (raw.length === header.length) {
      const filled = raw.flatMap((text, index): [string, string][] =>
        text.trim() === '' ? [] : [[header[index] ?? '', asWritten(text.trim())]],
      )
      yield { line, raw, bytes, fields: new Map(filled) }
    } else {
      const reason = `has ${raw.length} fields where the header has ${header.length}: mend the row.`
      yield { line, raw, bytes, fields: { reason } }
    }
  }
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
const asWritten = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)

/** `line` is where the record begins that can't be read. */
function whyUnreadable(error: CsvError, line: number): string {
  const again = 'Then run the import again: the rows before it went in and will be skipped.'
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `The row that begins at line ${line} is longer than 64 kB; probably a quote is opened there and never closed. Mend it. ${again}`
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quote is opened in the row that begins at line ${line} and never closed: close it. ${again}`
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `A quote stands where none can be in the row that begins at line ${line}: write a quote inside a field twice. ${again}`
    default:
      return `The file can't be read on from line ${line}: ${error.message}`
  }
}

const notUtf8: FileFault = { code: 'not-utf8', detail: '' }

/** The separator: whichever the first line has more of. Also refuses what is no file of text. */
async function delimiterOf(path: string): Promise<';' | ','> {
  const file = await open(path).catch((failure: unknown) => {
    const error = failure as NodeJS.ErrnoException
    throw new UnreadableFile(
      error.code === 'ENOENT'
        ? `There is no file ${path}: look at its name.`
        : `${path} can't be opened: ${error.message}`,
    )
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16_384), 0, 16_384, 0).catch((error: unknown) => {
      throw new UnreadableFile(`${path} can't be read as a file (${(error as Error).message}): name a CSV file.`)
    })
    const start = buffer.subarray(0, bytesRead)
    if (start.includes(0))
      throw new UnreadableFile(`${path} is not a CSV file in UTF-8: save it as "CSV UTF-8" and try again.`, notUtf8)
    const [line = ''] = start.toString('utf8').split(/\r?\n/)
    if (line.includes('\uFFFD'))
      throw new UnreadableFile(`${path} is not in UTF-8: save it as "CSV UTF-8" and try again.`, notUtf8)
    return line.split(';').length >= line.split(',').length ? ';' : ','
  } finally {
    await file.close()
  }
}
