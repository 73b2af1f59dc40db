import { addDays, addMonths, type Day, earlier } from '../../src/calendar/day.ts'
import type { TermId } from '../../src/calendar/terms.ts'
import type { CaseContext } from '../context.ts'
import { countsFromItsDay, dayNow } from '../event-day.ts'
import type { CaseEvent } from '../events.ts'

/** A limit that the law or the national agreement sets: the term, the day it counts from and the last day of help. */
export type HardLimit = { kind: TermId; startsOn: Day; lastDay: Day }

export const limitKinds = [
  'jeugdwet-extended-care-last-day',
  'jeugdwet-foster-care-last-day',
  'jeugdwet-family-home-last-day',
  'jeugdwet-closed-care-limit',
] as const satisfies readonly TermId[]

/** A birthday of the young person as the advice computed it at opening, under its leap-day rule. */
export const turns = ({ opening }: CaseContext, age: 18 | 21 | 23): Day =>
  opening.dates[`turns${age}`] ?? opening.openedOn

export const isAdult = (context: CaseContext): boolean => context.today >= turns(context, 18)

/** The last possible day by ground; it never shifts (Jeugdwet 1.1 and 6.1.2 lid 4). */
export function hardLimit(context: CaseContext): HardLimit {
  const dayBefore = (kind: TermId, age: 21 | 23): HardLimit => ({
    kind,
    startsOn: turns(context, age),
    lastDay: addDays(turns(context, age), -1),
  })
  switch (context.extendedCare.ground) {
    case 'foster-until-21':
      return dayBefore('jeugdwet-foster-care-last-day', 21)
    case 'family-home-until-21':
      return dayBefore('jeugdwet-family-home-last-day', 21)
    case 'closed-max-6-months': {
      const startsOn = turns(context, 18)
      return { kind: 'jeugdwet-closed-care-limit', startsOn, lastDay: addMonths(startsOn, 6) }
    }
    default:
      return dayBefore('jeugdwet-extended-care-last-day', 23)
  }
}

/** The last day of the help as it stands: the hard limit, or sooner by the decision or the court's authorisation. */
export function lastDayOfHelp(context: CaseContext): Day {
  const { ground, grantedUntil, authorisedUntil } = context.extendedCare
  const limit = hardLimit(context).lastDay
  const granted = grantedUntil ? earlier(limit, grantedUntil) : limit
  return ground === 'closed-max-6-months' && authorisedUntil ? earlier(granted, authorisedUntil) : granted
}

/** The exit is a handover of its own from half a year before the day after the last day. */
export const exitOpensOn = (context: CaseContext): Day => addMonths(addDays(lastDayOfHelp(context), 1), -6)

/** Jeugdwet 1.1 4° third dash: half a year from the end of the help, and never past the day before 23. */
export function resumptionLastDay(context: CaseContext): Day | null {
  const { endedOn } = context.extendedCare
  return endedOn ? earlier(addMonths(endedOn, 6), addDays(turns(context, 23), -1)) : null
}

/** The check is half a year after the help ended, or after the conclusion where none had begun. */
export const aftercareCheckFrom = ({ extendedCare, today }: CaseContext): Day =>
  extendedCare.endedOn ?? extendedCare.concludedOn ?? today

export const aftercareCheckOn = (context: CaseContext): Day => addMonths(aftercareCheckFrom(context), 6)

/** The first day on which running help lacks a basis: the 18th birthday, or the day after what law or decision allow. */
export function needsDecisionFrom(context: CaseContext): Day {
  const { decision, ground } = context.extendedCare
  const covered =
    decision === 'granted' ||
    ground === 'foster-until-21' ||
    ground === 'family-home-until-21' ||
    ground === 'determined-before-18' ||
    ground === 'closed-max-6-months'
  return covered ? addDays(lastDayOfHelp(context), 1) : turns(context, 18)
}

/** The days on which the calendar alone moves extended youth care. */
export function extendedCareDays(context: CaseContext): { milestone: string; on: Day }[] {
  if (context.opening.pathway !== 'extended-youth-care') return []
  const { startsOn } = context.extendedCare
  const resumable = resumptionLastDay(context)
  const { concludedOn } = context.extendedCare
  return [
    { milestone: 'exit-planning-opens', on: exitOpensOn(context) },
    { milestone: 'extended-care-over', on: addDays(lastDayOfHelp(context), 1) },
    ...(startsOn ? [{ milestone: 'extended-care-starts', on: startsOn }] : []),
    ...(resumable ? [{ milestone: 'resumption-lapsed', on: addDays(resumable, 1) }] : []),
    ...(concludedOn ? [{ milestone: 'aftercare-check', on: aftercareCheckOn(context) }] : []),
  ]
}

/**
 * On what help of another kind rests from the day that is told: a family home goes on until 21, foster care where it began
 * before 18 (Jeugdwet 1.1, 3°); all else rests on a decision. A change that was recorded before that was asked of foster
 * care replays as it was taken.
 */
export function groundOfKind(kind: string, { context, event }: { context: CaseContext; event: CaseEvent }) {
  const on = dayNow({ context, event })
  if (on >= turns(context, 21)) return 'continuation'
  if (kind === 'family-home') return 'family-home-until-21'
  const beganBefore18 =
    on < turns(context, 18) || context.extendedCare.ground === 'foster-until-21' || !countsFromItsDay(event)
  return kind === 'foster-care' && beganBefore18 ? 'foster-until-21' : 'continuation'
}
