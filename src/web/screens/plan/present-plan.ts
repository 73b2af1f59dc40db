import type { LifeArea } from '../../../../machines/regions/plan/plan.context.ts'
import type { CaseView } from '../../../cases/case-view.ts'
import type { PlanDocument, PlanDocumentArea } from '../../../cases/handover/plan-document.ts'
import type { PlanVersion } from '../../../cases/handover/plan-versions.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import type { Language, Words } from '../../words/words.ts'
import { areaPath } from './plan-areas.ts'
import type { PlanReading } from './read-plan-page.ts'

export type Reading = { words: Words; language: Language; today: string }

/** How far an area is. */
export type AreaProgress = keyof Words['plan']['progress']

/** An area of the plan as a task. */
export type PlanTask = {
  area: LifeArea
  title: string
  href: string | null
  hint: string | undefined
  progress: string
}

/** Done only with a goal, an action, who does it and when; or when nothing is needed. What is being typed is not in the plan. */
export function progressOf(area: PlanDocumentArea, typing: boolean): AreaProgress {
  if (typing) return 'busy'
  switch (area.status) {
    case null:
      return 'open'
    case 'in-order':
      return 'done'
    case 'not-needed':
      return 'notNeeded'
    case 'not-discussed':
      return 'notDiscussed'
    case 'action-needed':
      return area.goal && area.action && area.actionBy && area.actionOn ? 'done' : 'busy'
  }
}

/** The areas as tasks; who may not write sees them without a link. */
export function presentTasks({ plan, may, drafts }: PlanReading, { words }: Reading): PlanTask[] {
  const { areas, progress } = words.plan
  return plan.areas.map((area) => ({
    area: area.area,
    title: areas[area.area].title,
    href: may('plan.areaWritten') ? areaPath(plan.caseId, area.area) : null,
    hint: area.goal ?? areas[area.area].about,
    progress: progress[progressOf(area, drafts.has(area.area))],
  }))
}

/** How many areas were filled in, in a sentence. */
export function countFilled({ plan, drafts }: PlanReading): { filled: number; all: number } {
  const filled = plan.areas.filter((area) => !['open', 'busy'].includes(progressOf(area, drafts.has(area.area))))
  return { filled: filled.length, all: plan.areas.length }
}

/** The day by which something of the plan must be done, of those that run. */
export function presentDue(view: CaseView, kinds: readonly string[], { words, language, today }: Reading) {
  const running = view.deadlines.find(({ kind, outcome }) => outcome === null && kinds.includes(kind))
  if (!running) return null
  return {
    day: showDay(running.dueOn, language),
    countdown: showCountdown(running.dueOn, today, words),
    late: running.status === 'overdue',
  }
}

/** The versions that were made final, the newest first. */
export const presentVersions = (plan: PlanDocument, { words, language }: Reading): string[] =>
  [...plan.versions]
    .reverse()
    .map((version) => words.plan.version(version.version, answeredAs(version, words, language)))

function answeredAs({ finalisedOn, agreement, answeredOn, reopenedOn }: PlanVersion, words: Words, language: Language) {
  const { plan } = words
  return [
    plan.madeFinalOn(showDay(finalisedOn, language)),
    ...(answeredOn === null || agreement === null ? [] : [plan.answered[agreement](showDay(answeredOn, language))]),
    ...(reopenedOn === null ? [] : [plan.reopenedOn(showDay(reopenedOn, language))]),
  ]
}

/** Who the plan is of, or the number of the case where names are not shown. */
export const planTitle = ({ youngPerson }: PlanDocument, { words }: Reading): string =>
  words.plan.title(youngPerson ? `${youngPerson.firstName} ${youngPerson.familyName}` : null)
