import { maySeeCase, sightOf } from '../../access/may-see.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotFound } from '../errors.ts'
import type { Holder } from '../records.ts'

/** That somebody changed a case: its version now, and who it was as far as the reader may know. */
export type CaseChanged = { version: number; by: (Holder & { youngPerson: boolean }) | null; mine: boolean }

/**
 * Who last changed a case after a version; null when nobody did, the calendar aside.
 * @throws NotFound when it is not (or no longer) the actor's to see.
 */
export function caseChangedSince(
  { storage }: Dependencies,
  actor: Actor,
  caseId: string,
  version: number,
): Promise<CaseChanged | null> {
  return storage.transaction(actor, async (unit) => {
    const loaded = await unit.loadCase(caseId, 'none')
    if (!loaded || !maySeeCase(actor, loaded)) throw new NotFound('There is no such case, or it is not yours to see.')
    if (loaded.record.version <= version) return null
    const told = (await unit.caseEvents(caseId)).filter(({ seq, role }) => seq > version && role !== 'system')
    const last = told.at(-1)
    if (last === undefined) return null
    const { personId, organisationId, role } = last
    const by =
      sightOf(actor, loaded) === 'full' ? { personId, organisationId, youngPerson: role === 'young-person' } : null
    return { version: loaded.record.version, by, mine: personId !== null && personId === actor.personId }
  })
}

/** Tells when a case goes past a version, whoever changed it and in whichever process. */
export interface CaseWatch {
  /** The version once it is higher than `after`; null when `signal` ends the waiting. */
  past(municipality: string, caseId: string, after: number, signal: AbortSignal): Promise<number | null>
}
