import type { Party } from '../machines/roles.ts'
import { demoMunicipality, personas } from './access/personas.ts'
import type { Actor } from './cases/actor.ts'
import type { Holder } from './cases/records.ts'
import type { Directory, OrganisationRecord } from './cases/storage.ts'

const nobody: Holder = { organisationId: null, personId: null }

/**
 * Who is what in a case whose opener names no organisations: the opener's own organisation owns it, the municipality
 * decides and manages, and where there is just one organisation of a kind it is that party. In the demo they are the personas.
 */
export async function defaultPeople(actor: Actor, directory: Directory): Promise<Record<Party, Holder>> {
  if (actor.municipality === demoMunicipality && personas.some(({ personId }) => personId === actor.personId))
    return demoPeople()
  const active = (await directory.organisations()).filter((organisation) => organisation.active)
  const own: Holder = { organisationId: actor.organisationId, personId: actor.personId }
  const municipality = onlyOf(active, 'municipality')
  return {
    owner: actor.role === 'neighbourhood-team' ? own : onlyOf(active, 'neighbourhood-team', own),
    youthCareProvider: actor.role === 'youth-care-provider' ? own : onlyOf(active, 'youth-care-provider'),
    receiver: nobody,
    decisionMaker: municipality,
    youngPerson: nobody,
    manager: municipality,
    ciz: nobody,
  }
}

function onlyOf(organisations: readonly OrganisationRecord[], kind: string, otherwise: Holder = nobody): Holder {
  const [first, ...more] = organisations.filter((organisation) => organisation.kind === kind)
  return first && more.length === 0 ? { organisationId: first.id, personId: null } : otherwise
}

function demoPeople(): Record<Party, Holder> {
  const of = (name: string): Holder => {
    const persona = personas.find((one) => one.name === name)
    return persona ? { organisationId: persona.organisation?.id ?? null, personId: persona.personId } : nobody
  }
  return {
    owner: of('wijkteam'),
    youthCareProvider: of('jeugdhulp'),
    receiver: nobody,
    decisionMaker: of('besluit'),
    youngPerson: of('jongere'),
    manager: of('manager'),
    ciz: nobody,
  }
}
