import type { Actor } from '../cases/actor.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { OrganisationRecord, UnitOfWork } from '../cases/storage.ts'
import type { ImportedPeople, ImportedPerson } from '../cases/young-people/import-person.ts'

/** More names than a municipality has: beyond it they are looked up again. */
const mostNames = 5_000

/**
 * Finds organisations and workers by their names. One that is not known is created inactive, so that the case has an
 * owner on paper and the no-orphan list asks to settle who it is. Each name is looked up once in an import.
 */
export function peopleByName(
  { storage, newId }: Dependencies,
  actor: Actor,
): (person: ImportedPerson) => Promise<ImportedPeople> {
  const known = new Map<string, Promise<string>>()
  const once = (key: string, find: (unit: UnitOfWork) => Promise<string>): Promise<string> => {
    const before = known.get(key)
    if (before) return before
    if (known.size >= mostNames) known.clear()
    const finding = storage.transaction(actor, find)
    known.set(key, finding)
    finding.catch(() => known.delete(key))
    return finding
  }
  const organisation = (name: string | null, kind: string): Promise<string | null> =>
    name === null
      ? Promise.resolve(null)
      : once(`organisation ${name.toLowerCase()}`, async ({ directory }) => {
          const found = await directory.organisationByName(name)
          if (found) return found.id
          const created: OrganisationRecord = {
            id: newId(),
            municipality: actor.municipality,
            name,
            kind,
            active: false,
            details: {},
          }
          await directory.writeOrganisation(created)
          return created.id
        })
  const worker = (organisationId: string | null, name: string | null): Promise<string | null> =>
    name === null || organisationId === null
      ? Promise.resolve(null)
      : once(`worker ${organisationId} ${name.toLowerCase()}`, async ({ directory }) => {
          const found = await directory.personByName(organisationId, name)
          if (found) return found.id
          const id = newId()
          await directory.writePerson({
            id,
            municipality: actor.municipality,
            name,
            email: null,
            organisationId,
            role: 'neighbourhood-team',
            active: false,
          })
          return id
        })
  return async ({ organisationName, workerName, youthCareProviderName }) => {
    const team = await organisation(organisationName, 'neighbourhood-team')
    return {
      organisation: team,
      worker: await worker(team, workerName),
      youthCareProvider: await organisation(youthCareProviderName, 'youth-care-provider'),
    }
  }
}
