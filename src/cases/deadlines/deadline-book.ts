import type { Effect, EffectOf } from '../../../machines/effects.ts'
import type { Party } from '../../../machines/roles.ts'
import type { Day } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { computeTerm } from '../../calendar/term.ts'
import { terms } from '../../calendar/terms.ts'
import type { DeadlineRecord, Holder } from '../records.ts'
import { catchUpMark, extend, knownKind, resume } from './moved-deadline.ts'
import { penaltySetBegin } from './penalty-set-begin.ts'

/** The event in whose name deadlines change. */
export type ChangingEvent = { caseId: string; seq: number; occurredOn: Day; opensCase: boolean }

/** What the book needs beside the effect: the policy that the case is on, and who each party is. */
export type BookContext = { policy: Policy; holder: (party: Party) => Holder }

/** Whether a deadline still runs. A suspended one is open and never overdue. */
export const isOpen = (deadline: DeadlineRecord): boolean => deadline.outcome === null

/**
 * Applies one effect to the deadlines of a case and gives the new list; other effects leave it as it is.
 * One open deadline of a kind and key: starting it again supersedes the one that runs.
 * @throws Error for a kind that the calendar's catalogue does not know: a fault in the statechart.
 */
export function applyToDeadlines(
  deadlines: readonly DeadlineRecord[],
  effect: Effect,
  event: ChangingEvent,
  context: BookContext,
): DeadlineRecord[] {
  switch (effect.type) {
    case 'startDeadline':
      return start(deadlines, effect, event, context)
    case 'settleDeadline':
      return settle(deadlines, effect, event, 'met')
    case 'cancelDeadline':
      return settle(deadlines, effect, event, 'cancelled')
    case 'suspendDeadline':
      return change(deadlines, effect, (open) => ({ ...open, suspendedSince: effect.invitedOn }))
    case 'resumeDeadline':
      return change(deadlines, effect, (open) => resume(open, effect.completedOn, context.policy))
    case 'extendDeadline':
      return change(deadlines, effect, (open) => extend(open, effect.to))
    default:
      return [...deadlines]
  }
}

/** Cancels all that still runs: the case closed or went on in another pathway. */
export function cancelAll(deadlines: readonly DeadlineRecord[], event: ChangingEvent): DeadlineRecord[] {
  return deadlines.map((deadline) => (isOpen(deadline) ? close(deadline, event, 'cancelled') : deadline))
}

/** Names the organisation and person that hold each open deadline today. */
export function assignHolders(deadlines: readonly DeadlineRecord[], holder: BookContext['holder']): DeadlineRecord[] {
  return deadlines.map((deadline) => {
    const now = holder(deadline.party)
    const same =
      now.organisationId === deadline.responsible.organisationId && now.personId === deadline.responsible.personId
    return same || !isOpen(deadline) ? deadline : { ...deadline, responsible: now }
  })
}

function start(
  deadlines: readonly DeadlineRecord[],
  effect: EffectOf<'startDeadline'>,
  event: ChangingEvent,
  { policy, holder }: BookContext,
): DeadlineRecord[] {
  const kind = knownKind(effect.kind)
  const startsOn = effect.startsOn ?? beginOf(effect, deadlines, event, policy) ?? event.occurredOn
  const days = effect.dueOn
    ? {
        rawEndOn: effect.dueOn,
        suspendedDays: 0,
        dueOn: effect.dueOn,
        shifts: [],
        legalBasis: [...terms[kind].legalBasis],
        statutory: terms[kind].statutory,
      }
    : computeTerm({ term: kind, startsOn }, policy)
  const started: DeadlineRecord = {
    id: [event.caseId, event.seq, kind, effect.key].filter((part) => part !== undefined).join('.'),
    caseId: event.caseId,
    kind,
    key: effect.key ?? null,
    startsOn,
    rawEndOn: days.rawEndOn,
    suspendedDays: days.suspendedDays,
    dueOn: days.dueOn,
    shifts: [...days.shifts],
    legalBasis: [...days.legalBasis],
    statutory: days.statutory,
    party: effect.party,
    responsible: holder(effect.party),
    openedBySeq: event.seq,
    openedOn: event.occurredOn,
    settledBySeq: null,
    settledOn: null,
    outcome: null,
    suspendedSince: null,
    suspensions: [],
    extendedTo: null,
    policyVersion: policy.version,
    passesAs: effect.passesAs ?? null,
    passedOn: null,
    supersededBy: null,
  }
  const before = deadlines
    .filter((deadline) => !sameStep(deadline, started))
    .map((deadline) =>
      runs(deadline, effect) ? { ...close(deadline, event, 'superseded'), supersededBy: started.id } : deadline,
    )
  return [
    ...before,
    ...(event.opensCase && started.dueOn < event.occurredOn ? caughtUp(started, event, policy) : [started]),
  ]
}

/** The day that a deadline counts from where another one says it; null where that is the day of the event. */
const beginOf = (
  { kind, key }: EffectOf<'startDeadline'>,
  deadlines: readonly DeadlineRecord[],
  { occurredOn }: ChangingEvent,
  policy: Policy,
): Day | null => (kind === 'awb-penalty-set' ? penaltySetBegin(deadlines, key, occurredOn, policy) : null)

/** Started once more by the same event, as where a step leaves a state and comes back to it: only the last one was ever there. */
const sameStep = ({ id }: DeadlineRecord, started: DeadlineRecord): boolean =>
  id === started.id || id === `${started.id}${catchUpMark}`

/**
 * A day that was due before the case was opened is nobody's breach here: it is counted apart.
 * What it asked for is still to be done, so it gets a date by which to catch up.
 */
function caughtUp(passed: DeadlineRecord, event: ChangingEvent, policy: Policy): DeadlineRecord[] {
  const catchUp = computeTerm({ term: 'catch-up', startsOn: event.occurredOn }, policy)
  const replacement: DeadlineRecord = {
    ...passed,
    id: `${passed.id}${catchUpMark}`,
    startsOn: event.occurredOn,
    rawEndOn: catchUp.rawEndOn,
    dueOn: catchUp.dueOn,
    shifts: [...catchUp.shifts],
    legalBasis: [...catchUp.legalBasis],
    statutory: false,
  }
  return [
    { ...passed, outcome: 'passed-before-opening', settledBySeq: event.seq, settledOn: event.occurredOn },
    replacement,
  ]
}

function settle(
  deadlines: readonly DeadlineRecord[],
  effect: EffectOf<'settleDeadline' | 'cancelDeadline'>,
  event: ChangingEvent,
  outcome: 'met' | 'cancelled',
) {
  return deadlines.map((deadline) => (runs(deadline, effect) ? close(deadline, event, outcome) : deadline))
}

function change(
  deadlines: readonly DeadlineRecord[],
  effect: { kind: string; key?: string },
  to: (open: DeadlineRecord) => DeadlineRecord,
): DeadlineRecord[] {
  return deadlines.map((deadline) => (runs(deadline, effect) ? to(deadline) : deadline))
}

function close(
  deadline: DeadlineRecord,
  event: ChangingEvent,
  outcome: 'met' | 'cancelled' | 'superseded',
): DeadlineRecord {
  return { ...deadline, outcome, settledBySeq: event.seq, settledOn: event.occurredOn, suspendedSince: null }
}

function runs(deadline: DeadlineRecord, of: { kind: string; key?: string }): boolean {
  return isOpen(deadline) && deadline.kind === of.kind && (of.key === undefined || deadline.key === of.key)
}
