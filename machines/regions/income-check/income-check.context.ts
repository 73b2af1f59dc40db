import type { Day } from '../../../src/calendar/day.ts'
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

/** Someone who has reported already is past the question. */
export function incomeCheckAtOpening({ facts }: CaseOpening): IncomeCheckContext {
  const reportedOn = facts['participationActReportedOn']
  return {
    answer: typeof reportedOn === 'string' ? 'needed' : null,
    reportedOn: typeof reportedOn === 'string' ? reportedOn : null,
    searchPeriod: null,
    schoolDocumentsOn: null,
    appliedOn: null,
    advancePaidOn: null,
    outcome: null,
  }
}
