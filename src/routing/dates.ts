import { addDays, type Day } from '../calendar/day.ts'
import type { Policy } from '../calendar/policy.ts'
import { computeTerm } from '../calendar/term.ts'
import { datesOfNotification } from './dates-of-events.ts'
import type { Decision } from './evaluate.ts'
import type { YouthHelpKind } from './fact-codes.ts'
import type { Facts } from './facts.ts'
import { resumptionLastDay } from './help-state.ts'
import { incomeDates } from './participation-act.ts'

/** The names of the days that an advice gives; the first nine always, the others where they apply. */
export const dateNames = [
  'turns18',
  'turns21',
  'turns23',
  'lastDayAsMinor',
  'handoverWindowOpens',
  'latestSafeWmoNotification',
  'investigationDueIfNotifiedThen',
  'decisionDueIfAppliedThen',
  'extendedYouthCareLastPossibleDay',
  'resumptionLastDay',
  'fosterLastDay',
  'necessityDecisionNeededFrom',
  'familyHomeLastDayByAgreement',
  'closedCareLimitDate',
  'wlzApplicationByPlanning',
  'cizDecisionIfAppliedThen',
  'personalPlanUntil',
  'investigationDue',
  'temporaryProvisionDue',
  'pwEarliestApplication',
  'benefitCanStartFrom',
  'pwBackdateLimitIndividualCircumstances',
  'pwAdvanceDueIfAppliedThen',
  'pwDecisionOuterIfAppliedThen',
] as const
export type DateName = (typeof dateNames)[number]
export type AdviceDates = Partial<Record<DateName, Day>>

/** Every day that bears on the person, by name. Ages are reached at the start of the birthday; these never shift. */
export function datesOf(facts: Facts, asOf: Day, policy: Policy, decision: Decision): AdviceDates {
  const { days } = decision.decisive.reading
  const has = (kind: YouthHelpKind): boolean => decision.needs.some((need) => need.reading.facts.youthHelpKind === kind)
  const { safe } = days
  return {
    turns18: days.turns18,
    turns21: days.turns21,
    turns23: days.turns23,
    lastDayAsMinor: days.lastDayAsMinor,
    handoverWindowOpens: days.handoverWindowOpens,
    latestSafeWmoNotification: safe.latestOn,
    investigationDueIfNotifiedThen: safe.investigationDueOn,
    decisionDueIfAppliedThen: safe.decisionDueOn,
    extendedYouthCareLastPossibleDay: addDays(days.turns23, -1),
    ...endOfHelp(decision),
    ...(has('foster-care') && { fosterLastDay: addDays(days.turns21, -1), necessityDecisionNeededFrom: days.turns21 }),
    ...(has('family-home') && { familyHomeLastDayByAgreement: addDays(days.turns21, -1) }),
    ...(has('closed-youth-care') && { closedCareLimitDate: days.closedCareLimitDate }),
    ...wlzDates(decision, policy),
    ...notificationDates(facts, policy),
    // Wmo 2.3.3: without delay; hours count only where the municipality sets them, and end within this day or the next.
    ...(facts.noPlaceTonight === true && { temporaryProvisionDue: asOf }),
    ...(facts.participationActReportedOn !== undefined && incomeDates(facts, days, policy).dates),
  }
}

/** The last day to resume: of the need that decides, else of the help that ended last. */
function endOfHelp({ decisive, needs }: Decision): AdviceDates {
  const ends = needs.flatMap(({ reading }) => reading.facts.youthHelpEndedOn ?? [])
  const ended = decisive.reading.facts.youthHelpEndedOn ?? ends.sort().at(-1)
  return ended === undefined ? {} : { resumptionLastDay: resumptionLastDay(ended, decisive.reading.days) }
}

function wlzDates({ needs }: Decision, policy: Policy): AdviceDates {
  // The planning day lies before 18: past it there is nothing to plan towards.
  const need = needs.find(({ d1, reading }) => d1?.law === 'wlz' && reading.asOf < reading.days.turns18)
  if (!need) return {}
  const startsOn = need.reading.days.wlzApplicationByPlanning
  const ciz = computeTerm({ term: 'wlz-indication', startsOn }, policy)
  return { wlzApplicationByPlanning: startsOn, cizDecisionIfAppliedThen: ciz.dueOn }
}

function notificationDates({ notifiedOn }: Facts, policy: Policy): AdviceDates {
  if (notifiedOn === undefined) return {}
  const { personalPlanUntil, investigationDue } = datesOfNotification(notifiedOn, policy)
  return { personalPlanUntil, investigationDue }
}
