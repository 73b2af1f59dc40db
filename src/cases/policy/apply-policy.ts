import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { mayShift } from '../../calendar/shift.ts'
import { computeTerm } from '../../calendar/term.ts'
import type { TermDefinition } from '../../calendar/term-definition.ts'
import { termInForce } from '../../calendar/term-in-force.ts'
import { isTermId, type TermId, termIds } from '../../calendar/terms.ts'
import { catchUpMark } from '../deadlines/moved-deadline.ts'
import type { CaseProgress, PolicyByVersion } from '../events/case-progress.ts'
import type { DeadlineRecord, RecordedEvent } from '../records.ts'

/** Where a deadline goes under another policy, and whether it does: `stays` says why not. */
export type PolicyMove = { dueOn: Day; stays: 'would-be-late-at-once' | null }

/** What of a deadline tells where another policy moves it. */
export type Movable = Pick<
  DeadlineRecord,
  'id' | 'kind' | 'startsOn' | 'rawEndOn' | 'dueOn' | 'suspensions' | 'suspendedSince' | 'extendedTo' | 'outcome'
>

/** The kinds of deadlines whose days two versions of the policy count differently. */
export function kindsThatDiffer(one: Policy, other: Policy): TermId[] {
  const otherDays = !isDeepStrictEqual(one.equatedDays, other.equatedDays)
  return termIds.filter((id) => {
    const term = termInForce(id, other)
    return !isDeepStrictEqual(termInForce(id, one), term) || (otherDays && restsOnFreeDays(term))
  })
}

const restsOnFreeDays = (term: TermDefinition): boolean => mayShift(term).shifts || term.length.unit === 'working-day'

/**
 * Where a deadline that runs would go under another policy; null when that moves it nowhere. Settled ones are left alone,
 * and so are days that an agreement or a notice fixed, a day to catch up, and a term that stands still: it is counted anew
 * when it runs on. No policy makes somebody late after the fact: a day that would be over by then stays.
 * @param from the version that the deadline's case is on; @param on the day the other takes effect.
 */
export function policyMove(deadline: Movable, from: Policy, to: Policy, on: Day): PolicyMove | null {
  const { kind, startsOn, suspensions } = deadline
  if (deadline.outcome !== null || deadline.suspendedSince !== null || deadline.extendedTo !== null) return null
  if (!isTermId(kind) || deadline.id.endsWith(catchUpMark)) return null
  const asked = { term: kind, startsOn, ...(suspensions.length === 0 ? {} : { suspensions }) }
  if (computeTerm(asked, from).rawEndOn !== deadline.rawEndOn) return null
  const { dueOn } = computeTerm(asked, to)
  if (dueOn === deadline.dueOn) return null
  return { dueOn, stays: dueOn < on ? 'would-be-late-at-once' : null }
}

/** The case goes on under the version that its `policy.applied` event names: a day that moves is superseded, none is overwritten. */
export function applyPolicy(progress: CaseProgress, event: RecordedEvent, policyOf: PolicyByVersion): CaseProgress {
  const policy = policyOf(String(event.payload['version']))
  const deadlines = progress.deadlines.flatMap((deadline) => {
    const move = policyMove(deadline, progress.policy, policy, event.occurredOn)
    return move === null || move.stays !== null ? [deadline] : moved(deadline, policy, event)
  })
  return { ...progress, policy, deadlines }
}

function moved(deadline: DeadlineRecord, policy: Policy, event: RecordedEvent): DeadlineRecord[] {
  const { caseId, kind, key, startsOn, suspensions } = deadline
  const days = computeTerm({ term: kind as TermId, startsOn, suspensions }, policy)
  const replacement: DeadlineRecord = {
    ...deadline,
    id: [caseId, event.seq, kind, key].filter((part) => part !== null).join('.'),
    rawEndOn: days.rawEndOn,
    suspendedDays: days.suspendedDays,
    dueOn: days.dueOn,
    shifts: [...days.shifts],
    legalBasis: [...days.legalBasis],
    statutory: days.statutory,
    openedBySeq: event.seq,
    openedOn: event.occurredOn,
    policyVersion: policy.version,
    passedOn: null,
  }
  return [
    {
      ...deadline,
      outcome: 'superseded',
      settledBySeq: event.seq,
      settledOn: event.occurredOn,
      supersededBy: replacement.id,
    },
    replacement,
  ]
}
