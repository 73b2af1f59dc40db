import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict } from '../errors.ts'
import type { Directory, OrganisationRecord, PersonRecord, UnitOfWork } from '../storage.ts'
import { addOrganisation, addPerson } from './administer-directory.ts'

/** What a municipality begins with: its name, and who administers it first. `subject` is as whom the provider knows them. */
export type Beginning = {
  municipalityName: string
  administrator: { name: string; subject: string; email: string | null }
}

/** What came of it. */
export type Begun = { organisation: OrganisationRecord; administrator: PersonRecord }

/**
 * Makes the actor's municipality known by its name, with an organisation of that name and the first administrator in it: who
 * can sign in, and lets all others in. All of it in one transaction, or nothing.
 * @throws Conflict when somebody administers it already, or another kind of organisation has the name; Invalid when the
 * subject is somebody else's.
 */
export function beginMunicipality(
  dependencies: Dependencies,
  actor: Actor,
  { municipalityName, administrator }: Beginning,
): Promise<Begun> {
  return dependencies.storage.transaction(actor, async (unit) => {
    // Of two who begin at once the second waits here, and then sees what the first did.
    await unit.directory.writeMunicipality(municipalityName)
    if ((await unit.directory.administrators()).length > 0)
      throw new Conflict('Somebody administers this municipality already: they add people on Beheer, Mensen en rollen.')
    const within = joining(dependencies, unit)
    const organisation =
      (await ownOrganisation(unit.directory, municipalityName)) ??
      (await addOrganisation(within, actor, { name: municipalityName, kind: 'municipality' }))
    const told = { ...administrator, organisationId: organisation.id, role: 'administrator' }
    return { organisation, administrator: await addPerson(within, actor, told) }
  })
}

/** The use-cases as a part of this transaction: what they write holds with all the rest of it, or not at all. */
const joining = (dependencies: Dependencies, unit: UnitOfWork): Dependencies => ({
  ...dependencies,
  storage: { transaction: (_actor, work) => work(unit) },
})

/** The organisation that is the municipality, where one of its name is there: whose administrator left, or never came. */
async function ownOrganisation(directory: Directory, name: string): Promise<OrganisationRecord | null> {
  const found = await directory.organisationByName(name)
  if (found !== null && (found.kind !== 'municipality' || !found.active))
    throw new Conflict(
      'An organisation of this name is there already, and it is no municipality that takes part: give the municipality another name, and settle that one on Beheer, Organisaties en teams.',
    )
  return found
}
