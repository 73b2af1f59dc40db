import { type Pathway, pathways } from '../../../machines/context.ts'
import type { Actor } from '../actor.ts'
import type { Cell } from '../figures/indicators/indicator.ts'
import type { Stories } from '../figures/indicators/indicators.ts'
import type { AuditRecord } from '../records.ts'
import { protectTable } from './protect-table.ts'
import { type AgeGroup, ageGroups, countCases, type YearAsked, yearCases } from './year-cases.ts'

/** The cases that began in a year, by age and pathway: counts alone, and none that tells of fewer than five. */
export type YearStatistics = {
  year: number
  rows: { age: AgeGroup; counts: Record<Pathway, Cell>; all: Cell }[]
  totals: { counts: Record<Pathway, Cell>; all: Cell }
}

/**
 * The statistics of a year that is over.
 * @throws NotFound while the year is not over.
 */
export async function yearStatistics(
  sources: { stories: Stories },
  actor: Actor,
  asked: YearAsked,
  audit: AuditRecord,
): Promise<YearStatistics> {
  const found = await yearCases(sources, actor, asked, () => audit)
  const { cells, rows, columns, all } = protectTable(countCases(found))
  return {
    year: asked.year,
    rows: ageGroups.map((age, place) => ({ age, counts: byPathway(cells[place]), all: rows[place] ?? null })),
    totals: { counts: byPathway(columns), all },
  }
}

const byPathway = (cells: readonly Cell[] | undefined): Record<Pathway, Cell> =>
  Object.fromEntries(pathways.map((pathway, place) => [pathway, cells?.[place] ?? null])) as Record<Pathway, Cell>
