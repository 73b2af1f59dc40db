import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type CaseloadRecord, readCaseload } from '../../src/caseload/read-caseload.ts'
import { header, type Importing, importing, row } from './importing.ts'

let at: Importing
beforeAll(async () => {
  at = await importing()
})
afterAll(() => at.close())

const recordsOf = async (content: string | Buffer): Promise<CaseloadRecord[]> => {
  const records: CaseloadRecord[] = []
  for await (const record of (await readCaseload(await at.file('read.csv', content))).records) records.push(record)
  return records
}
const fieldsOf = ({ fields }: CaseloadRecord) => ('reason' in fields ? {} : Object.fromEntries(fields))
const references = async (content: string | Buffer) =>
  (await recordsOf(content)).map((record) => fieldsOf(record)['reference'])

const good = [header, row('R-1'), row('R-2')]

test.each([
  ['a byte-order mark', `\uFEFF${good.join('\n')}\n`],
  ['CRLF', `${good.join('\r\n')}\r\n`],
  ['a byte-order mark and CRLF', `\uFEFF${good.join('\r\n')}`],
  ['the line ends of an old Mac', `${good.join('\r')}\r`],
  ['no last line end', good.join('\n')],
  ['empty lines between and after', `${good.join('\n\n')}\n\n\n`],
  ['commas', good.join('\n').replaceAll(';', ',')],
  ['quotes around everything', good.map((line) => `"${line.replaceAll(';', '";"')}"`).join('\n')],
  ['spaces around the fields', good.map((line) => line.replaceAll(';', ' ; ')).join('\n')],
  ['its columns in another order', good.map((line) => line.split(';').reverse().join(';')).join('\n')],
])('%s: read as any other file', async (_, content) => {
  const records = await recordsOf(content)
  expect(records.map((record) => fieldsOf(record)['reference'])).toEqual(['R-1', 'R-2'])
  expect(fieldsOf(records[0] as CaseloadRecord)).toMatchObject({ firstName: 'Sem', birthDate: '2009-06-10' })
})

test('a quoted field may hold the separator, a quote and a line end; lines are counted as an editor counts them', async () => {
  const records = await recordsOf(
    [header, row('R-1', { familyName: '"van ""der"" Berg; ook\nVoorbeeld"' }), row('R-2')].join('\n'),
  )
  expect(fieldsOf(records[0] as CaseloadRecord)['familyName']).toBe('van "der" Berg; ook\nVoorbeeld')
  expect(records.map(({ line }) => line)).toEqual([2, 4])
})

test.each<[string, string | Buffer, RegExp]>([
  ['an empty file', '', /is empty: it needs a header/],
  ['only a byte-order mark', '\uFEFF', /is empty: it needs a header/],
  ['only empty lines', '\n\n\n', /is empty: it needs a header/],
  ['a missing column', `${header.replace('familyName;', '')}\n`, /lacks familyName.*Mend the first line/],
  ['two missing columns', 'reference;firstName\n', /lacks familyName, birthDate/],
  ['an unknown column', `${header};schoenmaat\n`, /'schoenmaat', which is no column that is known/],
  ['a column twice', `${header};bsn\n`, /has bsn more than once/],
  ['no header, rows only', `${row('R-1')}\n${row('R-2')}\n`, /header of .* can't be used/],
  ['a header in latin-1', Buffer.from(`${header};fämily\n`, 'latin1'), /not in UTF-8: save it as "CSV UTF-8"/],
  ['UTF-16', Buffer.from(good.join('\n'), 'utf16le'), /not a CSV file in UTF-8/],
  ['a spreadsheet, not a CSV', Buffer.from('PK\u0003\u0004\u0000\u0000workbook', 'latin1'), /not a CSV file in UTF-8/],
  [
    'a quote that is never closed',
    [...good, row('R-3', { familyName: '"Berg' })].join('\n'),
    /line 4 and never closed/,
  ],
  [
    'a row of a megabyte',
    [...good, row('R-3', { familyName: `"${'x'.repeat(1 << 20)}"` })].join('\n'),
    /line 4 is longer/,
  ],
])('%s: one sentence that says what to do', async (_, content, sentence) => {
  await expect(recordsOf(content)).rejects.toMatchObject({
    name: 'UnreadableFile',
    message: expect.stringMatching(sentence),
  })
})

test('a file that is not there, and a folder', async () => {
  await expect(readCaseload(`${at.folder}/none.csv`)).rejects.toThrow(/There is no file .*look at its name/)
  await expect(readCaseload(at.folder)).rejects.toMatchObject({ name: 'UnreadableFile' })
})

test('the header alone: nothing to do, and no rejected file', async () => {
  const path = await at.file('header.csv', `${header}\r\n`)
  const { summary } = await at.read(path)
  expect(summary).toEqual({ opened: {}, watchList: 0, skipped: 0, changed: 0, refused: 0, overdue: 0 })
  expect(await at.rejected(path)).toBeNull()
})

test('latin-1 and NUL further on, and rows too short or long: those rows are refused, the others go in', async () => {
  const rows = [
    header,
    row('M-1'),
    row('M-2', { familyName: 'Müller' }),
    `${row('M-4')};teveel`,
    'M-5;;Sem',
    row('M-6'),
  ]
  const nul = row('M-3', { familyName: 'Ber\u0000g' })
  const pad = Array.from({ length: 300 }, (_, index) => row(`P-${index}`))
  const content = Buffer.concat([
    Buffer.from(`${[header, ...pad].join('\n')}\n`),
    Buffer.from(`${[...rows.slice(1), nul].join('\n')}\n`, 'latin1'),
  ])
  const path = await at.file('mixed.csv', content)
  const { summary, said } = await at.read(path)
  expect(summary.refused).toBe(4)
  expect(said).toContainEqual(expect.stringMatching(/^Line 303, familyName: .*CSV UTF-8/))
  expect(said).toContainEqual(expect.stringMatching(/^Line 304, \(row\): has 9 fields where the header has 8/))
  expect(said).toContainEqual(expect.stringMatching(/^Line 305, \(row\): has 3 fields/))
  expect(said).toContainEqual(expect.stringMatching(/^Line 307, familyName: .*can not be read/))
  expect((await at.rejected(path))?.map(([reference]) => reference)).toEqual(['reference', 'M-2', 'M-4', 'M-5', 'M-3'])
})

test('a reference twice: the first goes in, the second names its line; in one file and far apart', async () => {
  const between = Array.from({ length: 150 }, (_, index) => row(`B-${index}`))
  const path = await at.file('twice.csv', [header, row('D-1'), row('D-1'), ...between, row('D-1')].join('\n'))
  const { summary, said } = await at.read(path)
  expect(summary.refused).toBe(2)
  expect(said.filter((line) => /reference: is the reference of line 2 too/.test(line))).toEqual([
    expect.stringMatching(/^Line 3, /),
    expect.stringMatching(/^Line 154, /),
  ])
})

test('a rejected file of before goes away once nothing is refused, and what was refused is settled', async () => {
  const bad = row('S-1').replace('2009-06-10', '2009-02-30')
  const path = await at.file('settled.csv', [header, bad].join('\n'))
  await at.read(path)
  expect(await at.rejected(path)).toHaveLength(2)
  await at.file('settled.csv', [header, row('S-1')].join('\n'))
  expect((await at.read(path)).summary.refused).toBe(0)
  expect(await at.rejected(path)).toBeNull()
  expect(await at.rows("select 1 from caseload_refusals where reference = 'S-1' and settled_at is null")).toEqual([])
})

/** The rejected file as somebody makes a caseload of it again: without its last column. */
const dropReason = (text: string): string =>
  stringify(
    parse(text, { delimiter: ';' }).map((record: string[]) => record.slice(0, -1)),
    { delimiter: ';' },
  )

// What a spreadsheet would run as a formula, and what a database, a page or a log might take for its own.
const hostile = ['=HYPERLINK("http://x")', '+31', '-1+1', '@SUM(A1)', "'; drop table cases; --", '<script>1</script>']

test('hostile cells are text like any other: kept as they stand, and harmless in the rejected file', async () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const taken = hostile.map((text, index) => row(`H-${index}`, { familyName: cell(text) }))
  const refused = hostile.map((text, index) => row(`X-${index}`, { familyName: cell(text), bsn: '123' }))
  const path = await at.file('hostile.csv', [header, ...taken, ...refused].join('\n'))
  const { summary } = await at.read(path)
  expect(summary.refused).toBe(hostile.length)
  const names = await at.rejected(path)
  for (const [, , , familyName = ''] of names?.slice(1) ?? []) expect(familyName).not.toMatch(/^[=+\-@\t]/)
  // Mended and read again, the name is as it was in the first file.
  const again = await recordsOf(await readFile(`${path}.rejected.csv`).then((file) => dropReason(file.toString())))
  expect(again.map((record) => fieldsOf(record)['familyName'])).toEqual(hostile)
})

test('a quote inside a field that does not end there is a character like any other', async () => {
  const [, , third] = await recordsOf([...good, row('R-3', { familyName: '"Berg" en Dal' })].join('\n'))
  expect(third && fieldsOf(third)['familyName']).toBe('"Berg" en Dal')
})

test('a thousand quotes deep: one field', async () => {
  const deep = `"${'""'.repeat(1000)}"`
  expect(await references([header, row('Q-1', { familyName: deep }), row('Q-2')].join('\n'))).toEqual(['Q-1', 'Q-2'])
})
