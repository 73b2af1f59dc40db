import { smallestCell } from '../figures/indicators/hidden-parts.ts'

/** A row of a file: who is behind it, which is never shown, and its codes; null is not shown. */
export type CodedRow<Column extends string> = { person: string; codes: Readonly<Record<Column, string | null>> }

/**
 * Hides codes, the last columns first, until behind every combination of codes that stands in the rows are at least five
 * people: the rare values of a column go together as not shown, with the next rarest where they are too few for that.
 * Rows of fewer than five people in all are left out.
 */
export function protectRows<Column extends string, Row extends CodedRow<Column>>(
  rows: readonly Row[],
  columns: readonly Column[],
): Row[] {
  if (peopleOf(rows) < smallestCell) return []
  const [column, ...further] = columns
  if (column === undefined) return [...rows]
  const { shown, hidden } = splitBy(rows, column)
  const without = hidden.map((row): Row => ({ ...row, codes: { ...row.codes, [column]: null } }))
  return [...shown, without].flatMap((alike) => protectRows(alike, further))
}

function splitBy<Column extends string, Row extends CodedRow<Column>>(
  rows: readonly Row[],
  column: Column,
): { shown: Row[][]; hidden: Row[] } {
  const hidden = rows.filter(({ codes }) => codes[column] === null)
  const values = new Set(rows.flatMap(({ codes }) => codes[column] ?? []))
  const shown = [...values]
    .map((value) => rows.filter(({ codes }) => codes[column] === value))
    .sort((one, other) => peopleOf(other) - peopleOf(one))
  const tooFew = () => hidden.length > 0 && peopleOf(hidden) < smallestCell
  for (let rarest = shown.at(-1); rarest && (tooFew() || peopleOf(rarest) < smallestCell); rarest = shown.at(-1)) {
    hidden.push(...rarest)
    shown.pop()
  }
  return { shown, hidden }
}

const peopleOf = (rows: readonly { person: string }[]): number => new Set(rows.map(({ person }) => person)).size
