import { clockDays } from '../../../machines/clock.ts'
import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { addDays, type Day, earlier } from '../../calendar/day.ts'
import { advance, type CaseProgress, type PolicyByVersion } from '../events/case-progress.ts'
import { ownComputed } from '../events/own-computed.ts'
import type { DeadlineRecord, Json, RecordedEvent } from '../records.ts'
import { isOpen } from './deadline-book.ts'

/** What the calendar did to a case: where it is now, and the events of the system that say so. */
export type Passed = { progress: CaseProgress; events: RecordedEvent[] }

type Due = { on: Day; type: string; payload: Json; deadline?: DeadlineRecord }

/**
 * Passes every day up to and including today that the statechart must see, in order: its own milestones
 * (`day.reached`), and the passing of those deadlines on which it acts. Each happens on the day itself, so the case is
 * the same whether somebody looked every day or once after a year.
 */
export function passDays(before: CaseProgress, today: Day, recordedAt: string, policyOf: PolicyByVersion): Passed {
  const events: RecordedEvent[] = []
  let progress = before
  for (let due = nextDue(progress, today); due !== null; due = nextDue(progress, today)) {
    const event = systemEvent(progress, due, recordedAt)
    const next = advance(progress, event, policyOf)
    if (next === 'rejected')
      throw new Error(
        `The statechart ${progress.pathway} refuses ${due.type} on ${due.on}: it must take what the calendar brings`,
      )
    progress = due.deadline ? markPassed(next, due.deadline, due.on) : next
    events.push(event)
  }
  return { progress, events }
}

/** The next day on which the calendar alone changes this case; null when there is none. */
export function nextDayOn({ snapshot, deadlines }: CaseProgress): Day | null {
  if (snapshot.status !== 'active') return null
  let next: Day | null = null
  for (const { on } of clockDays(snapshot.context))
    if (on > snapshot.context.today && (next === null || on < next)) next = on
  // The day after is reckoned of the first only: days compare as text, and reckoning costs ten times as much.
  let first: Day | null = null
  for (const deadline of deadlines)
    if (isToPass(deadline) && (first === null || deadline.dueOn < first)) first = deadline.dueOn
  const passes = first === null ? null : addDays(first, 1)
  return next === null || passes === null ? (next ?? passes) : earlier(next, passes)
}

function nextDue(progress: CaseProgress, today: Day): Due | null {
  const on = nextDayOn(progress)
  return on === null || on > today ? null : (upcoming(progress).find((due) => due.on === on) ?? null)
}

/** A deadline passes on the day after its last day; on one day the milestones come first. */
function upcoming(progress: CaseProgress): Due[] {
  if (progress.snapshot.status !== 'active') return []
  const context = progress.snapshot.context
  const ahead = clockDays(context).filter(({ on }) => on > context.today)
  const days = [...new Set(ahead.map(({ on }) => on))].map((on) => ({
    on,
    type: 'day.reached',
    payload: { day: on, milestones: ahead.filter((each) => each.on === on).map(({ milestone }) => milestone) },
  }))
  const passing = progress.deadlines.flatMap((deadline) => passingOf(deadline) ?? [])
  return [...days, ...passing]
}

/** Whether the statechart is told when this deadline passes, and was not yet. */
const isToPass = (deadline: DeadlineRecord): boolean =>
  deadline.passesAs !== null && deadline.passedOn === null && isOpen(deadline) && deadline.suspendedSince === null

/** What becomes of a deadline on the day after its last day; null where the statechart is not told. */
function passingOf(deadline: DeadlineRecord): Due | null {
  const { passesAs, kind, key, id, dueOn } = deadline
  if (passesAs === null || !isToPass(deadline)) return null
  return { on: addDays(dueOn, 1), type: passesAs, payload: { kind, key, deadlineId: id, dueOn }, deadline }
}

/**
 * Whether a deadline ends by itself when its last day is over, as the term for an objection does: what it gives room for
 * need not be done by anybody.
 */
export function lapses(progress: CaseProgress, deadline: DeadlineRecord, policyOf: PolicyByVersion): boolean {
  const due = passingOf(deadline)
  if (due?.type !== 'deadline.passed') return false
  const next = advance(progress, systemEvent(progress, due, `${due.on}T00:00:00.000Z`), policyOf)
  return next !== 'rejected' && !next.deadlines.some((each) => each.id === deadline.id && isOpen(each))
}

function markPassed(progress: CaseProgress, passed: DeadlineRecord, on: Day): CaseProgress {
  return {
    ...progress,
    deadlines: progress.deadlines.map((deadline) =>
      deadline.id === passed.id ? { ...deadline, passedOn: on } : deadline,
    ),
  }
}

function systemEvent(progress: CaseProgress, due: Due, recordedAt: string): RecordedEvent {
  const definition: EventDefinition | undefined = eventDefinition(due.type)
  return {
    seq: progress.seq + 1,
    type: due.type,
    occurredOn: due.on,
    recordedAt,
    personId: null,
    role: 'system',
    organisationId: null,
    payload: due.payload,
    computed: definition ? ownComputed(definition, due.payload, due.on, progress) : {},
  }
}
