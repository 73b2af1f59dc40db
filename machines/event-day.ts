import { addDays, type Day } from '../src/calendar/day.ts'
import type { CaseContext } from './context.ts'
import type { CaseEvent } from './events.ts'

/** The day of what brought the case here: of the event, or of the opening when the case begins here. */
export const eventDay = ({ context, event }: { context: CaseContext; event: CaseEvent }): Day =>
  // XState begins a case with an event of its own, which has no day.
  (event as Partial<CaseEvent>).occurredOn ?? context.opening.openedOn

/** Whether the young person is 18 on the day that the case has reached. */
export function isAdult({ context, event }: { context: CaseContext; event: CaseEvent }): boolean {
  const turns18 = context.opening.dates['turns18']
  const on = eventDay({ context, event })
  return turns18 !== undefined && (on > context.today ? on : context.today) >= turns18
}

/** Where a planning day around the 18th birthday counts from; an adult gets two weeks. */
export function fromTurning18(args: { context: CaseContext; event: CaseEvent }): { startsOn: Day } | { dueOn: Day } {
  const turns18 = args.context.opening.dates['turns18']
  return turns18 === undefined || isAdult(args) ? { dueOn: addDays(eventDay(args), 14) } : { startsOn: turns18 }
}
