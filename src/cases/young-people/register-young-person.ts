import type { Advice } from '../../routing/advice.ts'
import { type Facts, factsSchema } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, type Fault, Invalid } from '../errors.ts'
import { readPart } from '../faults.ts'
import type { Holder, Json, YoungPersonRecord } from '../records.ts'
import type { KeptAnswer, UnitOfWork } from '../storage.ts'
import { advise } from './advise.ts'

/** Somebody who becomes known: who they are, and what is known of them. */
export type NewYoungPerson = {
  reference?: string | undefined
  bsn?: string | undefined
  firstName: string
  familyName: string
  birthDate: string
  municipality: string
  facts: Json
  /** From whom it became known. */
  source?: string | undefined
}

/** Somebody as registered with the advice of today, and others who may be the same person. */
export type Registered = {
  person: YoungPersonRecord
  advice: Advice
  possibleDuplicates: { id: string; reference: string | null }[]
}

/**
 * Registers a young person: with an advice of today, and on the watch list until a case is opened.
 * @throws Invalid for facts that can't be, Conflict when the reference is taken.
 */
export async function registerYoungPerson(
  dependencies: Dependencies,
  actor: Actor,
  told: NewYoungPerson,
  keep?: (registered: Registered) => KeptAnswer | null,
): Promise<Registered> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const registered = await registerIn(unit, dependencies, actor, told, {
      organisationId: actor.organisationId,
      personId: actor.personId,
    })
    const kept = keep?.(registered)
    if (kept) await unit.keepAnswer(kept, registered.person.id)
    return registered
  })
}

/**
 * The same inside a transaction that is already open; `watchedBy` owns the place on the watch list.
 * @throws Invalid, Conflict.
 */
export async function registerIn(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  told: NewYoungPerson,
  watchedBy: Holder,
): Promise<Registered> {
  if (told.reference && (await unit.findYoungPersonByReference(told.reference))) {
    throw new Conflict(
      `The reference '${told.reference}' belongs to somebody who is registered already: look them up, or choose another reference.`,
    )
  }
  return registerNew(unit, dependencies, actor, told, watchedBy)
}

/** The same for somebody whose reference, if they have one, was looked up and is nobody's. */
export async function registerNew(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  told: NewYoungPerson,
  watchedBy: Holder,
): Promise<Registered> {
  const today = dependencies.today()
  if (told.birthDate > today) throw new Invalid([notBornYet(today)])
  const facts = readFacts(told.birthDate, told.facts)
  const possibleDuplicates = await unit.findPossibleDuplicates({ ...told, bsn: told.bsn ?? null })
  const { advice, advised } = advise(facts, today, dependencies.policyOn(today, actor.municipality), watchedBy)
  const person: YoungPersonRecord = {
    id: dependencies.newId(),
    municipality: actor.municipality,
    reference: told.reference ?? null,
    bsn: told.bsn ?? null,
    firstName: told.firstName,
    familyName: told.familyName,
    birthDate: told.birthDate,
    residence: told.municipality,
    signInPersonId: null,
    facts,
    version: 1,
    registeredAt: unit.now,
    ...advised,
  }
  await unit.writeYoungPerson(
    person,
    {
      seq: 1,
      type: 'person.registered',
      occurredOn: today,
      recordedAt: unit.now,
      personId: actor.personId,
      role: actor.role,
      organisationId: actor.organisationId,
      payload: { facts, ...(told.source ? { source: told.source } : {}) },
    },
    null,
    { action: 'person.registered', purpose: 'case-work', caseIds: [], youngPersonIds: [person.id], traceId: null },
  )
  return { person, advice, possibleDuplicates }
}

const notBornYet = (today: string): Fault => ({
  in: 'body',
  pointer: '/birthDate',
  code: 'in-the-future',
  detail: `A birth date lies on or before today, ${today}: look it up again.`,
})

/**
 * Reads facts of somebody with this birth date; `facts.birthDate` may repeat it and must equal it.
 * @throws Invalid with a pointer to each fault.
 */
export function readFacts(birthDate: string, told: Json): Facts {
  const read = readPart(factsSchema, { ...told, birthDate: told['birthDate'] ?? birthDate }, 'body')
  const faults = read.faults.map((fault) => ({ ...fault, pointer: `/facts${fault.pointer}` }))
  if (told['birthDate'] !== undefined && told['birthDate'] !== birthDate) {
    faults.push({
      in: 'body',
      pointer: '/facts/birthDate',
      code: 'not-the-birth-date',
      detail: 'It differs from birthDate: make the two equal, or leave it out here.',
    })
  }
  if (read.value === undefined || faults.length > 0) throw new Invalid(faults)
  return read.value
}
