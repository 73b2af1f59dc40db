import { defineTerms, statutoryTerm } from './term-definition.ts'

const reported = { nl: 'de melding bij het UWV', en: 'the report at the UWV' }
const applied = { nl: 'de aanvraag', en: 'the application' }

/** Terms of the Participatiewet, the Wlz, the Zvw and the debt-help law. */
export const incomeAndCareTerms = defineTerms({
  'pw-search-period': statutoryTerm({
    label: { nl: 'Zoektermijn: aanvraag kan vanaf', en: 'Search period: application possible from' },
    length: { value: 4, unit: 'week' },
    trigger: reported,
    legalBasis: ['Participatiewet 41 lid 4'],
    neverShifts: 'Participatiewet 41 lid 4: een wachttijd',
    responsible: 'young-person',
    breach: {
      nl: 'Een aanvraag eerder wordt niet in behandeling genomen.',
      en: 'An earlier application is not taken up.',
    },
  }),
  'pw-advance': statutoryTerm({
    label: { nl: 'Voorschot van 95 procent', en: 'Advance of 95 percent' },
    length: { value: 4, unit: 'week' },
    trigger: applied,
    legalBasis: ['Participatiewet 52'],
    responsible: 'college',
    breach: { nl: 'Geen inkomen; klacht.', en: 'No income; a complaint.' },
  }),
  'pw-decision': statutoryTerm({
    label: { nl: 'Besluit over bijstand', en: 'Decide on social assistance' },
    length: { value: 8, unit: 'week' },
    trigger: applied,
    legalBasis: ['Awb 4:13'],
    responsible: 'college',
    suspendable: true,
    penalty: true,
    extension: { legalBasis: 'Awb 4:14 lid 3' },
    lengthIsPolicy: true,
    breach: { nl: 'Ingebrekestelling en dwangsom (Awb 4:17).', en: 'Default notice and penalty (Awb 4:17).' },
  }),
  'pw-school-documents': statutoryTerm({
    label: { nl: 'Schoolgegevens inleveren', en: 'Hand in school documents' },
    length: { value: 4, unit: 'week' },
    trigger: reported,
    legalBasis: ['Participatiewet 41 lid 7 b'],
    responsible: 'young-person',
    breach: { nl: 'De aanvraag kan blijven liggen.', en: 'The application may not be taken up.' },
  }),
  'pw-backdate-limit': statutoryTerm({
    label: {
      nl: 'Vroegste ingang van bijstand bij bijzondere omstandigheden',
      en: 'Earliest start of assistance in special circumstances',
    },
    length: { value: 3, unit: 'month' },
    counted: 'back',
    trigger: reported,
    legalBasis: ['Participatiewet 44 lid 5'],
    responsible: 'college',
    breach: {
      nl: 'Over de tijd daarvoor kan geen bijstand worden gegeven.',
      en: 'No assistance can be given for the time before.',
    },
  }),
  'wlz-indication': statutoryTerm({
    label: { nl: 'Besluit van het CIZ', en: 'Decision of the CIZ' },
    length: { value: 6, unit: 'week' },
    trigger: applied,
    legalBasis: ['CIZ-praktijk, Awb 4:13'],
    responsible: 'ciz',
    breach: { nl: 'Ingebrekestelling bij het CIZ.', en: 'Default notice to the CIZ.' },
  }),
  'wlz-indication-urgent': statutoryTerm({
    label: {
      nl: 'Besluit van het CIZ bij bijzondere omstandigheden',
      en: 'Decision of the CIZ in special circumstances',
    },
    length: { value: 2, unit: 'week' },
    trigger: applied,
    legalBasis: ['CIZ-praktijk, Awb 4:13'],
    responsible: 'ciz',
    breach: { nl: 'Ingebrekestelling bij het CIZ.', en: 'Default notice to the CIZ.' },
  }),
  'zvw-own-insurance': statutoryTerm({
    label: { nl: 'Eigen zorgverzekering afsluiten', en: 'Take out own health insurance' },
    length: { value: 4, unit: 'month' },
    from: 'turns18',
    trigger: { nl: 'de 18e verjaardag', en: 'the 18th birthday' },
    legalBasis: ['Zvw 5 lid 5'],
    responsible: 'young-person',
    breach: { nl: 'Boete van het CAK.', en: 'A fine by the CAK.' },
  }),
  'wgs-first-talk': statutoryTerm({
    label: { nl: 'Eerste gesprek schuldhulp', en: 'First talk on debts' },
    length: { value: 4, unit: 'week' },
    trigger: { nl: 'het verzoek om schuldhulp', en: 'the request for debt help' },
    legalBasis: ['Wgs 4 lid 1'],
    responsible: 'college',
    breach: { nl: 'Schulden lopen op; klacht.', en: 'Debts grow; a complaint.' },
  }),
  'wgs-first-talk-urgent': statutoryTerm({
    label: {
      nl: 'Eerste gesprek bij dreigende ontruiming of afsluiting',
      en: 'First talk when eviction or cut-off threatens',
    },
    length: { value: 3, unit: 'working-day' },
    trigger: { nl: 'het verzoek om schuldhulp', en: 'the request for debt help' },
    legalBasis: ['Wgs 4 lid 2'],
    responsible: 'college',
    breach: { nl: 'Ontruiming of afsluiting.', en: 'Eviction or cut-off.' },
  }),
})
