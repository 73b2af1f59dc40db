import type { Day } from '../../../calendar/day.ts'
import { isTermId, terms } from '../../../calendar/terms.ts'
import type { DeadlineView } from '../../../cases/case-view.ts'
import { showCountdown, showDay } from '../../format/show-day.ts'
import type { DirectoryNames } from '../../read-directory.ts'
import type { Standing } from '../../ui/badge.tsx'
import type { Language, Words } from '../../words/words.ts'

/** A date of a case, in words, with what it follows from. */
export type CaseDate = {
  id: string
  label: string
  day: string
  countdown: string | null
  standing: Standing
  status: string
  who: string
  /** Why this day: sentences, in order. */
  why: readonly string[]
  legalBasis: readonly string[]
  breach: string | null
}

type Reading = { words: Words; language: Language; today: Day; names: DirectoryNames }

/** The dates that run, the first first, and those that are done. */
export function presentDates(deadlines: readonly DeadlineView[], reading: Reading) {
  const sorted = [...deadlines].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
  const runs = ({ status }: DeadlineView) => ['open', 'due-soon', 'overdue', 'suspended'].includes(status)
  return {
    open: sorted.filter(runs).map((deadline) => presentDate(deadline, reading)),
    done: sorted
      .filter((deadline) => !runs(deadline))
      .reverse()
      .map((deadline) => presentDate(deadline, reading)),
  }
}

function presentDate(deadline: DeadlineView, { words, language, today, names }: Reading): CaseDate {
  const { id, kind, dueOn, status, party, responsible, legalBasis } = deadline
  const term = isTermId(kind) ? terms[kind] : undefined
  const say = words.caseFile.dates
  const counts = status === 'open' || status === 'due-soon' || status === 'overdue'
  return {
    id,
    label: term?.label[language] ?? kind,
    day: showDay(dueOn, language),
    countdown: counts ? showCountdown(dueOn, today, words) : null,
    standing: standings[status],
    status: say.statuses[status],
    who: names.holder(responsible) ?? words.names.parties[party],
    why: whySentences(deadline, { words, language }),
    legalBasis,
    breach: term?.breach[language] ?? null,
  }
}

const standings: Readonly<Record<DeadlineView['status'], Standing>> = {
  open: 'on-time',
  'due-soon': 'soon',
  overdue: 'late',
  suspended: 'paused',
  met: 'done',
  'met-late': 'done',
  cancelled: 'on-time',
  superseded: 'on-time',
  'passed-before-opening': 'on-time',
}

/** How the day was reckoned: from what, how long, what moved it. */
export function whySentences(
  deadline: DeadlineView,
  { words, language }: Pick<Reading, 'words' | 'language'>,
): string[] {
  const { kind, startsOn, rawEndOn, dueOn, suspendedDays, suspendedSince, shifts, extendedTo, statutory } = deadline
  const say = words.caseFile.dates.why
  const term = isTermId(kind) ? terms[kind] : undefined
  const day = (one: Day) => showDay(one, language)
  return [
    ...(term ? [say.from(term.trigger[language], day(startsOn))] : [say.start(day(startsOn))]),
    ...(term ? [say.length(say.units[term.length.unit](term.length.value), term.counted)] : []),
    ...(rawEndOn === dueOn ? [] : [say.raw(day(rawEndOn))]),
    ...(suspendedDays > 0 ? [say.suspended(suspendedDays)] : []),
    ...(suspendedSince ? [say.standsStill(day(suspendedSince))] : []),
    ...(extendedTo ? [say.extended(day(extendedTo))] : []),
    ...shifts.map((shift) => say.shifted(day(shift.day), shiftWords(shift, language, words))),
    statutory ? say.statutory : say.planning,
  ]
}

function shiftWords(shift: { because: string; code?: string }, language: Language, words: Words): string {
  if (language === 'nl') return shift.because
  const known = words.caseFile.dates.why.shifts
  return (shift.code !== undefined && known[shift.code]) || shift.because
}
