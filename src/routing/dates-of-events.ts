import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { computeTerm } from '../calendar/term.ts'
import { rememberByDay } from './remember-by-day.ts'

/** The days that a Wmo notification sets running (Wmo 2.3.2 lid 1 and 2), and whether one lies past the known decrees. */
export type NotificationDates = {
  readonly personalPlanUntil: Day
  readonly investigationDue: Day
  readonly warned: boolean
}

export const datesOfNotification = rememberByDay((notifiedOn: Day, policy: Policy): NotificationDates => {
  const personalPlan = computeTerm({ term: 'wmo-personal-plan', startsOn: notifiedOn }, policy)
  const investigation = computeTerm({ term: 'wmo-investigation', startsOn: notifiedOn }, policy)
  return {
    personalPlanUntil: personalPlan.dueOn,
    investigationDue: investigation.dueOn,
    warned: personalPlan.warnings.length + investigation.warnings.length > 0,
  }
})
