import type { Party } from '../../machines/roles.ts'
import { demoOrganisations, personas } from '../access/personas.ts'
import type { Holder } from '../cases/records.ts'
import type { Chance } from './chance.ts'
import { fosterCare, moreWorkers } from './more-organisations.ts'

const nobody: Holder = { organisationId: null, personId: null }

const persona = (name: string): Holder => {
  const found = personas.find((one) => one.name === name)
  return { organisationId: found?.organisation?.id ?? null, personId: found?.personId ?? null }
}
const teams: readonly Holder[] = [
  persona('wijkteam'),
  ...moreWorkers
    .filter(({ role }) => role === 'neighbourhood-team')
    .map(({ id, organisationId }) => ({ organisationId, personId: id })),
]

/** Who watches over somebody: most often one of the teams, now and then the youth and family centre. */
export const holderOf = (chance: Chance): Holder =>
  chance.percent(12) ? persona('cjg') : chance.percent(40) ? persona('wijkteam') : chance.of(teams)

/** Who is what in a case of the demo. Foster care is with the organisation for it, all other youth help with De Brug. */
export function partiesOf(owner: Holder, facts: { youthHelpKind?: string | undefined }): Record<Party, Holder> {
  return {
    owner,
    youthCareProvider:
      facts.youthHelpKind === 'foster-care'
        ? { organisationId: fosterCare, personId: null }
        : { organisationId: demoOrganisations.youthCareProvider.id, personId: persona('jeugdhulp').personId },
    receiver: nobody,
    decisionMaker: persona('besluit'),
    youngPerson: nobody,
    manager: persona('manager'),
    ciz: nobody,
  }
}
