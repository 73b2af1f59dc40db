import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid, NotFound } from '../errors.ts'
import type { KeptAnswer, OrganisationRecord, PersonRecord, UnitOfWork } from '../storage.ts'

type Keep<Record> = ((record: Record) => KeptAnswer | null) | undefined

export type OrganisationTold = Partial<Pick<OrganisationRecord, 'name' | 'kind' | 'active' | 'details'>>
export type PersonTold = Partial<
  Pick<PersonRecord, 'name' | 'email' | 'organisationId' | 'role' | 'active' | 'subject'>
>

/** Adds an organisation or team, active unless said otherwise. */
export function addOrganisation(
  dependencies: Dependencies,
  actor: Actor,
  told: OrganisationTold & Pick<OrganisationRecord, 'name' | 'kind'>,
  keep?: Keep<OrganisationRecord>,
): Promise<OrganisationRecord> {
  const usual = { active: true, details: {}, id: dependencies.newId(), municipality: actor.municipality }
  return write(dependencies, actor, 'organisation.added', keep, async ({ directory }) => {
    const organisation = { ...usual, ...told }
    await directory.writeOrganisation(organisation)
    return organisation
  })
}

/**
 * Changes an organisation. One that is no longer active lets nobody of it in from then on, and its open cases are orphans.
 * @throws NotFound when there is none of this id, Conflict when its people are the last who can administer.
 */
export function changeOrganisation(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  told: OrganisationTold,
): Promise<OrganisationRecord> {
  return write(dependencies, actor, 'organisation.changed', undefined, async ({ directory }) => {
    const before = await directory.organisation(id)
    if (before === null) throw new NotFound('There is no such organisation.')
    const organisation = { ...before, ...told }
    if (before.active && !organisation.active)
      await keepAdministrator(directory, (person) => person.organisationId !== id)
    await directory.writeOrganisation(organisation)
    return organisation
  })
}

/** Adds somebody to an organisation. @throws Invalid when there is no such active organisation, or the subject is taken. */
export function addPerson(
  dependencies: Dependencies,
  actor: Actor,
  told: PersonTold & Pick<PersonRecord, 'name' | 'organisationId' | 'role'>,
  keep?: Keep<PersonRecord>,
): Promise<PersonRecord> {
  const usual = { email: null, active: true, subject: null }
  return write(dependencies, actor, 'person.added', keep, async ({ directory }) => {
    const person = { ...usual, ...told, id: dependencies.newId(), municipality: actor.municipality }
    return written(directory, person)
  })
}

/**
 * Changes somebody: another role or organisation counts from their next request, and who is no longer active is out at
 * once. Their open cases are on the list of orphans until somebody takes them over.
 * @throws NotFound when there is nobody of this id, Invalid when there is no such active organisation or the subject is
 * taken, Conflict when nobody could administer any more.
 */
export function changePerson(
  dependencies: Dependencies,
  actor: Actor,
  id: string,
  told: PersonTold,
): Promise<PersonRecord> {
  return write(dependencies, actor, 'person.changed', undefined, async ({ directory }) => {
    const before = await directory.person(id)
    if (before === null) throw new NotFound('There is nobody with this id.')
    const person = { ...before, ...told }
    const stays = person.role === 'administrator' && person.active
    if (before.role === 'administrator' && !stays) await keepAdministrator(directory, (one) => one.id !== id)
    return written(directory, person)
  })
}

/** Somebody must be left who can let others in. */
async function keepAdministrator(
  directory: UnitOfWork['directory'],
  stays: (person: PersonRecord) => boolean,
): Promise<void> {
  const now = await directory.administrators()
  if (now.length === 0 || now.some(stays)) return
  throw new Conflict('Nobody could administer any more: give somebody else the role of administrator first.')
}

async function written(directory: UnitOfWork['directory'], person: PersonRecord): Promise<PersonRecord> {
  const organisation = await directory.organisation(person.organisationId)
  // Who is no longer active may stay in an organisation that is no longer there.
  if (organisation === null || (person.active && !organisation.active)) {
    const detail = 'There is no active organisation with this id: choose one of the directory.'
    throw new Invalid([{ in: 'body', pointer: '/organisationId', code: 'unknown-organisation', detail }])
  }
  await directory.writePerson(person)
  return person
}

function write<Record>(
  { storage }: Dependencies,
  actor: Actor,
  action: string,
  keep: Keep<Record>,
  work: (unit: UnitOfWork) => Promise<Record>,
): Promise<Record> {
  return storage.transaction(actor, async (unit) => {
    const record = await work(unit)
    await unit.writeAudit({ action, purpose: 'administration', caseIds: [], youngPersonIds: [], traceId: null })
    const kept = keep?.(record)
    if (kept) await unit.keepAnswer(kept, null)
    return record
  })
}
