import { eventDefinition } from '../../../../machines/events.ts'
import { turns } from '../../../../machines/turns.ts'
import { addDays, type Day, daysBetween, later } from '../../../calendar/day.ts'
import { isOpen } from '../../deadlines/deadline-book.ts'
import type { CaseProgress } from '../../events/case-progress.ts'
import type { DeadlineRecord } from '../../records.ts'
import type { Habits } from './habits.ts'
import { daysUntilDone } from './survival.ts'
import { weighted } from './weighted.ts'

/** Something that somebody will do in a case. */
export type PlannedStep = {
  /** The step that is at turn, and what it will turn out to be: another event can end the same date. */
  step: string
  type: string
  on: Day
  /** The day on which it would have been done, had there been room. */
  wantedOn: Day
}

/** What is planned by the turn that it is for; null where nobody does it, or the statechart refused it, while that turn lasts. */
export type Plan = ReadonlyMap<string, PlannedStep | null>

export type Planning = {
  habits: Habits
  /** A fraction for these words: the same in every scenario. */
  fraction: (...words: readonly (string | number)[]) => number
  /** The day on which the Wmo is notified, where that is supposed; null as history shows. */
  notifiedOn: () => Day | null
  /** Whether a date ends by itself, so that nobody need do what it is there for. */
  lapses: (progress: CaseProgress, deadline: DeadlineRecord) => boolean
  /** Told of every step for which history says nothing. */
  assumed: () => void
}

const notifying: ReadonlySet<string> = new Set(['wmo.trackChosen', 'wmo.notified'])

/** The steps at turn, each with the open date that comes first, by name. */
function atTurn({ snapshot, deadlines }: CaseProgress) {
  const open = deadlines.filter((deadline) => isOpen(deadline) && deadline.suspendedSince === null)
  const byKey = new Map<string, { step: string; deadline: DeadlineRecord }>()
  const first = new Map<string, { key: string; dueOn: Day }>()
  const offer = (step: string, deadline: DeadlineRecord) => {
    const before = first.get(step)
    if (before && before.dueOn <= deadline.dueOn) return
    if (before) byKey.delete(before.key)
    const key = `${step} ${deadline.id}`
    first.set(step, { key, dueOn: deadline.dueOn })
    byKey.set(key, { step, deadline })
  }
  for (const turn of turns(snapshot)) {
    if (turn.deadline === null || !isTold(turn.step)) continue
    const deadline = open.find(({ kind }) => kind === turn.deadline)
    if (deadline) offer(turn.step, deadline)
  }
  return byKey
}

const isTold = (type: string): boolean => eventDefinition(type)?.by.some((role) => role !== 'system') ?? false

/**
 * Plans what is at turn and was not planned yet, and forgets what no longer is. A step that was at turn already when the
 * simulation began is drawn on condition that it was not done before.
 */
export function planSteps(
  progress: CaseProgress,
  before: Plan,
  today: Day,
  told: number,
  planning: Planning,
): Map<string, PlannedStep | null> {
  const byKey = atTurn(progress)
  const plan = new Map<string, PlannedStep | null>()
  for (const [key, { step, deadline }] of byKey) {
    const known = before.get(key)
    if (known !== undefined) {
      plan.set(key, known)
      continue
    }
    plan.set(key, draw(progress, step, deadline, today, told, planning))
  }
  return plan
}

function draw(
  progress: CaseProgress,
  step: string,
  deadline: DeadlineRecord,
  today: Day,
  told: number,
  { habits, fraction, notifiedOn, lapses, assumed }: Planning,
): PlannedStep | null {
  const { kind, openedOn, dueOn, id } = deadline
  const about = `${step} ${id.split('.').slice(2).join('.')}`
  const planned = (on: Day, type = step): PlannedStep => ({ step, type, on, wantedOn: on })
  const supposedOn = notifying.has(step) ? notifiedOn() : null
  if (supposedOn !== null) return planned(later(today, supposedOn))
  const habit = habits.of(progress.pathway, step, kind)
  const how = fraction(about, 'day')
  const start = habit?.from === 'due' ? dueOn : openedOn
  // What became possible today can be done today; what was possible before was not done by then.
  const elapsed = daysBetween(start, today) - (told > 0 ? 1 : 0)
  const days = habit ? daysUntilDone(habit.days, how, elapsed) : null
  if (!habit) assumed()
  if (days === null && lapses(progress, deadline)) return null
  const on = days === null ? unknownDay(today, dueOn, how, habit === undefined) : addDays(start, days)
  return planned(on, habit && weighted(habit.ends, fraction(about, 'end')))
}

/** Where history says nothing: by its date if that is not over. Who was never seen to wait so long waits a month on average. */
function unknownDay(today: Day, dueOn: Day, fraction: number, never: boolean): Day {
  const ahead = daysBetween(today, dueOn)
  return addDays(
    today,
    never && ahead >= 0 ? Math.ceil(ahead * fraction) : 1 + Math.round(-30 * Math.log(1 - fraction)),
  )
}
