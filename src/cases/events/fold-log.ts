import { addDays } from '../../calendar/day.ts'
import { isOpen } from '../deadlines/deadline-book.ts'
import { Invalid } from '../errors.ts'
import type { RecordedEvent } from '../records.ts'
import { advance, beginCase, type CaseProgress, type PolicyByVersion } from './case-progress.ts'
import type { BeforeEach } from './computed-anew.ts'
import type { EffectiveEvent } from './effective-log.ts'

/** An event that no longer fits once an earlier one is put right. */
export type Contradiction = { seq: number; type: string }

/** What a fold gives: where the case stands, the system's events that no longer hold, and what contradicts. */
export type Folded = { progress: CaseProgress; dropped: number[]; contradictions: Contradiction[] }

/**
 * Folds a log from its first event. An event that is taken back keeps its number and does nothing. The passing of a
 * deadline holds only while that deadline still runs and was due by then; otherwise it is dropped, since the calendar
 * brings it again on its own day.
 * @param each looks at an event before it is taken, where the case then stands.
 */
export function foldLog(
  caseId: string,
  log: readonly EffectiveEvent[],
  policyOf: PolicyByVersion,
  each: BeforeEach = (_, event) => event,
): Folded {
  const [first, ...rest] = log
  if (!first?.effective) throw new Error(`Case ${caseId} has no opening event`)
  let progress = beginCase(caseId, first.effective, policyOf)
  const dropped: number[] = []
  const contradictions: Contradiction[] = []
  for (const { recorded, effective } of rest) {
    const next =
      effective === null ? skip(progress) : orRejected(() => follow(progress, each(progress, effective), policyOf))
    if (next === 'dropped') dropped.push(recorded.seq)
    if (next === 'rejected') contradictions.push({ seq: recorded.seq, type: recorded.type })
    progress = typeof next === 'string' ? skip(progress) : next
  }
  return { progress, dropped, contradictions }
}

/** A term that can't be counted any more, as one suspended after its end, is refused like an event that no longer fits. */
function orRejected(next: () => ReturnType<typeof follow>): ReturnType<typeof follow> {
  try {
    return next()
  } catch (error) {
    if (error instanceof Invalid) return 'rejected'
    throw error
  }
}

function follow(
  progress: CaseProgress,
  event: RecordedEvent,
  policyOf: PolicyByVersion,
): CaseProgress | 'dropped' | 'rejected' {
  if (event.role !== 'system' || event.payload['deadlineId'] === undefined) return advance(progress, event, policyOf)
  const passing = progress.deadlines.find(({ id }) => id === event.payload['deadlineId'])
  const holds =
    passing && isOpen(passing) && passing.suspendedSince === null && addDays(passing.dueOn, 1) <= event.occurredOn
  if (!holds) return 'dropped'
  const next = advance(progress, event, policyOf)
  if (next === 'rejected') return 'dropped'
  return {
    ...next,
    deadlines: next.deadlines.map((deadline) =>
      deadline.id === passing.id ? { ...deadline, passedOn: event.occurredOn } : deadline,
    ),
  }
}

/** Nothing happened under this number: the state goes on under the next. */
function skip(progress: CaseProgress): CaseProgress {
  const last = progress.states.at(-1)
  return {
    ...progress,
    seq: progress.seq + 1,
    states: last ? [...progress.states, { ...last, seq: progress.seq + 1 }] : progress.states,
  }
}
