import type { Role } from '../../machines/roles.ts'
import type { Caller } from './caller.ts'

/** The invented municipality of the demo. It is marked on every page and is never there in production. */
export const demoMunicipality = 'demo'

/** An organisation of the demo: `kind` is the role that its people have by default, or `municipality`. */
export type DemoOrganisation = { id: string; name: string; kind: Role | 'municipality' }

export const demoOrganisations = {
  municipality: { id: '0d000000-0000-4000-8000-000000000001', name: 'Gemeente Voorbeeldstad', kind: 'municipality' },
  neighbourhoodTeam: {
    id: '0d000000-0000-4000-8000-000000000002',
    name: 'Wijkteam Voorbeeldstad',
    kind: 'neighbourhood-team',
  },
  youthCareProvider: {
    id: '0d000000-0000-4000-8000-000000000003',
    name: 'Jeugdhulp De Brug',
    kind: 'youth-care-provider',
  },
  receivingProvider: {
    id: '0d000000-0000-4000-8000-000000000004',
    name: 'Begeleiding Verder',
    kind: 'receiving-provider',
  },
  otherReceivingProvider: {
    id: '0d000000-0000-4000-8000-000000000005',
    name: 'Thuis in Zelfstandigheid',
    kind: 'receiving-provider',
  },
  youthFamilyCentre: {
    id: '0d000000-0000-4000-8000-000000000006',
    name: 'CJG Voorbeeldstad',
    kind: 'youth-family-centre',
  },
  volunteers: { id: '0d000000-0000-4000-8000-000000000007', name: 'Vrijwilligers Naast Je', kind: 'volunteer' },
} as const satisfies Record<string, DemoOrganisation>

/** A person of the demo whom `npm run token -- NAME` and the demo sign-in can stand for. */
export type Persona = {
  name: string
  fullName: string
  personId: string
  organisation: DemoOrganisation | null
  role: Role
}

const persona = (
  name: string,
  fullName: string,
  number: number,
  organisation: DemoOrganisation | null,
  role: Role,
): Persona => ({
  name,
  fullName,
  personId: `0d000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`,
  organisation,
  role,
})

const at = demoOrganisations

export const personas: readonly Persona[] = [
  persona('wijkteam', 'Iris Wijkstra', 1, at.neighbourhoodTeam, 'neighbourhood-team'),
  persona('besluit', 'Bas Luiten', 2, at.municipality, 'decision-maker'),
  persona('jeugdhulp', 'Joris Helpman', 3, at.youthCareProvider, 'youth-care-provider'),
  persona('wmo', 'Wilma Ontvang', 4, at.receivingProvider, 'receiving-provider'),
  persona('wmo2', 'Willem Opvang', 5, at.otherReceivingProvider, 'receiving-provider'),
  persona('cjg', 'Carla Gezinsma', 6, at.youthFamilyCentre, 'youth-family-centre'),
  persona('vrijwilliger', 'Vera Buur', 7, at.volunteers, 'volunteer'),
  persona('jongere', 'Jip Voorbeeld', 8, null, 'young-person'),
  persona('manager', 'Mila Overzicht', 9, at.municipality, 'manager'),
  persona('beheer', 'Bram Sleutel', 10, at.municipality, 'administrator'),
  persona('audit', 'Aukje Dietrich', 11, at.municipality, 'auditor'),
]

/** The persona of this name; throws with the names that there are. */
export function personaNamed(name: string): Persona {
  const found = personas.find((one) => one.name === name)
  if (found === undefined) {
    throw new Error(`There is no persona '${name}'. Choose one of: ${personas.map((one) => one.name).join(', ')}.`)
  }
  return found
}

/** The persona as somebody who signed in. */
export function callerOf(one: Persona): Caller {
  return {
    municipality: demoMunicipality,
    personId: one.personId,
    organisationId: one.organisation?.id ?? null,
    role: one.role,
  }
}

/** Looks a token's subject up among the personas: the directory of the demo, until the database has one. */
export async function findPersona(subject: string): Promise<Caller | undefined> {
  const found = personas.find((one) => one.personId === subject)
  return found === undefined ? undefined : callerOf(found)
}
