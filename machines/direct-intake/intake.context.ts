import { addMonths, type Day, later } from '../../src/calendar/day.ts'
import type { CaseOpening } from '../context.ts'
import { handoverWasMissed } from '../regions/handover/handover.context.ts'

/** What direct intake remembers of its main course. */
export type IntakeContext = {
  scope: 'in-scope' | 'both' | 'out-of-scope' | null
  askedBy: string | null
  /** Youth help before, without a handover: counted as a signal of a missed handover. */
  missedHandover: boolean
  /** The last day on which the youth help of before can still be resumed. */
  resumptionUntil: Day | null
  resumption: 'wanted' | 'not-wanted' | null
  /** The end of the group at 23 was met: the help was handed on inside the Wmo. */
  handedOnOn: Day | null
  closedOn: Day | null
}

/** Half a year after the case was last closed or handed on; null where it never was. */
export function intakeCheckOn({ closedOn, handedOnOn }: IntakeContext): Day | null {
  const from = closedOn && handedOnOn ? later(closedOn, handedOnOn) : (closedOn ?? handedOnOn)
  return from && addMonths(from, 6)
}

export function intakeAtOpening(opening: CaseOpening): IntakeContext {
  const until = opening.dates['resumptionLastDay'] ?? null
  return {
    scope: null,
    askedBy: null,
    missedHandover: handoverWasMissed(opening),
    resumptionUntil: until !== null && until >= opening.openedOn && canBeResumed(opening) ? until : null,
    resumption: null,
    handedOnOn: null,
    closedOn: null,
  }
}

type Facts = CaseOpening['facts']

/**
 * Guidance and personal care are for under 18 only and cannot be resumed after it (Jeugdwet 1.1, jeugdhulp 2° and 3°);
 * help of a kind that is not known may be another. Listed needs overrule the flat facts one by one.
 */
function canBeResumed({ facts }: CaseOpening): boolean {
  const listed: unknown[] = Array.isArray(facts['needs']) ? facts['needs'] : []
  const needs = (listed.length > 0 ? listed : [{}]).map((need): Facts => ({ ...facts, ...(need as Facts) }))
  const ended = needs.filter((need) => typeof need['youthHelpEndedOn'] === 'string')
  return (ended.length > 0 ? ended : needs).some((need) => !endsAt18ByKind.includes(String(need['youthHelpKind'])))
}

const endsAt18ByKind = ['participation-support', 'personal-care']
