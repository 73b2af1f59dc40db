import { demoMunicipality, demoOrganisations, personas } from '../access/personas.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { OrganisationDetails } from '../cases/directory/organisation-details.ts'
import type { DirectoryListing } from '../cases/events/directory-choices.ts'
import type { OrganisationRecord, PersonRecord } from '../cases/storage.ts'
import { moreOrganisations, moreWorkers } from './more-organisations.ts'

const both = { youth: true, adults: true }
const contact = (name: string, host: string) => ({ name, email: `overstap@${host}.example`, phone: '023 555 01 00' })

/** What the directory says of the organisations of the personas. Days are as seen from today. */
const detailsOf = (today: Day): Record<keyof typeof demoOrganisations, OrganisationDetails> => {
  const contract = {
    fromOn: `${addMonths(today, -20).slice(0, 4)}-01-01`,
    untilOn: `${addMonths(today, 28).slice(0, 4)}-12-31`,
  }
  const signed = { contract, cooperationClause: true, region: 'Voorbeeldstad' }
  return {
    municipality: { region: 'Voorbeeldstad', contact: contact('Toegang jeugd en Wmo', 'voorbeeldstad') },
    neighbourhoodTeam: {
      ...signed,
      expertise: both,
      laws: ['jeugdwet', 'wmo', 'participation-act'],
      contact: contact('Aanmeldpunt', 'wijkteam'),
    },
    youthCareProvider: {
      ...signed,
      expertise: { youth: true, adults: false },
      laws: ['jeugdwet'],
      helpKinds: ['treatment-support', 'participation-support', 'residential-treatment', 'family-home'],
      capacityPerMonth: 12,
      contact: contact('Bureau overgang', 'debrug'),
    },
    receivingProvider: {
      ...signed,
      expertise: both,
      laws: ['wmo'],
      helpKinds: ['guidance', 'day-activities'],
      capacityPerMonth: 6,
      firstFreeOn: addDays(today, 9),
      contact: contact('Aanmeldteam', 'verder'),
    },
    otherReceivingProvider: {
      ...signed,
      cooperationClause: false,
      expertise: { youth: false, adults: true },
      laws: ['wmo', 'wlz'],
      helpKinds: ['guidance', 'sheltered-housing'],
      capacityPerMonth: 3,
      firstFreeOn: addDays(today, 40),
      contact: contact('Plaatsing', 'thuiszelf'),
    },
    youthFamilyCentre: { ...signed, expertise: both, laws: ['jeugdwet'], contact: contact('CJG-coach', 'cjg') },
    volunteers: {
      size: 'small',
      expertise: both,
      laws: [],
      helpKinds: ['informal-support'],
      capacityPerMonth: 8,
      region: 'Voorbeeldstad',
      firstFreeOn: addDays(today, 3),
      subcontractorOf: demoOrganisations.receivingProvider.id,
      contact: contact('Koppelaar', 'naastje'),
    },
  }
}

/** The whole directory of the invented municipality as of a day: the organisations and people of the personas, and more. */
export function demoDirectory(today: Day): DirectoryListing {
  const details = detailsOf(today)
  const own = Object.entries(demoOrganisations).map(
    ([key, { id, name, kind }]): OrganisationRecord => ({
      id,
      municipality: demoMunicipality,
      name,
      kind,
      active: true,
      details: details[key as keyof typeof demoOrganisations],
    }),
  )
  const theirs = personas.flatMap(({ personId, fullName, organisation, role }): PersonRecord[] =>
    organisation ? [personOf(personId, fullName, organisation.id, role)] : [],
  )
  return {
    organisations: [...own, ...moreOrganisations(today)],
    people: [
      ...theirs,
      ...moreWorkers.map(({ id, name, organisationId, role }) => personOf(id, name, organisationId, role)),
    ],
  }
}

const personOf = (id: string, name: string, organisationId: string, role: string): PersonRecord => ({
  id,
  municipality: demoMunicipality,
  name,
  email: null,
  organisationId,
  role,
  active: true,
})
