import { type Pathway, pathways } from '../../../machines/context.ts'
import { addYears, type Day, dayOf } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../errors.ts'
import type { CaseStory } from '../figures/indicators/case-story.ts'
import type { Cell } from '../figures/indicators/indicator.ts'
import type { Stories } from '../figures/indicators/indicators.ts'
import type { AuditRecord } from '../records.ts'
import { protectTable } from './protect-table.ts'

/** How old the young person was when the case began. */
export const ageGroups = ['under-16', '16-17', '18-20', '21-and-over'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** The cases that began in a year, by age and pathway: counts alone, and none that tells of fewer than five. */
export type YearStatistics = {
  year: number
  rows: { age: AgeGroup; counts: Record<Pathway, Cell>; all: Cell }[]
  totals: { counts: Record<Pathway, Cell>; all: Cell }
}

type Asked = { year: number; today: Day }

/**
 * The statistics of a year. There is one table a year, of the whole municipality, once the year is over: of two tables that
 * differ a little, one could be taken from the other.
 * @throws NotFound while the year is not over.
 */
export async function yearStatistics(
  { stories }: { stories: Stories },
  actor: Actor,
  { year, today }: Asked,
  audit: AuditRecord,
): Promise<YearStatistics> {
  const [from, before] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)]
  if (before > today) throw new NotFound(`${year} is not over yet: ask for an earlier year.`)
  const counts = ageGroups.map(() => pathways.map(() => 0))
  await stories.stories(actor, { from, before, asOf: before, knownAt: null }, audit, (story) => {
    if (story.openedOn < from || story.openedOn >= before) return
    const row = counts[ageGroups.indexOf(ageGroupOf(story))]
    const column = pathways.indexOf(story.pathway)
    if (row?.[column] !== undefined) row[column] += 1
  })
  const { cells, rows, columns, all } = protectTable(counts)
  return {
    year,
    rows: ageGroups.map((age, place) => ({ age, counts: byPathway(cells[place]), all: rows[place] ?? null })),
    totals: { counts: byPathway(columns), all },
  }
}

function ageGroupOf({ openedOn, turns18On }: Pick<CaseStory, 'openedOn' | 'turns18On'>): AgeGroup {
  if (openedOn < addYears(turns18On, -2)) return 'under-16'
  if (openedOn < turns18On) return '16-17'
  return openedOn < addYears(turns18On, 3) ? '18-20' : '21-and-over'
}

const byPathway = (cells: readonly Cell[] | undefined): Record<Pathway, Cell> =>
  Object.fromEntries(pathways.map((pathway, place) => [pathway, cells?.[place] ?? null])) as Record<Pathway, Cell>
