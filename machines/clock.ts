import { addDays, addMonths, type Day } from '../src/calendar/day.ts'
import type { CaseContext } from './context.ts'
import { intakeCheckOn } from './direct-intake/intake.context.ts'
import { extendedCareDays } from './extended-youth-care/extended-care.days.ts'
import { aftercareCheckOn } from './perspective-plan-handover/course.context.ts'
import { searchPeriodEndsOn } from './regions/income-check/income-check.context.ts'

/** A day on which the calendar alone moves a case; null where the case does not (yet) have it. */
type DayOf = (context: CaseContext) => Day | null

const turns18 = ({ opening }: CaseContext): Day | null => opening.dates.turns18 ?? null

const plus = (day: Day | null | undefined, by: { months?: number; days?: number }): Day | null =>
  day ? addDays(addMonths(day, by.months ?? 0), by.days ?? 0) : null

const beforeHandover =
  (by: { months?: number; days?: number }): DayOf =>
  ({ handover }) =>
    plus(handover.on, by)

/**
 * Every day that a guard may ask for, by name: what is not here does not move a case. Planning days count back from the
 * 18th birthday and never shift (Atw 1 lid 2); `handover` days count from the day on which the old help has ended.
 */
const milestoneDays = {
  'window-opens': (context) => context.opening.dates.handoverWindowOpens ?? plus(turns18(context), { months: -6 }),
  'home-asked-6-months-before': (context) => plus(turns18(context), { months: -6 }),
  'home-asked-3-months-before': (context) => plus(turns18(context), { months: -3 }),
  'home-asked-1-month-before': (context) => plus(turns18(context), { months: -1 }),
  'handover-4-weeks-ahead': beforeHandover({ days: -28 }),
  'handover-2-weeks-ahead': beforeHandover({ days: -14 }),
  'handover-day': beforeHandover({}),
  'handover-day-passed': beforeHandover({ days: 1 }),
  'turns-18': turns18,
  'turns-23': ({ opening }) => opening.dates.turns23 ?? null,
  'cover-over': ({ newHelp }) => plus(newHelp.cover?.untilOn, { days: 1 }),
  'intake-check': ({ intake }) => intakeCheckOn(intake),
  'search-period-ends': ({ incomeCheck }) => searchPeriodEndsOn(incomeCheck),
  'aftercare-check-due': aftercareCheckOn,
  'right-lapsed': ({ opening, handover, newHelp }) =>
    plus(opening.dates.resumptionLastDay ?? plus(newHelp.lastDayOfOld ?? handover.on, { months: 6 }), { days: 1 }),
} satisfies Record<string, DayOf>

export type Milestone = keyof typeof milestoneDays

const milestones = Object.keys(milestoneDays) as Milestone[]

/** The day of a milestone in this case, null where it has none. */
export const milestoneOn = (context: CaseContext, milestone: Milestone): Day | null => milestoneDays[milestone](context)

/** Whether the case has reached that day. */
export function reached(context: CaseContext, milestone: Milestone): boolean {
  const on = milestoneOn(context, milestone)
  return on !== null && on <= context.today
}

const known = new WeakMap<CaseContext, readonly { milestone: string; on: Day }[]>()

/**
 * All days that this case's clock must see, from what it remembers alone; those up to `context.today` were seen. A context
 * is never changed, so they are reckoned once for each.
 */
export function clockDays(context: CaseContext): readonly { milestone: string; on: Day }[] {
  const before = known.get(context)
  if (before) return before
  const shared = milestones.flatMap((milestone) => {
    const on = milestoneOn(context, milestone)
    return on === null ? [] : [{ milestone, on }]
  })
  const days = [...shared, ...extendedCareDays(context)]
  known.set(context, days)
  return days
}
