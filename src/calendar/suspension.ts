import { addDays, type Day, daysBetween, isDay, later } from './day.ts'
import { type Fault, notADay } from './invalid.ts'

/** On what ground a decision term stands still (Awb 4:15; a decision on objection: 7:10). */
export const suspensionGrounds = ['completion', 'consent', 'applicant-delay', 'force-majeure'] as const
export type SuspensionGround = (typeof suspensionGrounds)[number]

/** The grounds that a term knows, and where each stands in the law. */
export type SuspensionBasis = Readonly<Partial<Record<SuspensionGround, string>>>

/**
 * A time in which a decision term stood still: from the day after `invitedOn` (the invitation to complete, the consent,
 * the beginning of the delay) up to `completedOn`, the day on which it runs again. While an invitation is open, give the
 * day on which it lapses unused. Without a ground it is the invitation to complete.
 */
export type Suspension = {
  readonly invitedOn: Day
  readonly completedOn: Day
  readonly ground?: SuspensionGround | undefined
}

/** The grounds of a decision on an application. */
const onApplication: SuspensionBasis = {
  completion: 'Awb 4:15 lid 1 a',
  consent: 'Awb 4:15 lid 2 a',
  'applicant-delay': 'Awb 4:15 lid 2 b',
  'force-majeure': 'Awb 4:15 lid 2 c',
}

/** The grounds on which a term stands still, with the law of each; none where it is not suspendable. */
export function suspensionBasisOf(term: { suspendable: boolean; suspendedBy?: SuspensionBasis }): SuspensionBasis {
  return term.suspendable ? (term.suspendedBy ?? onApplication) : {}
}

/** The days on which the term stood still; a day that lies in two suspensions counts once. */
export function suspendedDays(suspensions: readonly Suspension[]): number {
  let counted = 0
  let until: Day | null = null
  for (const { invitedOn, completedOn } of byInvitation(suspensions)) {
    const first: Day = addDays(until === null ? invitedOn : later(invitedOn, until), 1)
    const last = addDays(completedOn, -1)
    counted += Math.max(0, daysBetween(first, last) + 1)
    until = until === null ? last : later(last, until)
  }
  return counted
}

/** Whether a term with these suspensions stood still on the day. */
export const stoodStill = (suspensions: readonly Suspension[], day: Day): boolean =>
  suspensions.some(({ invitedOn, completedOn }) => invitedOn < day && day < completedOn)

export const byInvitation = (suspensions: readonly Suspension[]): readonly Suspension[] =>
  suspensions.length < 2
    ? suspensions
    : [...suspensions].sort((one, other) => (one.invitedOn < other.invitedOn ? -1 : 1))

/** What is wrong with a suspension in itself, by its place in the list. */
export function suspensionFaults(
  { invitedOn, completedOn, ground = 'completion' }: Suspension,
  index: number,
  startsOn: Day,
  basis: SuspensionBasis,
): Fault[] {
  const at = `/suspensions/${index}`
  if (!isDay(invitedOn)) return [notADay(`${at}/invitedOn`, invitedOn)]
  if (!isDay(completedOn)) return [notADay(`${at}/completedOn`, completedOn)]
  const faults: Fault[] = []
  if (basis[ground] === undefined) {
    const known = Object.entries(basis).map(([each, law]) => `${each} (${law})`)
    const detail = `This term does not stand still on the ground '${ground}': choose ${known.join(' or ')}.`
    faults.push({ pointer: `${at}/ground`, code: 'ground-not-for-term', detail })
  }
  if (invitedOn < startsOn) {
    const detail = `The term began on ${startsOn}, so it cannot be suspended from ${invitedOn}: give a day on or after the begin.`
    faults.push({ pointer: `${at}/invitedOn`, code: 'suspended-before-begin', detail })
  }
  if (completedOn < invitedOn) {
    const detail = `The suspension would end on ${completedOn}, before the invitation of ${invitedOn}: give a day on or after it.`
    faults.push({ pointer: `${at}/completedOn`, code: 'completed-before-invited', detail })
  }
  return faults
}

/**
 * Suspensions that came when the term had already ended, by their place in the list; `dueWith` tells where it ends with
 * the ones before.
 */
export function lateInvitations(
  suspensions: readonly Suspension[],
  dueWith: (earlier: readonly Suspension[]) => Day,
): Fault[] {
  const ordered = byInvitation(suspensions)
  return ordered.flatMap((suspension, index) => {
    const dueOn = dueWith(ordered.slice(0, index))
    if (suspension.invitedOn <= dueOn) return []
    const detail = `The term had ended on ${dueOn}, so it cannot be suspended from ${suspension.invitedOn}.`
    return [
      { pointer: `/suspensions/${suspensions.indexOf(suspension)}/invitedOn`, code: 'suspended-after-end', detail },
    ]
  })
}
