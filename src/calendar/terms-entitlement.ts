import {
  defineTerms,
  planningTerm,
  type Responsible,
  statutoryTerm,
  type TermDefinition,
  type TermLength,
} from './term-definition.ts'

type Words = TermDefinition['label']

const overdueList = { nl: 'Staat op de lijst van de manager.', en: "Stands on the manager's overdue list." }

/** A planning term of the municipality, counted from an event of the case. */
const planned = (
  value: number,
  unit: TermLength['unit'],
  label: Words,
  trigger: Words,
  responsible: Responsible,
): TermDefinition =>
  planningTerm({
    label,
    length: { value, unit },
    trigger,
    legalBasis: ['Beleid van de gemeente'],
    responsible,
    breach: overdueList,
  })

/** Terms by which a case keeps moving between the days that a law sets: entitlement, income, urgency, warnings. */
export const entitlementTerms = defineTerms({
  'application-completion': planned(
    2,
    'week',
    {
      nl: 'Beslistermijn staat stil: aanvullen, of nagaan of zij weer loopt',
      en: 'Decision term on hold: complete the application, or see whether it runs again',
    },
    {
      nl: 'de opschorting van de beslistermijn (Awb 4:5, 4:15)',
      en: 'the suspension of the decision term (Awb 4:5, 4:15)',
    },
    'young-person',
  ),
  'awb-penalty': statutoryTerm({
    label: { nl: 'Dwangsom loopt, ten hoogste 42 dagen', en: 'Penalty runs, at most 42 days' },
    length: { value: 42, unit: 'day' },
    trigger: {
      nl: 'de laatste dag van de twee weken na de ingebrekestelling',
      en: 'the last day of the two weeks after the default notice',
    },
    legalBasis: ['Awb 4:17 lid 1'],
    neverShifts: 'Awb 4:17 lid 1: de Algemene termijnenwet geldt niet',
    responsible: 'college',
    breach: {
      nl: 'De dwangsom is op zijn hoogst; beroep kan (Awb 6:12).',
      en: 'The penalty is at its highest; an appeal is possible (Awb 6:12).',
    },
  }),
  'basic-support-start': planned(
    2,
    'week',
    { nl: 'Basisondersteuning afgesproken', en: 'Basic support agreed' },
    { nl: 'de keuze voor basisondersteuning', en: 'the choice of basic support' },
    'neighbourhood-team',
  ),
  'pw-answer': planned(
    2,
    'week',
    { nl: 'Antwoord van werk en inkomen', en: 'Answer of work and income' },
    { nl: 'de vraag over inkomen', en: 'the question about income' },
    'neighbourhood-team',
  ),
  'pw-application': planned(
    2,
    'week',
    { nl: 'Bijstand aanvragen', en: 'Apply for social assistance' },
    {
      nl: 'het einde van de zoektermijn, of de dag waarop blijkt dat die niet geldt',
      en: 'the end of the search period, or the day on which it proves not to apply',
    },
    'young-person',
  ),
  'pw-report': planned(
    0,
    'day',
    { nl: 'Melden bij het UWV', en: 'Report at the UWV' },
    { nl: 'de 18e verjaardag', en: 'the 18th birthday' },
    'young-person',
  ),
  'pw-refusal-follow-up': planned(
    2,
    'week',
    { nl: 'Na afgewezen bijstand: hoe dan wel', en: 'After refused assistance: how else' },
    { nl: 'de weigering', en: 'the refusal' },
    'neighbourhood-team',
  ),
  'temporary-provision-review': planned(
    2,
    'week',
    { nl: 'Tijdelijke voorziening opnieuw bekeken', en: 'Temporary provision looked at again' },
    { nl: 'de start van de tijdelijke voorziening', en: 'the start of the temporary provision' },
    'neighbourhood-team',
  ),
  'warning-answer': planned(
    3,
    'working-day',
    { nl: 'Waarschuwing beantwoord', en: 'Warning answered' },
    { nl: 'de waarschuwing', en: 'the warning' },
    'neighbourhood-team',
  ),
  'wmo-application': planned(
    2,
    'week',
    { nl: 'Wmo aanvragen na het verslag', en: 'Apply for Wmo support after the report' },
    { nl: 'het verslag van het onderzoek', en: 'the report of the investigation' },
    'young-person',
  ),
  'wmo-refusal-follow-up': planned(
    2,
    'week',
    {
      nl: 'Na een afgewezen Wmo-aanvraag: waar de hulp dan vandaan komt',
      en: 'After a Wmo refusal: where help comes from then',
    },
    { nl: 'de weigering', en: 'the refusal' },
    'neighbourhood-team',
  ),
  'wmo-safe-notification': planningTerm({
    label: {
      nl: 'Uiterste dag voor een Wmo-melding die op tijd klaar is',
      en: 'Last day for a Wmo notification that is ready in time',
    },
    length: { value: 8, unit: 'week' },
    counted: 'back',
    from: 'turns18',
    trigger: { nl: 'de 18e verjaardag', en: 'the 18th birthday' },
    legalBasis: ['Wmo 2.3.2 lid 1', 'Wmo 2.3.5 lid 2'],
    responsible: 'neighbourhood-team',
    breach: {
      nl: 'Het besluit komt misschien na de 18e verjaardag.',
      en: 'The decision may come after the 18th birthday.',
    },
  }),
  'zvw-intake': planned(
    4,
    'week',
    { nl: 'Intake gepland na de verwijzing', en: 'Intake planned after the referral' },
    { nl: 'de verwijzing', en: 'the referral' },
    'neighbourhood-team',
  ),
  'zvw-start': planned(
    10,
    'week',
    { nl: 'Behandeling begonnen na de intake', en: 'Treatment started after the intake' },
    { nl: 'de planning van de intake', en: 'the planning of the intake' },
    'neighbourhood-team',
  ),
})
