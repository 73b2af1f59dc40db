import { addMonths, type Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/**
 * The handover that offer, meeting and new help work towards. Planning days count back from `on`: the 18th birthday,
 * or in the exit of extended care the day after its last day; null where help is not handed over but placed.
 */
export type HandoverContext = { on: Day | null }

export const handoverAtOpening = ({ pathway, dates }: CaseOpening): HandoverContext => ({
  on: pathway === 'perspective-plan-handover' ? (dates.turns18 ?? null) : null,
})

/** Kinds that the law ends at 18: still running after it, no handover took place. */
const endsAt18 = ['participation-support', 'personal-care', 'mental-health-treatment', 'residential-treatment']

/** Youth help that ended in the half year before 18 or on it, or that the law ended and that still runs. */
export function handoverWasMissed({ facts, dates, openedOn }: CaseOpening): boolean {
  const turns18 = dates['turns18']
  if (turns18 === undefined || openedOn < turns18) return false
  const endedOn = facts['youthHelpEndedOn']
  if (typeof endedOn === 'string') return endedOn <= turns18 && endedOn >= addMonths(turns18, -6)
  return facts['youthHelpRunning'] === true && endsAt18.includes(String(facts['youthHelpKind']))
}
