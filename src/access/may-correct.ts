import type { EventDefinition } from '../../machines/event-definition.ts'
import { eventDefinition } from '../../machines/events.ts'
import type { Actor } from '../cases/actor.ts'
import type { EffectiveEvent } from '../cases/events/effective-log.ts'
import type { RecordedEvent } from '../cases/records.ts'
import { type Seen, sightOf } from './may-see.ts'
import { mayTell } from './may-tell.ts'

/**
 * Whether an actor may put an event of a case right or take it back: who may tell it, as it counts now, and sees the whole
 * case; who sees less, what their own organisation told. What somebody said themself stays theirs: a note is put right by
 * the organisation of who wrote it, and the word of a young person who signed in on their consent by nobody else (Jeugdwet 7.3.4, 7.3.11).
 * A mistake of another party is theirs to put right: it is asked of them.
 */
export function mayCorrect(actor: Actor, { recorded, effective }: EffectiveEvent, seen: Seen): boolean {
  const definition = eventDefinition((effective ?? recorded).type)
  if (!definition || !mayTell(actor, definition, seen)) return false
  return toldBy(actor, recorded) || (sightOf(actor, seen) === 'full' && !isOwnWord(recorded))
}

/**
 * Whether an actor may tell what did happen in place of a deadline that passed. That it passed has ended the part of
 * whoever should have answered: a professional who works on the whole case records what they told in time.
 */
export const mayAnswerForPassed = (actor: Actor, definition: EventDefinition, seen: Seen): boolean =>
  mayTell(actor, definition, seen) || (actor.role !== 'young-person' && sightOf(actor, seen) === 'full')

const toldBy = (actor: Actor, { personId, organisationId }: RecordedEvent): boolean =>
  (actor.personId !== null && personId === actor.personId) ||
  (actor.organisationId !== null && organisationId === actor.organisationId)

const isOwnWord = ({ type, role }: RecordedEvent): boolean =>
  type === 'note.added' || (role === 'young-person' && type.startsWith('consent.'))
