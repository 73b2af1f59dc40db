import { addDays, type Day } from '../../../src/calendar/day.ts'
import type { CaseOpening } from '../../context.ts'

/** What the case remembers of the Participatiewet check. */
export type IncomeCheckContext = {
  /** Whether income was looked at: asked and answered, or found not needed. */
  answer: 'needed' | 'not-needed' | null
  reportedOn: Day | null
  searchPeriod: 'applies' | 'exempt' | 'waived' | 'over' | null
  /** School documents, asked where the four weeks do not hold. */
  schoolDocumentsOn: Day | null
  appliedOn: Day | null
  advancePaidOn: Day | null
  outcome: 'granted' | 'refused' | null
}

/** The last of the four weeks, and so the first day to apply on (41 lid 4: no application until four weeks after the report). */
export const searchPeriodEndsOn = ({ reportedOn, searchPeriod }: IncomeCheckContext): Day | null =>
  reportedOn !== null && searchPeriod === 'applies' ? addDays(reportedOn, 28) : null

/**
 * Someone who has reported already is past the question. Whether the four weeks hold for them (41 lid 4) the advice found
 * from the facts: where they do not, its earliest day to apply is that of the report.
 */
export function incomeCheckAtOpening({ facts, dates }: CaseOpening): IncomeCheckContext {
  const reportedOn = facts['participationActReportedOn']
  const mayApplyFrom = dates['pwEarliestApplication']
  const exempt = typeof reportedOn === 'string' && mayApplyFrom !== undefined && mayApplyFrom <= reportedOn
  return {
    answer: typeof reportedOn === 'string' ? 'needed' : null,
    reportedOn: typeof reportedOn === 'string' ? reportedOn : null,
    searchPeriod: exempt ? 'exempt' : null,
    schoolDocumentsOn: null,
    appliedOn: null,
    advancePaidOn: null,
    outcome: null,
  }
}
