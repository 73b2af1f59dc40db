import type { Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { computeTerm } from '../calendar/term.ts'
import type { AlertCode } from './alert-codes.ts'
import { closedCareAlerts } from './alerts-closed-care.ts'
import { needAlerts } from './alerts-of-need.ts'
import type { BirthdayDays } from './birthday-days.ts'
import { datesOfNotification } from './dates-of-events.ts'
import type { Decision } from './evaluate.ts'
import type { Facts } from './facts.ts'
import { exclusionIsAsked, incomeDates } from './participation-act.ts'
import { hasTwoMunicipalities } from './residence.ts'

/** What somebody must see, each code once, in alphabetical order. `planOverdue` comes from the status. */
export function alertsOf(
  facts: Facts,
  asOf: Day,
  policy: Policy,
  decision: Decision,
  planOverdue: boolean,
): AlertCode[] {
  const { days } = decision.decisive.reading
  const codes = new Set<AlertCode>()
  if (planOverdue) codes.add('plan-overdue')
  for (const need of decision.needs) {
    closedCareAlerts(need, codes)
    needAlerts(need, decision, codes)
  }
  if (asOf === days.lastDayAsMinor) codes.add('turns-18-tomorrow')
  if (hasTwoMunicipalities(facts)) codes.add('two-municipalities')
  if (facts.noPlaceTonight === true) codes.add('urgent-temporary-provision')
  if (exclusionIsAsked(facts, asOf, days, policy)) codes.add('pw-exclusion-check')
  if (facts.notifiedOn !== undefined && asOf > datesOfNotification(facts.notifiedOn, policy).investigationDue)
    codes.add('investigation-overdue')
  if (equatedDaysUnknown(facts, asOf, days, policy, codes)) codes.add('equated-days-unknown')
  return codes.size < 2 ? [...codes] : [...codes].sort()
}

/**
 * Whether a date that still counts was computed past the years for which the decree on equated days exists. The dates
 * around 18 count while the person is a minor.
 */
function equatedDaysUnknown(
  facts: Facts,
  asOf: Day,
  days: BirthdayDays,
  policy: Policy,
  codes: ReadonlySet<AlertCode>,
): boolean {
  if (asOf < days.turns18 && days.safe.warnings.length > 0) return true
  if (facts.notifiedOn !== undefined && datesOfNotification(facts.notifiedOn, policy).warned) return true
  if (facts.participationActReportedOn !== undefined && incomeDates(facts, days, policy).warned) return true
  if (asOf >= days.turns18 || !codes.has('wlz-application-needed')) return false
  return computeTerm({ term: 'wlz-indication', startsOn: days.wlzApplicationByPlanning }, policy).warnings.length > 0
}
