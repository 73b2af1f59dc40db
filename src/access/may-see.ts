import type { Actor } from '../cases/actor.ts'
import type { RelationRecord } from '../cases/records.ts'

/** What of a case decides who may see it: where it is, who owns it, whose it is, and which organisations take part. */
export type Seen = {
  record: { municipality: string; owner: { organisationId: string | null; personId: string | null } }
  relations: readonly RelationRecord[]
  /** The person that the young person signs in as. */
  youngPerson: { signInPersonId: string | null }
  /** The break-glass that is open to the actor in this case now. */
  breakGlassId?: string | null
}

/**
 * How much somebody sees of a case: everything, the minimum before an offer is accepted, numbers without names, the same
 * with the name by an open break-glass, or nothing.
 */
export type Sight = 'full' | 'handover' | 'preview' | 'contact' | 'without-names' | 'by-break-glass' | 'none'

/**
 * How much of a case an actor sees (Jeugdwet 7.3.11, Wmo 5.1.1 and 5.3.3): the neighbourhood team that owns it and organisations that take part by
 * their relation; who decides for the college sees the cases of the municipality; a manager sees them without names; the
 * young person sees their own. Relations count from the day they begin, which is never ahead, until their end is recorded.
 * The database holds the same once more (migration 0020).
 */
export function sightOf(actor: Actor, seen: Seen): Sight {
  if (actor.municipality !== seen.record.municipality) return 'none'
  if (actor.role === 'system' || actor.role === 'decision-maker') return 'full'
  if (actor.role === 'manager') return seen.breakGlassId ? 'by-break-glass' : 'without-names'
  if (actor.role === 'administrator' || actor.role === 'auditor') return 'none'
  if (actor.role === 'young-person')
    return actor.personId !== null && actor.personId === seen.youngPerson.signInPersonId ? 'full' : 'none'
  if (actor.organisationId === null) return 'none'
  if (actor.organisationId === seen.record.owner.organisationId) return 'full'
  const running = seen.relations.filter(
    (relation) => relation.organisationId === actor.organisationId && relation.endedOn === null,
  )
  return scopes.find((scope) => running.some((relation) => relation.scope === scope)) ?? 'none'
}

/** What a relation shows, the widest first: an organisation that takes part in two ways sees by the wider. */
export const scopes = ['full', 'handover', 'contact', 'preview'] as const

/** Whether an actor may know that this case is there. */
export const maySeeCase = (actor: Actor, seen: Seen): boolean => sightOf(actor, seen) !== 'none'

/** Whether an actor sees names: a manager and whoever keeps the program running do not. */
export const seesNames = (actor: Actor): boolean => !['manager', 'administrator', 'auditor'].includes(actor.role)

/** Somebody without a case is seen by who watches over them, by who decides for the college, and by themself. */
export function maySeePerson(
  actor: Actor,
  person: { municipality: string; signInPersonId: string | null; watch: { organisationId: string | null } | null },
): boolean {
  if (actor.municipality !== person.municipality) return false
  if (actor.role === 'young-person') return actor.personId !== null && actor.personId === person.signInPersonId
  if (actor.role === 'decision-maker' || actor.role === 'manager' || actor.role === 'system') return true
  if (actor.role === 'administrator' || actor.role === 'auditor') return false
  return actor.organisationId !== null && person.watch?.organisationId === actor.organisationId
}
