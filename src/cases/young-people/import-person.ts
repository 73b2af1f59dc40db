import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Invalid } from '../errors.ts'
import { openIn } from '../events/open-in.ts'
import { isPathway } from '../events/opening.ts'
import type { Json, YoungPersonRecord } from '../records.ts'
import type { UnitOfWork } from '../storage.ts'
import { learnIn } from './learn-facts.ts'
import { type NewYoungPerson, registerNew } from './register-young-person.ts'

/** Somebody in a caseload file: who they are, what is known, and the people around them by name. */
export type ImportedPerson = NewYoungPerson & {
  reference: string
  organisationName: string | null
  workerName: string | null
  youthCareProviderName: string | null
}

/** The people around somebody, by id. */
export type ImportedPeople = { organisation: string | null; worker: string | null; youthCareProvider: string | null }

/** What became of a row. `late` says that something was overdue when the case was opened. */
export type Imported =
  | { outcome: 'opened'; pathway: string; late: boolean; possibleDuplicates: number }
  | { outcome: 'watch-list'; late: boolean; possibleDuplicates: number }
  | { outcome: 'skipped' }
  | { outcome: 'changed' }

/**
 * Takes in one row of a caseload, in one transaction: a case where the advice names a pathway, the watch list where it
 * does not; an identical row is skipped, a changed one recorded as facts learned.
 * @throws Invalid when the row contradicts what is registered.
 */
export async function importPerson(
  dependencies: Dependencies,
  actor: Actor,
  told: ImportedPerson,
  people: ImportedPeople,
): Promise<Imported> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const before = await unit.findYoungPersonByReference(told.reference)
    return before
      ? bringUpToDate(unit, dependencies, actor, before, told)
      : takeIn(unit, dependencies, actor, told, people)
  })
}

async function takeIn(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  told: ImportedPerson,
  people: ImportedPeople,
): Promise<Imported> {
  const owner = { organisationId: people.organisation, personId: people.worker }
  const { person, advice, possibleDuplicates } = await registerNew(unit, dependencies, actor, told, owner)
  const overdueAdvice = advice.status === 'overdue' || advice.status === 'decision-overdue'
  const pathway = advice.outcome
  if (!isPathway(pathway))
    return { outcome: 'watch-list', late: overdueAdvice, possibleDuplicates: possibleDuplicates.length }
  const taking = {
    organisation: people.organisation ?? undefined,
    worker: people.worker ?? undefined,
    youthCareProvider: people.youthCareProvider ?? undefined,
    acceptInactive: true,
  }
  const opened = await openIn(unit, dependencies, actor, { person, advice, pathway }, taking)
  const late = overdueAdvice || opened.deadlines.some(({ outcome }) => outcome === 'passed-before-opening')
  return { outcome: 'opened', pathway, late, possibleDuplicates: possibleDuplicates.length }
}

/** An empty field says nothing: only what the file does say is compared with what is known. */
async function bringUpToDate(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  before: YoungPersonRecord,
  told: ImportedPerson,
): Promise<Imported> {
  if (told.birthDate !== before.birthDate) {
    throw new Invalid([
      {
        pointer: '/birthDate',
        code: 'not-the-birth-date',
        detail: 'differs from the birth date registered under this reference: look which is right.',
      },
    ])
  }
  if (told.firstName !== before.firstName || told.familyName !== before.familyName) {
    throw new Invalid([
      {
        pointer: '/reference',
        code: 'another-person',
        detail: 'belongs to somebody with another name: look which is right.',
      },
    ])
  }
  const learned: Json = Object.fromEntries(
    Object.entries(told.facts).filter(([name, value]) => !isDeepStrictEqual(before.facts[name], value)),
  )
  if (Object.keys(learned).length === 0) return { outcome: 'skipped' }
  await learnIn(unit, dependencies, actor, before.id, { facts: learned }, null)
  return { outcome: 'changed' }
}
