import type { Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/**
 * The handover that offer, meeting and new help work towards. Planning days count back from `on`: the 18th birthday,
 * or in the exit of extended care the day after its last day; null where help is not handed over but placed.
 */
export type HandoverContext = { on: Day | null }

export const handoverAtOpening = ({ pathway, dates }: CaseOpening): HandoverContext => ({
  on: pathway === 'perspective-plan-handover' ? (dates.turns18 ?? null) : null,
})
