import type { EventDefinition } from '../../machines/event-definition.ts'
import type { Actor } from '../cases/actor.ts'
import { type Seen, sightOf } from './may-see.ts'

/**
 * Whether an actor may tell an event of a case: their role is among those that the event names, and they see the case.
 * An offer is answered by the organisation that it was made to, and by no other.
 */
export function mayTell(actor: Actor, definition: Pick<EventDefinition, 'by'>, seen: Seen): boolean {
  return actor.role !== 'system' && definition.by.includes(actor.role) && sightOf(actor, seen) !== 'none'
}
