import { defineTerms, statutoryTerm } from './term-definition.ts'

const penalty = { nl: 'Ingebrekestelling en dwangsom (Awb 4:17).', en: 'Default notice and penalty (Awb 4:17).' }
/** Awb 7:10 lid 2 (a default of 6:6 to be mended) and lid 4 (who is concerned consents): neither delay nor force majeure. */
const suspendedBy = { completion: 'Awb 7:10 lid 2', consent: 'Awb 7:10 lid 4' }
const objectionTermEnded = { nl: 'de laatste dag van de bezwaartermijn', en: 'the last day of the objection term' }

/** Terms of the Algemene wet bestuursrecht, and of the AVG beside it. */
export const awbTerms = defineTerms({
  'awb-decision': statutoryTerm({
    label: { nl: 'Besluit binnen redelijke termijn', en: 'Decide within a reasonable term' },
    length: { value: 8, unit: 'week' },
    trigger: { nl: 'de ontvangst van de aanvraag', en: 'receipt of the application' },
    legalBasis: ['Awb 4:13'],
    responsible: 'college',
    suspendable: true,
    penalty: true,
    extension: { legalBasis: 'Awb 4:14 lid 3' },
    lengthIsPolicy: true,
    breach: penalty,
  }),
  'awb-default-notice': statutoryTerm({
    label: { nl: 'Twee weken na de ingebrekestelling', en: 'Two weeks after the default notice' },
    length: { value: 2, unit: 'week' },
    trigger: { nl: 'de ontvangst van de ingebrekestelling', en: 'receipt of the default notice' },
    legalBasis: ['Awb 4:17 lid 3'],
    responsible: 'college',
    breach: {
      nl: 'De dwangsom gaat lopen; beroep kan (Awb 6:12).',
      en: 'The penalty begins to run; an appeal is possible (Awb 6:12).',
    },
  }),
  'awb-penalty-set': statutoryTerm({
    label: { nl: 'Dwangsom vaststellen', en: 'Set the penalty' },
    length: { value: 2, unit: 'week' },
    trigger: { nl: 'de laatste dag waarover de dwangsom is verschuldigd', en: 'the last penalty day' },
    legalBasis: ['Awb 4:18'],
    responsible: 'college',
    breach: { nl: 'Beroep en wettelijke rente.', en: 'An appeal and statutory interest.' },
  }),
  'awb-objection': statutoryTerm({
    label: { nl: 'Bezwaar maken', en: 'Object' },
    length: { value: 6, unit: 'week' },
    trigger: { nl: 'de bekendmaking van het besluit', en: 'publication of the decision' },
    legalBasis: ['Awb 6:7', 'Awb 6:8'],
    responsible: 'young-person',
    breach: {
      nl: 'Een te laat bezwaar telt niet mee, tenzij de vertraging niet verwijtbaar is (Awb 6:11).',
      en: 'Inadmissible, unless excusable (Awb 6:11).',
    },
  }),
  'awb-decision-on-objection': statutoryTerm({
    label: { nl: 'Besluit op bezwaar', en: 'Decide on the objection' },
    length: { value: 6, unit: 'week' },
    trigger: objectionTermEnded,
    legalBasis: ['Awb 7:10 lid 1'],
    responsible: 'college',
    suspendable: true,
    suspendedBy,
    penalty: true,
    extension: { legalBasis: 'Awb 7:10 lid 3', by: { value: 6, unit: 'week' } },
    breach: penalty,
  }),
  'awb-decision-on-objection-with-committee': statutoryTerm({
    label: { nl: 'Besluit op bezwaar met commissie', en: 'Decide on the objection with a committee' },
    length: { value: 12, unit: 'week' },
    trigger: objectionTermEnded,
    legalBasis: ['Awb 7:10 lid 1', 'Awb 7:13'],
    responsible: 'college',
    suspendable: true,
    suspendedBy,
    penalty: true,
    extension: { legalBasis: 'Awb 7:10 lid 3', by: { value: 6, unit: 'week' } },
    breach: penalty,
  }),
  'gdpr-request': statutoryTerm({
    label: { nl: 'Antwoord op een AVG-verzoek', en: 'Answer a GDPR request' },
    length: { value: 1, unit: 'month' },
    trigger: { nl: 'de ontvangst van het verzoek', en: 'receipt of the request' },
    legalBasis: ['AVG 12 lid 3', 'Verordening 1182/71'],
    responsible: 'controller',
    extension: { legalBasis: 'AVG 12 lid 3', by: { value: 2, unit: 'month' } },
    breach: { nl: 'Klacht bij de Autoriteit Persoonsgegevens.', en: 'A complaint to the data protection authority.' },
  }),
})
