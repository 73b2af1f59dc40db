import type { EventDefinition } from '../../machines/event-definition.ts'
import type { Actor } from '../cases/actor.ts'
import { type Seen, sightOf } from './may-see.ts'

/** What of an event decides who may tell it. */
export type Tellable = Pick<EventDefinition, 'by' | 'asReceiver'>

/**
 * Whether an actor may tell an event of a case: their role is among those that the event names, and they see the case.
 * An offer is answered by the organisation that it was made to, and by no other: also not by one that owns the case.
 */
export function mayTell(actor: Actor, definition: Tellable, seen: Seen): boolean {
  if (actor.role === 'system' || !definition.by.includes(actor.role)) return false
  return sightOf(actor, seen) !== 'none' && (definition.asReceiver !== true || receives(actor, seen))
}

const receives = ({ organisationId }: Actor, { relations }: Seen): boolean =>
  relations.some((one) => one.party === 'receiver' && one.organisationId === organisationId && one.endedOn === null)
