import { type Pathway, pathways } from '../../../machines/context.ts'
import { addYears, type Day, dayOf } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../errors.ts'
import type { CaseStory } from '../figures/indicators/case-story.ts'
import type { Stories } from '../figures/indicators/indicators.ts'
import type { AuditRecord } from '../records.ts'

/** How old the young person was when the case began. */
export const ageGroups = ['under-16', '16-17', '18-20', '21-and-over'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** A year that is over, and today. */
export type YearAsked = { year: number; today: Day }

/** A case that began in a year, by its place in the table of that year. */
export type YearCase = { story: CaseStory; age: AgeGroup; pathway: Pathway }

/**
 * The cases of the whole municipality that began in a year, as they stood when it was over. There is one table a year, once
 * it is over: of two that differ a little, one could be taken from the other. `audit` says what is kept of the reading.
 * @throws NotFound while the year is not over.
 */
export async function yearCases(
  { stories }: { stories: Stories },
  actor: Actor,
  { year, today }: YearAsked,
  audit: (found: readonly YearCase[]) => AuditRecord,
): Promise<YearCase[]> {
  const [from, before] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)]
  if (before > today) throw new NotFound(`${year} is not over yet: ask for an earlier year.`)
  const found: YearCase[] = []
  await stories.stories(
    actor,
    { from, before, asOf: before, knownAt: null },
    () => audit(found),
    (story) => {
      if (story.openedOn >= from && story.openedOn < before)
        found.push({ story, age: ageGroupOf(story), pathway: story.pathway })
    },
  )
  return found
}

/** How many there are of each age and pathway, ages down and pathways across. */
export function countCases(found: readonly YearCase[]): number[][] {
  const counts = ageGroups.map(() => pathways.map(() => 0))
  for (const { age, pathway } of found) {
    const row = counts[ageGroups.indexOf(age)]
    const column = pathways.indexOf(pathway)
    if (row?.[column] !== undefined) row[column] += 1
  }
  return counts
}

function ageGroupOf({ openedOn, turns18On }: Pick<CaseStory, 'openedOn' | 'turns18On'>): AgeGroup {
  if (openedOn < addYears(turns18On, -2)) return 'under-16'
  if (openedOn < turns18On) return '16-17'
  return openedOn < addYears(turns18On, 3) ? '18-20' : '21-and-over'
}
