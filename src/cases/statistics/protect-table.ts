import { smallestCell } from '../figures/indicators/hidden-parts.ts'
import type { Cell } from '../figures/indicators/indicator.ts'

/** A table of counts with its totals; null is not shown. */
export type ProtectedTable = { cells: Cell[][]; rows: Cell[]; columns: Cell[]; all: Cell }

/** A number of the table: `from` and `to` are the sums that it stands in, once on either side. */
type Place = { count: number; from: string; to: string; shown: boolean }

/**
 * The counts with totals, where none from one to four is shown and none of those follows from what is: for each that would,
 * the fewest people more are hidden with whom it could as well be another number. Zero is shown, for nobody stands
 * behind it; so whoever reads the table knows of a hidden number that it is at least one.
 */
export function protectTable(counts: readonly (readonly number[])[]): ProtectedTable {
  const places = placesOf(counts)
  for (const place of places) place.shown = place.count === 0 || place.count >= smallestCell
  for (let told = firstTold(places); told !== undefined; told = firstTold(places)) {
    const round = cheapestRound(places, told)
    if (round === undefined) break
    for (const place of round) place.shown = false
  }
  const width = counts[0]?.length ?? 0
  const shown = places.map(({ count, shown: is }) => (is ? count : null))
  const inner = counts.length * width
  return {
    cells: counts.map((_, row) => shown.slice(row * width, (row + 1) * width)),
    rows: shown.slice(inner, inner + counts.length),
    columns: shown.slice(inner + counts.length, inner + counts.length + width),
    all: shown.at(-1) ?? null,
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
const grandRow = 'sum of columns'
const grandColumn = 'sum of rows'

/** Inner numbers row by row, then the totals of rows, of columns, and of all. Every sum is a node, every number an edge. */
function placesOf(counts: readonly (readonly number[])[]): Place[] {
  const place = (count: number, from: string, to: string): Place => ({ count, from, to, shown: true })
  const width = counts[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return [
    ...counts.flatMap((row, r) => row.map((count, c) => place(count, `row ${r}`, `column ${c}`))),
    ...counts.map((row, r) => place(sum(row), grandColumn, `row ${r}`)),
    ...columns.map((count, c) => place(count, `column ${c}`, grandRow)),
    place(sum(columns), grandRow, grandColumn),
  ]
}

/** A hidden number that can be no other than it is: no round of hidden numbers lets it rise or fall by one. */
function firstTold(places: readonly Place[]): Place | undefined {
  const hidden = places.filter(({ shown }) => !shown)
  return hidden.find((place) => {
    const others = hidden.filter((other) => other !== place)
    const rises = reaches(others, place.to, place.from)
    const falls = place.count > 1 && reaches(others, place.from, place.to)
    return !rises && !falls
  })
}

/** Whether one unit can go from one sum to the other along hidden numbers: up along each, down only where two or more stand. */
function reaches(hidden: readonly Place[], start: string, end: string): boolean {
  const seen = new Set([start])
  for (const at of seen) {
    for (const { count, from, to } of hidden) {
      if (from === at) seen.add(to)
      if (to === at && count > 1) seen.add(from)
    }
  }
  return seen.has(end)
}

/** What a total weighs more than any number within: it is hidden last. */
const totalWeighs = 1e9

const isTotal = ({ from, to }: Place): boolean => [from, to].some((node) => node === grandRow || node === grandColumn)
const costOf = (place: Place): number => (place.shown ? place.count + (isTotal(place) ? totalWeighs : 0) : 0)

/** Where a unit gets along a number: up along it, down only where two or more stand; zeros stand still. */
function leadsTo({ count, from, to }: Place, at: string): string | null {
  if (count === 0) return null
  if (from === at) return to
  return to === at && count > 1 ? from : null
}

type Way = { node: string; cost: number; by: Place[] }

/**
 * The numbers that are to be hidden so that this one could rise by one, the others making up for it: of all rounds from
 * sum to sum the one with the fewest people (Dijkstra). Undefined where zeros stand in every way.
 */
function cheapestRound(places: readonly Place[], told: Place): Place[] | undefined {
  const others = places.filter((place) => place !== told)
  const done = new Set<string>()
  let ways: Way[] = [{ node: told.to, cost: 0, by: [] }]
  for (let way = ways[0]; way !== undefined; way = ways[0]) {
    const { node, cost, by } = way
    if (node === told.from) return by
    done.add(node)
    const further = others.flatMap((place): Way[] => {
      const next = leadsTo(place, node)
      return next === null ? [] : [{ node: next, cost: cost + costOf(place), by: [...by, place] }]
    })
    ways = [...ways, ...further].filter((one) => !done.has(one.node)).sort((one, other) => one.cost - other.cost)
  }
  return undefined
}
