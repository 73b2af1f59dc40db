import type { Pathway } from '../../../../machines/context.ts'
import type { Party, Role } from '../../../../machines/roles.ts'

/** Names that all screens share. */
export const names = {
  roles: {
    'young-person': 'jongere',
    'neighbourhood-team': 'wijkteam',
    'youth-family-centre': 'Centrum voor Jeugd en Gezin (CJG)',
    'youth-care-provider': 'jeugdhulpaanbieder',
    'certified-institution': 'gecertificeerde instelling',
    'receiving-provider': 'Wmo-aanbieder',
    volunteer: 'vrijwilligersorganisatie',
    'decision-maker': 'beslisser van de gemeente',
    manager: 'manager',
    administrator: 'beheerder',
    auditor: 'toezichthouder',
    system: 'de kalender',
  } satisfies Record<Role, string>,
  parties: {
    owner: 'het wijkteam',
    youthCareProvider: 'de jeugdhulpaanbieder',
    receiver: 'de nieuwe aanbieder',
    decisionMaker: 'de gemeente (besluit)',
    youngPerson: 'de jongere',
    manager: 'de manager',
    ciz: 'het CIZ',
  } satisfies Record<Party, string>,
  pathways: {
    'extended-youth-care': 'Verlengde jeugdhulp',
    'perspective-plan-handover': 'Overgang naar hulp voor volwassenen',
    'direct-intake': 'Directe hulpvraag van 18 tot 23',
  } satisfies Record<Pathway, string>,
}
