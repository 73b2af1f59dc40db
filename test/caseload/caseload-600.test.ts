import { existsSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ImportSummary } from '../../src/caseload/import-caseload.ts'
import { type Importing, importing } from './importing.ts'

const copy = join(import.meta.dirname, 'caseload-600.csv')

/** Read by eye from the file: line, column, and what its reason must name. */
const unreadable: readonly (readonly [number, string, string])[] = [
  [21, 'bsn', 'eleven-test'],
  [31, 'birthDate', "'31-2-2009'"],
  [76, 'birthDate', "'31-2-2009'"],
  [105, 'birthDate', 'is empty'],
  [106, 'birthDate', 'is empty'],
  [143, 'birthDate', "'31-2-2009'"],
  [172, 'birthDate', "'31-2-2009'"],
  [190, 'birthDate', "'2031-01-01' is in the future"],
  [201, 'bsn', 'eleven-test'],
  [223, 'needAfter18', "'misschien'"],
  [277, 'youthHelpKind', "'jeugdhulp overig'"],
  [330, 'birthDate', "'2031-01-01' is in the future"],
  [353, 'birthDate', "'31-2-2009'"],
  [366, 'birthDate', "'2031-01-01' is in the future"],
  [369, 'bsn', 'eleven-test'],
  [376, 'needAfter18', "'misschien'"],
  [390, 'bsn', 'eleven-test'],
  [510, 'needAfter18', "'misschien'"],
  [519, 'needAfter18', "'misschien'"],
  [555, 'needAfter18', "'misschien'"],
  [582, 'bsn', 'eleven-test'],
]
const repeats: readonly (readonly [number, string, string])[] = [
  [134, 'reference', 'line 133'],
  [244, 'reference', 'line 243'],
  [430, 'reference', 'line 429'],
]
const refused = [...unreadable, ...repeats].sort(([one], [other]) => one - other)

let at: Importing
let path = ''
let first: { summary: ImportSummary; said: string[] }
beforeAll(async () => {
  at = await importing()
  path = join(at.folder, 'caseload-600.csv')
  await copyFile(copy, path)
  first = await at.read(path)
}, 120_000)
afterAll(() => at.close())

test('the copy is the original, where that is at hand', () => {
  const shared = resolve(import.meta.dirname, '../..', process.env['OVERSTAP_SHARED'] ?? '../shared')
  const original = join(shared, 'data/caseload-600.csv')
  if (existsSync(original)) expect(readFileSync(copy).equals(readFileSync(original))).toBe(true)
  expect(refused).toHaveLength(24)
})

test('every row that can not be read is named with line, column and reason, and so is every repeat', () => {
  const named = first.said.filter((line) => /^Line \d+, /.test(line))
  expect(named).toHaveLength(refused.length)
  for (const [line, column, reason] of refused)
    expect(named).toContainEqual(expect.stringMatching(new RegExp(`^Line ${line}, ${column}: .*${reason}`)))
  expect(first.summary.refused).toBe(24)
})

test('the rejected file has the header, one record a refused row as it stood, and the reason', async () => {
  const lines = readFileSync(copy, 'utf8').split(/\r?\n/)
  const [head, ...records] = (await at.rejected(path)) ?? []
  expect(head).toEqual([...(lines[0] ?? '').split(';'), 'reason'])
  expect(records.map((record) => record.slice(0, -1).join(';'))).toEqual(refused.map(([line]) => lines[line - 1]))
  for (const [index, [, column, reason]] of refused.entries()) {
    expect(records[index]?.at(-1)).toContain(column)
    expect(records[index]?.at(-1)).toContain(reason)
  }
})

test('all others are in: each with a case or on the watch list, and the refused ones listed until settled', async () => {
  const { opened, watchList } = first.summary
  const cases = Object.values(opened).reduce((sum, count) => sum + count, 0)
  expect(cases + watchList).toBe(600 - 24)
  expect(Object.values(opened).every((count) => count > 0)).toBe(true)
  expect(await at.counts()).toMatchObject({ young_people: 576, cases })
  const listed = await at.rows<{ line: number }>(
    'select line from caseload_refusals where settled_at is null order by line',
  )
  expect(listed.map(({ line }) => line)).toEqual(refused.map(([line]) => line))
})

test('read in again, nothing changes', async () => {
  const before = await at.counts()
  const { summary } = await at.read(path)
  expect(summary).toEqual({ opened: {}, watchList: 0, skipped: 576, changed: 0, refused: 24, overdue: 0 })
  expect(await at.counts()).toEqual(before)
  const listed = await at.rows('select line from caseload_refusals where settled_at is null')
  expect(listed).toHaveLength(24)
})

test('a row that changed is recorded, and the rest is skipped', async () => {
  const changed = readFileSync(copy, 'utf8').replace(
    /^(HLM-07-00001;.*;final);(\r?)$/m,
    (_, front: string, end: string) => `${front};ja${end}`,
  )
  const { summary } = await at.read(await at.file('changed.csv', changed))
  expect(summary).toMatchObject({ opened: {}, skipped: 575, changed: 1, refused: 24 })
  const told = await at.rows<{ type: string }>(
    "select e.type from young_person_events e join young_people p using (municipality_id, young_person_id) where p.reference = 'HLM-07-00001' order by e.seq",
  )
  expect(told.map(({ type }) => type)).toEqual(['person.registered', 'facts.learned'])
})

test('a whole run tells how far it is, at most once a second', async () => {
  let now = 0
  const { said } = await at.read(path, () => {
    now += 10
    return now
  })
  const told = said.filter((line) => /^\d+ rows, about \d+% of the file$/.test(line))
  expect(told.length).toBeGreaterThan(4)
  expect(told.length).toBeLessThan(13)
  const shares = told.map((line) => Number(/(\d+)%/.exec(line)?.[1]))
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
})
