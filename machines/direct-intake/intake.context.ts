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
    resumptionUntil: until !== null && until >= opening.openedOn ? until : null,
    resumption: null,
    handedOnOn: null,
    closedOn: null,
  }
}
