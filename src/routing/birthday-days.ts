import { birthday } from '../calendar/age.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { type SafeNotification, safeNotification } from '../calendar/safe-notification.ts'
import { computeTerm } from '../calendar/term.ts'
import type { TermId } from '../calendar/terms.ts'
import { rememberByDay } from './remember-by-day.ts'

/** Every day that follows from a birth date and the policy alone. */
export type BirthdayDays = {
  readonly turns18: Day
  readonly turns21: Day
  readonly turns23: Day
  readonly lastDayAsMinor: Day
  readonly handoverWindowOpens: Day
  /** The day the perspective plan should be final; a setting, the day the window opens by default. */
  readonly planReadyBy: Day
  /** Applications and notifications are planned by this day (T18 minus 3 months). */
  readonly wlzApplicationByPlanning: Day
  /** From this day on a missing Wmo notification is an alert. */
  readonly notifyFrom: Day
  readonly closedCareLimitDate: Day
  readonly halfYearBefore18: Day
  /** Computed when first asked for: it is found by trying. */
  readonly safe: SafeNotification
}

/** The days of a birth date under a policy. */
export const birthdayDays = rememberByDay(compute)

function compute(birthDate: Day, policy: Policy): BirthdayDays {
  const reached = (age: number): Day => birthday(birthDate, age, policy.leapDayRule)
  const turns18 = reached(18)
  const before18 = (term: TermId): Day => computeTerm({ term, startsOn: turns18 }, policy).dueOn
  let safe: SafeNotification | undefined
  return {
    turns18,
    turns21: reached(21),
    turns23: reached(23),
    lastDayAsMinor: addDays(turns18, -1),
    handoverWindowOpens: before18('handover-window-opens'),
    planReadyBy: addMonths(turns18, -policy.planReadyByMonths),
    wlzApplicationByPlanning: before18('wlz-apply-by'),
    notifyFrom: addDays(addMonths(turns18, -3), -policy.notifyAlertDays),
    closedCareLimitDate: addMonths(turns18, 6),
    halfYearBefore18: addMonths(turns18, -6),
    get safe() {
      safe ??= safeNotification(turns18, policy)
      return safe
    },
  }
}
