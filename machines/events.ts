import type { EventDefinition, EventOf } from './event-definition.ts'
import { extendedCareHelpEvents } from './extended-youth-care/extended-care-help.events.ts'
import { extendedYouthCareEvents } from './extended-youth-care/extended-youth-care.events.ts'
import { decisionTermEvents } from './regions/decision-terms/decision-terms.events.ts'
import { offerEvents } from './regions/offer/offer.events.ts'

/** Every event that any of the three statecharts knows: a list a region, alphabetically, then what a pathway has of its own. */
export const eventDefinitions = [
  ...decisionTermEvents,
  ...offerEvents,
  ...extendedYouthCareEvents,
  ...extendedCareHelpEvents,
] as const

export type CaseEvent = EventOf<typeof eventDefinitions>
export type CaseEventType = CaseEvent['type']

const byType = new Map<string, EventDefinition>(
  eventDefinitions.map((definition) => [definition.type, definition as unknown as EventDefinition]),
)

/** The definition of an event, or undefined where no such event exists. */
export function eventDefinition(type: string): EventDefinition | undefined {
  return byType.get(type)
}
