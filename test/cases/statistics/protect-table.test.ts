import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ProtectedTable, protectTable } from '../../../src/cases/statistics/protect-table.ts'

/** Every table of at most this size a number that agrees with what is shown: what a reader with time could work out. */
function worksOut(shown: ProtectedTable, most: number): number[][][] {
  const height = shown.cells.length
  const width = shown.cells[0]?.length ?? 0
  const found: number[][][] = []
  const table = shown.cells.map((row) => row.map((cell) => cell ?? 0))
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
  const agrees = (total: number | null | undefined, is: number) => (total === null ? is >= 1 : total === is)
  const place = (at: number) => {
    const [row, column] = [Math.floor(at / width), at % width]
    if (column === 0 && row > 0 && !agrees(shown.rows[row - 1], sum(table[row - 1] ?? []))) return
    if (row === height) {
      const columns = Array.from({ length: width }, (_, c) => sum(table.map((one) => one[c] ?? 0)))
      if (columns.every((is, c) => agrees(shown.columns[c], is)) && agrees(shown.all, sum(columns)))
        found.push(table.map((one) => [...one]))
      return
    }
    const line = table[row] ?? []
    const cell = shown.cells[row]?.[column]
    if (cell !== null) {
      place(at + 1)
      return
    }
    for (let count = 1; count <= most; count += 1) {
      line[column] = count
      place(at + 1)
    }
    line[column] = 0
  }
  place(0)
  return found
}

/** The hidden numbers that can only be what they are. */
function told(shown: ProtectedTable, most: number): string[] {
  const possible = worksOut(shown, most)
  expect(possible.length).toBeGreaterThan(0)
  return shown.cells.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell === null && new Set(possible.map((table) => table[r]?.[c])).size === 1 ? [`${r},${c}`] : [],
    ),
  )
}

/** What a table would be with the small numbers hidden and nothing else. */
function smallAlone(counts: readonly (readonly number[])[]): ProtectedTable {
  const cell = (count: number) => (count > 0 && count < 5 ? null : count)
  const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
  const columns = (counts[0] ?? []).map((_, c) => sum(counts.map((row) => row[c] ?? 0)))
  return {
    cells: counts.map((row) => row.map(cell)),
    rows: counts.map((row) => cell(sum(row))),
    columns: columns.map(cell),
    all: cell(sum(columns)),
  }
}

const anyTable = (height: number, width: number) =>
  fc.array(fc.array(fc.oneof(fc.nat(7), fc.nat(2)), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  })

test.each([
  [2, 2, 200],
  [2, 3, 40],
  [3, 2, 40],
])(
  '%i by %i: whoever tries every table finds no hidden number, and none from one to four is shown',
  (height, width, runs) => {
    fc.assert(
      fc.property(anyTable(height, width), (counts) => {
        const shown = protectTable(counts)
        const numbers = [...shown.cells.flat(), ...shown.rows, ...shown.columns, shown.all]
        expect(numbers.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
        counts.forEach((row, r) => {
          row.forEach((count, c) => {
            expect([count, null]).toContain(shown.cells[r]?.[c])
          })
        })
        expect(told(shown, 9)).toEqual([])
      }),
      { numRuns: runs, seed: 4 },
    )
  },
)

test('the same search finds them where the small numbers alone are hidden', () => {
  const found = fc
    .sample(anyTable(2, 3), { numRuns: 60, seed: 4 })
    .filter((counts) => told(smallAlone(counts), 9).length > 0)
  expect(found.length).toBeGreaterThan(20)
})

test('a table by hand: the small one takes the fewest along, the zero and what is far stay', () => {
  const { cells, rows, columns, all } = protectTable([
    [3, 20, 0],
    [10, 40, 7],
    [30, 50, 9],
  ])
  expect(cells).toEqual([
    [null, null, 0],
    [null, null, 7],
    [30, 50, 9],
  ])
  expect([rows, columns, all]).toEqual([[23, 57, 89], [43, 110, 16], 169])
})

test('two ones in a line are told by their sum: then more is hidden', () => {
  const { cells } = protectTable([
    [1, 1, 20],
    [1, 1, 30],
    [40, 50, 60],
  ])
  // With the totals 22 and 31 both pairs would be one and one.
  expect(cells.flat().filter((count) => count === null).length).toBeGreaterThan(4)
})

test('nobody at all, and one alone', () => {
  expect(
    protectTable([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({
    cells: [
      [0, 0],
      [0, 0],
    ],
    rows: [0, 0],
    columns: [0, 0],
    all: 0,
  })
  expect(
    protectTable([
      [0, 1],
      [0, 0],
    ]),
  ).toEqual({
    cells: [
      [0, null],
      [0, 0],
    ],
    rows: [null, 0],
    columns: [0, null],
    all: null,
  })
})
