import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { type Day, isDay } from '../../calendar/day.ts'
import { type Fault, Invalid } from '../errors.ts'
import type { Json } from '../records.ts'

/** What somebody tells of a case: the event, the day it is true in the world, and what it says. */
export type ToldEvent = { type: string; occurredOn: Day; payload: Json }

/** What puts an earlier event right: told to correctEvent, which folds the log again, and by itself to nobody. */
export const correctionType = 'event.corrected'

/**
 * The definition of an event that people can tell by itself.
 * @throws Invalid with every fault: an unknown type, a correction, a day that does not exist or is still to come.
 */
export function tellable(told: Pick<ToldEvent, 'type' | 'occurredOn'>, today: Day): EventDefinition {
  const alone = told.type === correctionType ? [correctionAlone] : []
  return definitionOf(told, today, alone)
}

/**
 * The definition of a correction that is made today or was made before.
 * @throws Invalid when its day does not exist or is still to come.
 */
export const tellableCorrection = (occurredOn: Day, today: Day): EventDefinition =>
  definitionOf({ type: correctionType, occurredOn }, today, [])

function definitionOf(told: Pick<ToldEvent, 'type' | 'occurredOn'>, today: Day, found: Fault[]): EventDefinition {
  const definition = eventDefinition(told.type)
  const known = definition?.by.some((role) => role !== 'system') ?? false
  const faults = [...found, ...(known ? [] : [unknownEvent(told.type)]), ...dayFaults(told.occurredOn, today)]
  if (!definition || faults.length > 0) throw new Invalid(faults)
  return definition
}

const correctionAlone: Fault = {
  pointer: '/type',
  code: 'correction',
  detail: `'${correctionType}' is told of an event that stands in the case: with its 'seq' and a 'replacement' or 'void'.`,
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
