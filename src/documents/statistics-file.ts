import { pathways } from '../../machines/context.ts'
import type { Cell } from '../cases/figures/indicators/indicator.ts'
import type { YearStatistics } from '../cases/statistics/year-statistics.ts'
import { tableFile } from './table-file.ts'

/** The statistics of a year as CSV by codes; x is what is not shown. */
export function statisticsFile({ year, rows, totals }: YearStatistics): string {
  const cell = (count: Cell): string | number => count ?? 'x'
  const line = (age: string, counts: YearStatistics['totals']) => [
    ...[String(year), age],
    ...pathways.map((pathway) => cell(counts.counts[pathway])),
    cell(counts.all),
  ]
  return tableFile(
    ['jaar', 'leeftijd', ...pathways, 'totaal'],
    [...rows.map((row) => line(row.age, row)), line('totaal', totals)],
  )
}
