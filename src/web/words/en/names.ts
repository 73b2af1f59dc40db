import { pathwayNames } from '../../../documents/report-words.ts'
import type { Words } from '../nl.ts'

export const names: Words['names'] = {
  roles: {
    'young-person': 'young person',
    'neighbourhood-team': 'neighbourhood team',
    'youth-family-centre': 'youth and family centre (CJG)',
    'youth-care-provider': 'youth care provider',
    'certified-institution': 'certified institution',
    'receiving-provider': 'Wmo provider',
    volunteer: 'volunteer organisation',
    'decision-maker': 'decision maker of the municipality',
    manager: 'manager',
    administrator: 'administrator',
    auditor: 'auditor',
    system: 'the calendar',
  },
  parties: {
    owner: 'the neighbourhood team',
    youthCareProvider: 'the youth care provider',
    receiver: 'the new provider',
    decisionMaker: 'the municipality (decision)',
    youngPerson: 'the young person',
    manager: 'the manager',
    ciz: 'the CIZ',
  },
  pathways: pathwayNames.en,
}
