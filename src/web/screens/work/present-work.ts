import { type Pathway, pathways } from '../../../../machines/context.ts'
import { layPath, layPaths } from '../../../../machines/lay-path.ts'
import type { Day } from '../../../calendar/day.ts'
import { type Urgency, urgencies, type WorkItem, type WorkPage } from '../../../cases/lists/worklist.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import { stepToDo } from '../../format/step-words.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Standing } from '../../ui/badge.tsx'
import type { Language, Words } from '../../words/words.ts'

/** A row of the list, in words. */
export type WorkRow = {
  id: string
  /** Null for somebody on the watch list, where the reader opens no cases. */
  href: string | null
  name: string
  /** Pathway and step, or why somebody is on the watch list. */
  where: string
  turns18: string | null
  step: string
  due: { day: string; countdown: string } | null
  noDate: string | null
  turn: { who: string; mine: boolean }
  standing: Standing
  status: string
}

export type WorkGroup = { urgency: Urgency; heading: string; rows: readonly WorkRow[] }

/** What a row is told in, and whether the reader may begin a case for who is on the watch list. */
export type WorkReading = { words: Words; language: Language; today: Day; names: DirectoryNames; mayOpen: boolean }

/** The rows of a page by urgency; groups without rows stay out. */
export function presentGroups(page: WorkPage, reading: WorkReading): WorkGroup[] {
  return urgencies.flatMap((urgency) => {
    const rows = page.items.filter((item) => item.urgency === urgency).map((item) => presentRow(item, reading))
    const heading = reading.words.work.urgencies[urgency]
    return rows.length === 0 ? [] : [{ urgency, heading: `${heading} (${page.counts[urgency]})`, rows }]
  })
}

/** One case, or somebody on the watch list. */
export function presentRow(item: WorkItem, reading: WorkReading): WorkRow {
  const { words, language, today } = reading
  const { dueOn } = item
  return {
    id: item.id,
    href: hrefOf(item, reading),
    name: item.name ? `${item.name.firstName} ${item.name.familyName}` : words.work.caseNumber(shortId(item.id)),
    where: whereOf(item, words, language),
    turns18: item.turns18On === null ? null : showDay(item.turns18On, language),
    step: stepOf(item, words, language),
    due: dueOn === null ? null : { day: showDay(dueOn, language), countdown: showCountdown(dueOn, today, words) },
    noDate: dueOn === null ? item.noDateBecause : null,
    turn: turnOf(item, reading),
    ...statusOf(item, words),
  }
}

function hrefOf({ kind, id }: WorkItem, { mayOpen }: WorkReading): string | null {
  if (kind === 'case') return `/zaken/${id}`
  return mayOpen ? `/zaken/nieuw?voor=${id}` : null
}

/** The first characters of an id: enough to tell cases apart by voice. */
export const shortId = (id: string): string => id.slice(0, 8)

function whereOf({ kind, pathway, phase }: WorkItem, words: Words, language: Language): string {
  const known = pathways.find((one) => one === pathway)
  if (kind === 'watch' || !known) return words.work.watched
  const current = layPath(known, phase ?? '').find(({ standing }) => standing === 'current')
  return `${words.names.pathways[known]}${current ? `: ${current.label[language]}` : ''}`
}

function stepOf(
  { kind, nextStep, dueKind, dueIsOfNextStep, final }: WorkItem,
  words: Words,
  language: Language,
): string {
  if (final) return words.work.closed
  if (kind === 'watch') return (words.work.watchReasons as Readonly<Record<string, string>>)[nextStep] ?? nextStep
  return stepToDo(!dueIsOfNextStep && dueKind !== null ? dueKind : nextStep, { words, language })
}

function turnOf({ myTurn, atTurn, final }: WorkItem, { words, names }: WorkReading): WorkRow['turn'] {
  if (final) return { who: '', mine: false }
  if (myTurn) return { who: words.work.you, mine: true }
  const party = (words.names.parties as Readonly<Record<string, string>>)[atTurn.party] ?? atTurn.party
  return { who: names.organisation(atTurn.organisationId) ?? party, mine: false }
}

function statusOf({ final, urgency }: WorkItem, words: Words): { standing: Standing; status: string } {
  const { statuses } = words.work
  if (final) return { standing: 'done', status: statuses.closed }
  switch (urgency) {
    case 'late':
      return { standing: 'late', status: statuses.late }
    case 'this-week':
    case 'soon':
      return { standing: 'soon', status: statuses.soon }
    case 'waiting':
      return { standing: 'paused', status: statuses.waiting }
    case 'later':
      return { standing: 'on-time', status: statuses.onTime }
  }
}

/** The steps of all pathways, to filter by. */
export const stepOptions = (words: Words, language: Language) =>
  pathways.flatMap((pathway: Pathway) =>
    layPaths[pathway].map(({ id, label }) => ({
      value: `${pathway}.${id}`,
      label: `${words.names.pathways[pathway]}: ${label[language]}`,
    })),
  )
