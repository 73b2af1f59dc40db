import { stringify } from 'csv-stringify/sync'
import { smallestCell } from '../cases/figures/indicators/hidden-parts.ts'

/**
 * A table as CSV: UTF-8 with a mark that Excel knows it by, semicolons, nothing that a spreadsheet would take for a formula.
 */
export const tableFile = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    [columns, ...rows].map((row) => [...row]),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  )

/** A number in a file: fewer than five could name somebody, so they are told as that. */
export const shownInFile = (count: number): string | number =>
  count > 0 && count < smallestCell ? `< ${smallestCell}` : count
