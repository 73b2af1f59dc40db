import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type CodedRow, protectRows } from '../../../src/cases/statistics/protect-rows.ts'

const columns = ['age', 'pathway', 'began'] as const
type Row = CodedRow<(typeof columns)[number]> & { id: number }

const code = fc.oneof({ weight: 5, arbitrary: fc.constant('a') }, fc.constantFrom('b', 'c', 'd'), fc.constant(null))
const anyRows = fc
  .array(fc.record({ person: fc.nat(12).map(String), codes: fc.record({ age: code, pathway: code, began: code }) }), {
    maxLength: 80,
  })
  .map((rows) => rows.map((row, id): Row => ({ ...row, id })))

/** Of each combination of codes that is to be read, how many people are behind it. */
const peopleBehind = (rows: readonly Row[]): number[] => {
  const behind = new Map<string, Set<string>>()
  for (const { person, codes } of rows) {
    const combination = JSON.stringify(columns.map((column) => codes[column]))
    behind.set(combination, (behind.get(combination) ?? new Set()).add(person))
  }
  return [...behind.values()].map(({ size }) => size)
}

test('behind every combination are five people, nothing is changed but hidden, and rows go only where all are too few', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const shown = protectRows(rows, columns)
      expect(peopleBehind(shown).filter((people) => people < 5)).toEqual([])
      expect(shown).toHaveLength(new Set(rows.map(({ person }) => person)).size < 5 ? 0 : rows.length)
      for (const { id, codes } of shown)
        for (const column of columns) expect([null, rows[id]?.codes[column]]).toContain(codes[column])
    }),
    { numRuns: 1_000, seed: 4 },
  )
})

test('the same search finds too few people where the rare codes alone are hidden, and where cases are counted for people', () => {
  const rareAlone = (rows: readonly Row[]): Row[] =>
    rows.map((row) => {
      const alike = rows.filter(({ codes }) => columns.every((column) => codes[column] === row.codes[column]))
      return alike.length < 5 ? { ...row, codes: { ...row.codes, began: null } } : row
    })
  const countedAsCases = (rows: readonly Row[]): Row[] =>
    protectRows(
      rows.map((row) => ({ ...row, person: String(row.id) })),
      columns,
    ).map((row) => ({ ...row, person: rows[row.id]?.person ?? '' }))
  for (const weaker of [rareAlone, countedAsCases]) {
    const found = fc
      .sample(anyRows, { numRuns: 200, seed: 4 })
      .filter((rows) => peopleBehind(weaker(rows)).some((people) => people < 5))
    expect(found.length).toBeGreaterThan(20)
  }
})

test('by hand: two rare codes go together, one rare code takes the next rarest along, and a code of five stays', () => {
  const rows = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([began, count]) =>
      Array.from({ length: count }, (_, n) => ({ person: `${began}${n}`, codes: { began } })),
    )
  const shown = (counts: Record<string, number>) =>
    protectRows(rows(counts), ['began'])
      .map(({ codes }): string | null => codes.began)
      .map((code) => code ?? '-')
  const told = (counts: Record<string, number>) =>
    Object.fromEntries([...new Set(shown(counts))].map((one) => [one, shown(counts).filter((x) => x === one).length]))
  expect(told({ a: 9, b: 2, c: 3 })).toEqual({ a: 9, '-': 5 })
  expect(told({ a: 9, b: 6, c: 1 })).toEqual({ a: 9, '-': 7 })
  expect(told({ a: 9, b: 5 })).toEqual({ a: 9, b: 5 })
  expect(told({ a: 4 })).toEqual({})
})
