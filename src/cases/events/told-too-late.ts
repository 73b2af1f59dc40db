import type { DeadlineRecord } from '../records.ts'
import type { ToldEvent } from './told-event.ts'

/**
 * What to do with an event that happened in time but is told after the calendar passed its deadline: a sentence to add to
 * the refusal, empty where that is not why it was refused. The first word of an event's type names what it is about.
 */
export function toldTooLate(
  deadlines: readonly DeadlineRecord[],
  told: Pick<ToldEvent, 'type' | 'occurredOn'>,
): string {
  const subject = told.type.split('.')[0]
  const passed = deadlines.findLast(
    ({ passesAs, passedOn, openedOn, dueOn }) =>
      passedOn !== null &&
      passesAs?.split('.')[0] === subject &&
      openedOn <= told.occurredOn &&
      told.occurredOn <= dueOn,
  )
  if (!passed || passed.settledBySeq === null) return ''
  return ` It passed on ${passed.passedOn} because nothing was told by ${passed.dueOn}. Did this happen in time? Correct event ${passed.settledBySeq} ('event.corrected') with this as its replacement.`
}
