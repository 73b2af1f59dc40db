import { defineTerms, planningTerm, statutoryTerm } from './term-definition.ts'

const notified = { nl: 'de melding', en: 'the notification' }

/** Terms of the Wmo 2015, from notification to decision. */
export const wmoTerms = defineTerms({
  'wmo-receipt': planningTerm({
    label: { nl: 'Ontvangst van de melding bevestigen', en: 'Confirm receipt of the notification' },
    length: { value: 0, unit: 'day' },
    trigger: notified,
    legalBasis: ['Wmo 2.3.2 lid 1'],
    responsible: 'neighbourhood-team',
    breach: {
      nl: 'Klacht; de dag van de melding is lastig te bewijzen.',
      en: 'A complaint; the day of the notification is hard to prove.',
    },
  }),
  'wmo-personal-plan': statutoryTerm({
    label: { nl: 'Persoonlijk plan inleveren', en: 'Hand in the personal plan' },
    length: { value: 7, unit: 'day' },
    trigger: notified,
    legalBasis: ['Wmo 2.3.2 lid 2'],
    responsible: 'young-person',
    breach: {
      nl: 'Het recht vervalt; een later plan mag nog worden gebruikt.',
      en: 'The right lapses; a later plan may still be used.',
    },
  }),
  'wmo-investigation': statutoryTerm({
    label: { nl: 'Onderzoek afronden', en: 'Finish the investigation' },
    length: { value: 6, unit: 'week' },
    trigger: notified,
    legalBasis: ['Wmo 2.3.2 lid 1'],
    responsible: 'neighbourhood-team',
    breach: {
      nl: 'De jongere mag zonder onderzoek een aanvraag doen (lid 9); geen dwangsom.',
      en: 'The young person may apply without it (lid 9); no penalty.',
    },
  }),
  'wmo-decision': statutoryTerm({
    label: { nl: 'Besluit op de Wmo-aanvraag', en: 'Decide on the Wmo application' },
    length: { value: 2, unit: 'week' },
    trigger: { nl: 'de ontvangst van de aanvraag', en: 'receipt of the application' },
    legalBasis: ['Wmo 2.3.5 lid 2'],
    responsible: 'college',
    suspendable: true,
    penalty: true,
    breach: {
      nl: 'Ingebrekestelling en dwangsom (Awb 4:17), beroep (Awb 6:12).',
      en: 'Default notice and penalty (Awb 4:17), appeal (Awb 6:12).',
    },
  }),
  'wmo-temporary-provision': planningTerm({
    label: { nl: 'Tijdelijke voorziening bij spoed', en: 'Temporary provision when urgent' },
    length: { value: 0, unit: 'day' },
    trigger: { nl: 'de spoedmelding', en: 'the urgent notification' },
    legalBasis: ['Wmo 2.3.3'],
    responsible: 'college',
    breach: { nl: 'Voorlopige voorziening bij de rechter; schade.', en: 'A court order; harm.' },
  }),
  'wmo-review': planningTerm({
    label: { nl: 'Heronderzoek Wmo', en: 'Wmo review' },
    length: { value: 1, unit: 'year' },
    trigger: { nl: 'het besluit of het vorige heronderzoek', en: 'the decision or the review before' },
    legalBasis: ['Wmo 2.3.9'],
    responsible: 'neighbourhood-team',
    breach: { nl: 'Ondersteuning die niet meer past, blijft doorlopen.', en: 'Support that no longer fits goes on.' },
  }),
  'wmo-data-retention': statutoryTerm({
    label: { nl: 'Wmo-gegevens bewaren', en: 'Keep Wmo data' },
    length: { value: 15, unit: 'year' },
    trigger: { nl: 'de laatste wijziging', en: 'the last change' },
    legalBasis: ['Wmo 5.3.4'],
    responsible: 'controller',
    breach: { nl: 'Toezicht.', en: 'Supervision.' },
  }),
  'wmo-destruction-on-request': statutoryTerm({
    label: { nl: 'Wmo-gegevens vernietigen op verzoek', en: 'Destroy Wmo data on request' },
    length: { value: 3, unit: 'month' },
    trigger: { nl: 'het verzoek', en: 'the request' },
    legalBasis: ['Wmo 5.3.5'],
    responsible: 'controller',
    breach: { nl: 'Klacht en toezicht.', en: 'A complaint and supervision.' },
  }),
})
