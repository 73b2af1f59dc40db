import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { type Day, isDay } from '../../calendar/day.ts'
import { type Fault, Invalid } from '../errors.ts'
import type { Json } from '../records.ts'

/** What somebody tells of a case: the event, the day it is true in the world, and what it says. */
export type ToldEvent = { type: string; occurredOn: Day; payload: Json }

/**
 * The definition of an event that people can tell.
 * @throws Invalid with every fault: an unknown type, a day that does not exist or is still to come.
 */
export function tellable(told: Pick<ToldEvent, 'type' | 'occurredOn'>, today: Day): EventDefinition {
  const definition = eventDefinition(told.type)
  const known = definition?.by.some((role) => role !== 'system') ?? false
  const faults = [...(known ? [] : [unknownEvent(told.type)]), ...dayFaults(told.occurredOn, today)]
  if (!definition || faults.length > 0) throw new Invalid(faults)
  return definition
}

function unknownEvent(type: string): Fault {
  return {
    pointer: '/type',
    code: 'unknown-event',
    detail: `There is no event '${type.slice(0, 60)}' that can be told: choose one of availableEvents of the case.`,
  }
}

function dayFaults(occurredOn: Day, today: Day): Fault[] {
  if (!isDay(occurredOn))
    return [
      { pointer: '/occurredOn', code: 'no-such-day', detail: 'Write the day on which it happened as YYYY-MM-DD.' },
    ]
  if (occurredOn > today)
    return [
      {
        pointer: '/occurredOn',
        code: 'in-the-future',
        detail: `Tell an event once it has happened: today is ${today}.`,
      },
    ]
  return []
}
