import { addDays, type Day, later } from '../src/calendar/day.ts'
import type { CaseContext } from './context.ts'
import type { CaseEvent } from './events.ts'

/** The day of what brought the case here: of the event, or of the opening when the case begins here. */
export const eventDay = ({ context, event }: { context: CaseContext; event: CaseEvent }): Day =>
  // XState begins a case with an event of its own, which has no day.
  (event as Partial<CaseEvent>).occurredOn ?? context.opening.openedOn

/**
 * The day from which what opens now counts. The clock names only some days, so what is told between two of them counts
 * from its own day; what is told late counts from the day that the case has reached. An event that was recorded before
 * this rule does not carry its day and counts from the latter.
 */
export const dayNow = ({ context, event }: { context: CaseContext; event: CaseEvent }): Day =>
  later(context.today, (event as Partial<CaseEvent>).asOf ?? context.today)

/** Whether an event was recorded since `dayNow`, and the readings that came with it; one from before replays as it was taken. */
export const countsFromItsDay = (event: CaseEvent): boolean => (event as Partial<CaseEvent>).asOf !== undefined

/** Whether the young person is 18 on the day it is. */
export function isAdult(args: { context: CaseContext; event: CaseEvent }): boolean {
  const turns18 = args.context.opening.dates['turns18']
  return turns18 !== undefined && later(args.context.today, eventDay(args)) >= turns18
}

/** Where a planning day around the 18th birthday counts from; an adult gets two weeks. */
export function fromTurning18(args: { context: CaseContext; event: CaseEvent }): { startsOn: Day } | { dueOn: Day } {
  const turns18 = args.context.opening.dates['turns18']
  return turns18 === undefined || isAdult(args) ? { dueOn: addDays(eventDay(args), 14) } : { startsOn: turns18 }
}
