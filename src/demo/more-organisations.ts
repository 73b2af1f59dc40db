import { demoMunicipality, demoOrganisations } from '../access/personas.ts'
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { OrganisationDetails } from '../cases/directory/organisation-details.ts'
import type { OrganisationRecord } from '../cases/storage.ts'

const organisationId = (number: number) => `0d000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`
const personId = (number: number) => `0d000000-0000-4000-8000-0000000002${String(number).padStart(2, '0')}`

export const teamSouth = organisationId(11)
export const fosterCare = organisationId(12)
export const certifiedInstitution = organisationId(13)
export const livingSupport = organisationId(14)
export const smallProvider = organisationId(15)

/** Organisations beside those of the personas, so that there is something to choose from. */
export function moreOrganisations(today: Day): OrganisationRecord[] {
  const contract = { fromOn: `${today.slice(0, 4)}-01-01`, untilOn: `${addMonths(today, 40).slice(0, 4)}-12-31` }
  const of = (id: string, name: string, kind: string, details: OrganisationDetails): OrganisationRecord => ({
    id,
    municipality: demoMunicipality,
    name,
    kind,
    active: true,
    details: { region: 'Voorbeeldstad', cooperationClause: true, contract, ...details },
  })
  return [
    of(teamSouth, 'Wijkteam Zuid', 'neighbourhood-team', {
      expertise: { youth: true, adults: true },
      laws: ['jeugdwet', 'wmo', 'participation-act'],
    }),
    of(fosterCare, 'Pleegzorg Thuishaven', 'youth-care-provider', {
      expertise: { youth: true, adults: false },
      laws: ['jeugdwet'],
      helpKinds: ['foster-care', 'family-home'],
      capacityPerMonth: 5,
    }),
    of(certifiedInstitution, 'Jeugdbescherming Veilig Verder', 'certified-institution', {
      expertise: { youth: true, adults: false },
      laws: ['jeugdwet'],
      helpKinds: ['closed-youth-care', 'juvenile-criminal'],
    }),
    of(livingSupport, 'Wonen met Steun', 'receiving-provider', {
      expertise: { youth: true, adults: true },
      laws: ['wmo', 'wlz'],
      helpKinds: ['sheltered-housing', 'guidance'],
      capacityPerMonth: 2,
      firstFreeOn: addDays(today, 75),
      // The contract ends soon, and with it the clause on working together.
      contract: { fromOn: `${addMonths(today, -36).slice(0, 4)}-01-01`, untilOn: addDays(today, 30) },
    }),
    of(smallProvider, 'Maatwerk Kleinschalig', 'receiving-provider', {
      size: 'small',
      expertise: { youth: true, adults: true },
      laws: ['wmo'],
      helpKinds: ['guidance'],
      capacityPerMonth: 1,
      firstFreeOn: addDays(today, 18),
      subcontractorOf: demoOrganisations.receivingProvider.id,
    }),
  ]
}

/** People who work there, and colleagues of the personas. */
export const moreWorkers = [
  [1, 'Noortje Kuipers', demoOrganisations.neighbourhoodTeam.id, 'neighbourhood-team'],
  [2, 'Rachid Benali', demoOrganisations.neighbourhoodTeam.id, 'neighbourhood-team'],
  [3, 'Zuzanna Wiśniewska', teamSouth, 'neighbourhood-team'],
  [4, 'Kemal Doğan', teamSouth, 'neighbourhood-team'],
  [5, 'Petra Haven', fosterCare, 'youth-care-provider'],
  [6, 'Lot Vermeulen', demoOrganisations.youthCareProvider.id, 'youth-care-provider'],
  [7, 'Gerrit Bewaard', certifiedInstitution, 'certified-institution'],
  [8, 'Stijn Woonstra', livingSupport, 'receiving-provider'],
  [9, 'Maud Klein', smallProvider, 'receiving-provider'],
].map(([number, name, organisation, role]) => ({
  id: personId(Number(number)),
  name: String(name),
  organisationId: String(organisation),
  role: String(role),
}))
