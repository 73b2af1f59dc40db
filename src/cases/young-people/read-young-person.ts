import { maySeeCase, maySeePerson } from '../../access/may-see.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { NotFound } from '../errors.ts'
import type { YoungPersonRecord } from '../records.ts'
import type { Lock, UnitOfWork } from '../storage.ts'

/** Somebody, with the case that is open for them. */
export type KnownYoungPerson = {
  person: YoungPersonRecord
  openCaseId: string | null
  /** The organisation that holds the open case. */
  heldBy: string | null
}

/**
 * A young person as known now; that somebody looked is recorded in the same transaction.
 * @throws NotFound when they are not there or not the reader's to know of.
 */
export async function readYoungPerson(dependencies: Dependencies, actor: Actor, id: string): Promise<KnownYoungPerson> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const known = await visiblePerson(unit, actor, id, 'none')
    await unit.writeAudit({
      action: 'young-person.read',
      purpose: 'case-work',
      caseIds: [],
      youngPersonIds: [id],
      traceId: null,
    })
    return known
  })
}

/**
 * Somebody whom the actor may see: on their own organisation's watch list, or in a case that they may see.
 * @throws NotFound otherwise.
 */
export async function visiblePerson(unit: UnitOfWork, actor: Actor, id: string, lock: Lock): Promise<KnownYoungPerson> {
  const person = await unit.loadYoungPerson(id, lock)
  if (!person) throw unknown()
  const cases = await unit.casesOf(id)
  const open = cases.find(({ final }) => !final)
  const held = { openCaseId: open?.id ?? null, heldBy: open?.owner.organisationId ?? null }
  if (maySeePerson(actor, person)) return { person, ...held }
  for (const { id: caseId } of cases) {
    const loaded = await unit.loadCase(caseId, 'none')
    if (loaded && maySeeCase(actor, loaded)) return { person, ...held }
  }
  throw unknown()
}

const unknown = () => new NotFound('There is no such young person, or they are not yours to see.')
