import type { Party, Role } from '../../../../machines/roles.ts'
import { pathwayNames } from '../../../documents/report-words.ts'

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
  pathways: pathwayNames.nl,
}
