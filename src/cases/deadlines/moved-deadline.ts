import { addDays, type Day } from '../../calendar/day.ts'
import { extendedEnd } from '../../calendar/extension.ts'
import type { Policy } from '../../calendar/policy.ts'
import { stoodStill, suspendedDays } from '../../calendar/suspension.ts'
import { computeTerm } from '../../calendar/term.ts'
import { isTermId, type TermId, terms } from '../../calendar/terms.ts'
import type { DeadlineRecord } from '../records.ts'

/** How the id of a deadline ends that took the place of one which was due before the case was opened. */
export const catchUpMark = '.catch-up'
const isCatchUp = ({ id }: DeadlineRecord): boolean => id.endsWith(catchUpMark)

/**
 * Awb 4:15: the days stood still are added first, then the Algemene termijnenwet is applied once. A day that a notice
 * named as the new end (Awb 4:14 lid 3), or that was set to catch up, moves by what is added and shifts no more; the end of
 * the weeks that Awb 7:10 lid 3 gives shifts.
 */
export function resume(open: DeadlineRecord, completedOn: Day, policy: Policy): DeadlineRecord {
  const { kind, startsOn, suspendedSince } = open
  if (suspendedSince === null) return open
  const suspensions = [...open.suspensions, { invitedOn: suspendedSince, completedOn }]
  const running = { ...open, suspendedSince: null, suspensions, passedOn: null }
  if (open.extendedTo === null && !isCatchUp(open)) {
    const { suspendedDays, dueOn, shifts } = computeTerm({ term: knownKind(kind), startsOn, suspensions }, policy)
    return { ...running, suspendedDays, dueOn, shifts: [...shifts] }
  }
  const added = suspendedDays(suspensions) - suspendedDays(open.suspensions)
  const moved = { ...running, suspendedDays: open.suspendedDays + added }
  if (open.extendedTo === null) return { ...moved, dueOn: addDays(open.dueOn, added), shifts: [] }
  // Where an earlier suspension had shifted the end, its days are counted from before that shift.
  const endOn = addDays(open.shifts[0]?.day ?? open.dueOn, added)
  const { extension } = terms[knownKind(kind)]
  const stood = (day: Day) => stoodStill(suspensions, day)
  const { dueOn, shifts } = extendedEnd(extension, startsOn, endOn, stood, policy.equatedDays)
  return { ...moved, dueOn, shifts: [...shifts] }
}

/** Awb 4:14 lid 3, 7:10 lid 3: the notice names the day, known to whoever gives it with all that stood still before. */
export function extend(open: DeadlineRecord, to: Day): DeadlineRecord {
  const basis = terms[knownKind(open.kind)].extension?.legalBasis
  const legalBasis = [...new Set([...open.legalBasis, ...(basis ? [basis] : [])])]
  return { ...open, extendedTo: to, dueOn: to, shifts: [], legalBasis, passedOn: null }
}

/** The term of a deadline. Throws Error for a kind that the calendar's catalogue does not know: a fault in the statechart. */
export function knownKind(kind: string): TermId {
  if (!isTermId(kind))
    throw new Error(`The statechart starts a deadline of kind '${kind}', which the calendar's catalogue does not know`)
  return kind
}
