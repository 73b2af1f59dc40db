import { pathways } from '../../../machines/context.ts'
import type { Actor } from '../actor.ts'
import { NotFound } from '../errors.ts'
import type { StoryDeadline } from '../figures/indicators/case-story.ts'
import { receiverAccepted } from '../figures/indicators/handover-indicators.ts'
import type { Stories } from '../figures/indicators/indicators.ts'
import type { AuditRecord } from '../records.ts'
import { type CodedRow, protectRows } from './protect-rows.ts'
import { protectTable } from './protect-table.ts'
import { ageGroups, countCases, type YearAsked, type YearCase, yearCases } from './year-cases.ts'

const columns = ['age', 'pathway', 'began', 'wmoTerms', 'accepted'] as const

/**
 * A case that began in a year, for research: codes alone, no day, place, organisation or typed text, and no link between two
 * cases of one person. Null is not shown.
 */
export type ResearchRow = { caseId: string; year: number } & CodedRow<(typeof columns)[number]>['codes']

type Coded = CodedRow<(typeof columns)[number]> & { caseId: string }

/**
 * The cases that began in a year that is over, a row each. Age and pathway are shown where the table of that year shows how
 * many they are, so that the two laid together tell no more than the table; behind each combination of codes are five people
 * or more, and rows for which that can't be are left out. The audit names who was read.
 * @throws NotFound while the year is not over, and where the table may not tell how many cases there are.
 */
export async function researchRows(
  sources: { stories: Stories },
  actor: Actor,
  asked: YearAsked,
  audit: AuditRecord,
): Promise<ResearchRow[]> {
  const found = await yearCases(sources, actor, asked, (read) => ({
    ...audit,
    caseIds: read.map(({ story }) => story.caseId),
    youngPersonIds: [...new Set(read.map(({ story }) => story.youngPersonId))],
  }))
  const { cells, all } = protectTable(countCases(found))
  if (all === null) throw new NotFound(`Too few cases began in ${asked.year} for a file of rows: ask for another year.`)
  const rows = found.map((one) =>
    coded(one, cells[ageGroups.indexOf(one.age)]?.[pathways.indexOf(one.pathway)] !== null),
  )
  return protectRows(rows, columns).map(({ caseId, codes }) => ({ caseId, year: asked.year, ...codes }))
}

function coded({ story, age, pathway }: YearCase, isShown: boolean): Coded {
  const { caseId, youngPersonId: person, openedOn, deadlines } = story
  const isOver = `${Number(openedOn.slice(0, 4)) + 1}-01-01`
  return {
    ...{ caseId, person },
    codes: {
      age: isShown ? age : null,
      pathway: isShown ? pathway : null,
      began: openedOn.slice(5) < '07-01' ? 'first-half' : 'second-half',
      wmoTerms: wmoTermsOf(deadlines, isOver),
      accepted: receiverAccepted(story, isOver) ? 'yes' : 'no',
    },
  }
}

/** How the terms of the Wmo went by a day: none that began, one that was or is late, one that runs still, or all kept. */
function wmoTermsOf(deadlines: readonly StoryDeadline[], on: string): 'none' | 'late' | 'running' | 'kept' {
  const begun = deadlines.filter(({ openedOn }) => openedOn <= on)
  const settled = ({ settledOn }: StoryDeadline) => settledOn !== null && settledOn <= on
  const late = (one: StoryDeadline) =>
    settled(one)
      ? one.outcome === 'met' && (one.settledOn ?? on) > one.dueOn
      : one.suspendedSince === null && one.dueOn < on
  if (begun.length === 0) return 'none'
  if (begun.some(late)) return 'late'
  return begun.every(settled) ? 'kept' : 'running'
}
