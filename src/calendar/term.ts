import { addDays, type Day, isDay } from './day.ts'
import type { NotedDays } from './equated-days.ts'
import { extendedEnd, extensionFaults } from './extension.ts'
import { workingDayOnOrBefore } from './holidays.ts'
import { type Fault, Invalid, notADay } from './invalid.ts'
import { lengthFaults, moved } from './length.ts'
import type { Policy } from './policy.ts'
import { mayShift, type Shift, type Shifted, shiftEnd, type TermWarning } from './shift.ts'
import {
  byInvitation,
  lateInvitations,
  type Suspension,
  stoodStill,
  suspendedDays,
  suspensionBasisOf,
  suspensionFaults,
} from './suspension.ts'
import type { TermDefinition, TermLength } from './term-definition.ts'
import { termInForce } from './term-in-force.ts'
import { isTermId, type TermId } from './terms.ts'

/** Which term: one of the catalogue, or a length of one's own. */
export type TermChoice =
  | { readonly term: TermId }
  | { readonly length: TermLength; readonly statutory: boolean; readonly counted?: 'forward' | 'back' | undefined }

export type TermRequest = TermChoice & {
  /** The day of the event; counting begins the day after. */
  readonly startsOn: Day
  readonly suspensions?: readonly Suspension[] | undefined
  /** The day that a notice named as the new end (Awb 4:14 lid 3, 7:10 lid 3). */
  readonly extendedTo?: Day | undefined
  /** The day of that notice: a suspension from then on moves the new end, an earlier one was known in it. */
  readonly extensionAnnouncedOn?: Day | undefined
}

/** An end day that explains itself. */
export type ComputedTerm = {
  /** Where the length alone leads: before suspension, extension and shift. */
  readonly rawEndOn: Day
  readonly suspendedDays: number
  /** The last day in time; overdue from the day after. */
  readonly dueOn: Day
  /** The latest working day on or before `dueOn`: what to aim at where no law moves the end. */
  readonly doByOn: Day
  readonly shifts: readonly Shift[]
  readonly legalBasis: readonly string[]
  readonly statutory: boolean
  readonly warnings: readonly TermWarning[]
}

type Countable = Pick<
  TermDefinition,
  'length' | 'statutory' | 'counted' | 'legalBasis' | 'neverShifts' | 'suspendable' | 'suspendedBy' | 'extension'
>

/**
 * Computes where a term ends: length, then suspended days, then at most one shift (Atw 1-4, Awb 4:15). Throws Invalid, with
 * every fault, on a day that does not exist and on a suspension or extension that the law does not know for the term.
 */
export function computeTerm(request: TermRequest, policy: Policy): ComputedTerm {
  const term = chosen(request, policy)
  refuse(requestFaults(request, term))

  const { startsOn, suspensions = [], extendedTo, extensionAnnouncedOn } = request
  const noted = policy.equatedDays
  const rawEndOn = moved(startsOn, term.length, term.counted, noted)
  const endWith = (counted: readonly Suspension[]): Shifted => endOf(term, startsOn, rawEndOn, counted, noted)
  const days = suspendedDays(suspensions)

  if (extendedTo === undefined) {
    refuse(lateInvitations(suspensions, (counted) => endWith(counted).dueOn))
    return explained(term, suspensions, rawEndOn, endWith(suspensions), noted)
  }
  const known = suspensions.filter(
    ({ invitedOn }) => extensionAnnouncedOn === undefined || invitedOn < extensionAnnouncedOn,
  )
  const oldEnd = endWith(known).dueOn
  refuse([
    ...lateInvitations(suspensions, (counted) =>
      counted.length < known.length
        ? endWith(counted).dueOn
        : addDays(extendedTo, suspendedDays(counted) - suspendedDays(known)),
    ),
    ...extensionFaults({ to: extendedTo, announcedOn: extensionAnnouncedOn }, term.extension, oldEnd, noted),
  ])
  const endOn = addDays(extendedTo, days - suspendedDays(known))
  const end = extendedEnd(term.extension, startsOn, endOn, (day) => stoodStill(suspensions, day), noted)
  const legalBasis = [...(term.extension ? [term.extension.legalBasis] : []), ...end.legalBasis]
  return explained(term, suspensions, rawEndOn, { ...end, legalBasis }, noted)
}

function chosen(request: TermChoice, policy: Policy): Countable {
  if (!('term' in request)) {
    const { length, statutory, counted = 'forward' } = request
    return { length, statutory, counted, legalBasis: [], suspendable: counted === 'forward' }
  }
  if (isTermId(request.term)) return termInForce(request.term, policy)
  const detail = `There is no term ${JSON.stringify(request.term)}: choose one from the list of terms.`
  throw new Invalid([{ pointer: '/term', code: 'unknown-term', detail }])
}

/** Days that do not exist, a length that is none, and suspensions that the term does not know. */
function requestFaults({ startsOn, suspensions = [] }: TermRequest, term: Countable): Fault[] {
  if (!isDay(startsOn)) return [notADay('/startsOn', startsOn)]
  const faults = lengthFaults(term.length)
  if (suspensions.length === 0) return faults
  if (!term.suspendable) {
    const detail = 'Only a decision term on an application can be suspended (Awb 4:15): leave the suspensions out.'
    return [...faults, { pointer: '/suspensions', code: 'not-suspendable', detail }]
  }
  const basis = suspensionBasisOf(term)
  return [
    ...faults,
    ...suspensions.flatMap((suspension, index) => suspensionFaults(suspension, index, startsOn, basis)),
  ]
}

function endOf(
  term: Countable,
  startsOn: Day,
  rawEndOn: Day,
  suspensions: readonly Suspension[],
  noted: NotedDays | undefined,
): Shifted {
  const endOn = addDays(rawEndOn, suspendedDays(suspensions))
  const { shifts, legalBasis } = mayShift(term)
  if (shifts) return shiftEnd(startsOn, endOn, term.length, (day) => stoodStill(suspensions, day), noted)
  return { dueOn: endOn, shifts: [], legalBasis, warnings: [] }
}

function explained(
  term: Countable,
  suspensions: readonly Suspension[],
  rawEndOn: Day,
  end: Shifted,
  noted: NotedDays | undefined,
): ComputedTerm {
  const basis = suspensionBasisOf(term)
  const suspensionBases = byInvitation(suspensions).flatMap(({ ground = 'completion' }) => basis[ground] ?? [])
  return {
    rawEndOn,
    suspendedDays: suspendedDays(suspensions),
    dueOn: end.dueOn,
    doByOn: workingDayOnOrBefore(end.dueOn, noted),
    shifts: end.shifts,
    legalBasis: [...new Set([...term.legalBasis, ...suspensionBases, ...end.legalBasis])],
    statutory: term.statutory,
    warnings: end.warnings,
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Invalid(faults)
}
