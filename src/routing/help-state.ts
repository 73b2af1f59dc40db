import { addDays, addMonths, type Day, earlier } from '../calendar/day.ts'
import type { BirthdayDays } from './birthday-days.ts'
import type { Facts } from './facts.ts'
import type { Situation } from './situation.ts'
import { both, type Truth } from './truth.ts'

/** Whether the help runs on the day; an end that has come says no. */
export function helpRuns({ facts, asOf }: Situation): Truth {
  if (facts.youthHelpRunning !== undefined) return facts.youthHelpRunning
  return facts.youthHelpEndedOn !== undefined && facts.youthHelpEndedOn <= asOf ? false : undefined
}

/** Whether the help began before the 18th birthday. Help that runs before it, or ended before it, did. */
export function helpBegunBefore18(situation: Situation): Truth {
  const { facts, asOf, days } = situation
  if (facts.youthHelpStartedOn !== undefined) return facts.youthHelpStartedOn < days.turns18
  if (facts.youthHelpEndedOn !== undefined && facts.youthHelpEndedOn < days.turns18) return true
  return asOf < days.turns18 && facts.youthHelpRunning === true ? true : undefined
}

/**
 * The last day of the half year after the end of help (Jeugdwet 1.1 jeugdige 4° third dash, and 3°), and never past the
 * day before 23, on which 4° ends; never shifts (Atw 4 a).
 */
export const resumptionLastDay = (endedOn: Day, { turns23 }: Pick<BirthdayDays, 'turns23'>): Day =>
  earlier(addMonths(endedOn, 6), addDays(turns23, -1))

/** Whether help has ended and the day lies within the half year after its end, the last day included. */
export function endedWithinHalfYear(situation: Situation): Truth {
  const { facts, asOf, days } = situation
  const ended = facts.youthHelpEndedOn
  if (ended === undefined) return helpRuns(situation) === true ? false : undefined
  return both(facts.youthHelpRunning !== true, ended <= asOf && asOf <= resumptionLastDay(ended, days))
}

/** Whether help has ended and its half year has gone by. */
export function resumptionExpired({ facts, asOf, days }: Situation): boolean {
  if (facts.youthHelpRunning === true || facts.youthHelpEndedOn === undefined) return false
  return asOf > resumptionLastDay(facts.youthHelpEndedOn, days)
}

/** Whether it was determined before 18 that help is necessary, and that help has not come and gone since. */
export function determinedBefore18({ facts, asOf, days }: Situation): Truth {
  if (facts.youthHelpDeterminedOn === undefined) return undefined
  const spent =
    facts.youthHelpEndedOn !== undefined && facts.youthHelpEndedOn <= asOf && facts.youthHelpRunning !== true
  return facts.youthHelpDeterminedOn < days.turns18 && !spent
}

/** Whether the determined help has not begun by the day. */
export function notYetBegun({ facts, asOf }: Situation): boolean {
  if (facts.youthHelpRunning === true || facts.youthHelpEndedOn !== undefined) return false
  return facts.youthHelpStartedOn === undefined || facts.youthHelpStartedOn > asOf
}

/**
 * Whether support is asked for: said so, or shown by a notification, a report to the Participatiewet, services named,
 * no place to sleep tonight, an extension that was asked for and refused, or help found necessary again.
 */
export function supportRequested(facts: Facts): Truth {
  const shown =
    facts.notifiedOn !== undefined ||
    facts.participationActReportedOn !== undefined ||
    facts.noPlaceTonight === true ||
    facts.continuationDecision === 'refused' ||
    facts.resumptionNecessary === true ||
    (facts.requestedServices !== undefined && facts.requestedServices.length > 0)
  return shown || facts.requestsSupport
}
