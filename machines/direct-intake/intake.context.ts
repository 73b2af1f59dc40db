import { addMonths, type Day } from '../../src/calendar/day.ts'
import type { CaseOpening } from '../context.ts'

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

export function intakeAtOpening(opening: CaseOpening): IntakeContext {
  const until = opening.dates['resumptionLastDay'] ?? null
  return {
    scope: null,
    askedBy: null,
    missedHandover: missedHandover(opening),
    resumptionUntil: until !== null && until >= opening.openedOn ? until : null,
    resumption: null,
    handedOnOn: null,
    closedOn: null,
  }
}

/** Kinds that the law ends at 18: still running after it, no handover took place. */
const endsAt18 = ['participation-support', 'personal-care', 'mental-health-treatment', 'residential-treatment']

/** Youth help that ended in the half year before 18 or on it, or that the law ended and that still runs. */
function missedHandover({ facts, dates, openedOn }: CaseOpening): boolean {
  const turns18 = dates['turns18']
  if (turns18 === undefined || openedOn < turns18) return false
  const endedOn = facts['youthHelpEndedOn']
  if (typeof endedOn === 'string') return endedOn <= turns18 && endedOn >= addMonths(turns18, -6)
  return facts['youthHelpRunning'] === true && endsAt18.includes(String(facts['youthHelpKind']))
}
