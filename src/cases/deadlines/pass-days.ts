import { clockDays } from '../../../machines/clock.ts'
import { addDays, type Day } from '../../calendar/day.ts'
import { advance, type CaseProgress, type PolicyByVersion } from '../events/case-progress.ts'
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
    const event = systemEvent(progress.seq + 1, due, recordedAt)
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
export function nextDayOn(progress: CaseProgress): Day | null {
  return upcoming(progress).reduce<Day | null>((first, { on }) => (first === null || on < first ? on : first), null)
}

function nextDue(progress: CaseProgress, today: Day): Due | null {
  const due = upcoming(progress).filter(({ on }) => on <= today)
  return due.reduce<Due | null>((first, each) => (first === null || each.on < first.on ? each : first), null)
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
  const passing = progress.deadlines.flatMap((deadline) => {
    if (
      deadline.passesAs === null ||
      deadline.passedOn !== null ||
      !isOpen(deadline) ||
      deadline.suspendedSince !== null
    )
      return []
    const on = addDays(deadline.dueOn, 1)
    return [
      {
        on,
        type: deadline.passesAs,
        payload: { kind: deadline.kind, key: deadline.key, deadlineId: deadline.id, dueOn: deadline.dueOn },
        deadline,
      },
    ]
  })
  return [...days, ...passing]
}

function markPassed(progress: CaseProgress, passed: DeadlineRecord, on: Day): CaseProgress {
  return {
    ...progress,
    deadlines: progress.deadlines.map((deadline) =>
      deadline.id === passed.id ? { ...deadline, passedOn: on } : deadline,
    ),
  }
}

function systemEvent(seq: number, due: Due, recordedAt: string): RecordedEvent {
  return {
    seq,
    type: due.type,
    occurredOn: due.on,
    recordedAt,
    personId: null,
    role: 'system',
    organisationId: null,
    payload: due.payload,
    computed: {},
  }
}
