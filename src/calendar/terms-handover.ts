import { defineTerms, planningTerm, type Responsible, type TermDefinition, type TermLength } from './term-definition.ts'

const overdueList = { nl: 'Staat op de lijst van de manager.', en: "Stands on the manager's overdue list." }
const turns18 = { nl: 'de 18e verjaardag', en: 'the 18th birthday' }
const policySource = ['Beleid van de gemeente']
const haarlem = ['Haarlem, collegebesluit 2021/377152']

type Words = TermDefinition['label']

/** A milestone so long before the 18th birthday; counted back, so that no law moves it (Atw 1 lid 2). */
const before18 = (
  value: number,
  unit: TermLength['unit'],
  label: Words,
  responsible: Responsible,
  legalBasis: readonly string[] = policySource,
): TermDefinition =>
  planningTerm({
    label,
    length: { value, unit },
    counted: 'back',
    from: 'turns18',
    trigger: turns18,
    legalBasis,
    responsible,
    breach: overdueList,
  })

/** A check so long after the 18th birthday, or after the end day where a handover is counted from another day. */
const after18 = (value: number, unit: TermLength['unit'], label: Words, responsible: Responsible): TermDefinition =>
  planningTerm({
    label,
    length: { value, unit },
    from: 'turns18',
    trigger: turns18,
    legalBasis: policySource,
    responsible,
    breach: overdueList,
  })

/** The milestones of a handover (NJi, Haarlem 2021/377152, municipal planning). Where help ends on another day, they count from the day after it. */
export const handoverMilestones = defineTerms({
  'future-plan-talk': planningTerm({
    label: { nl: 'Praten over het toekomstplan', en: 'Start talking about the future plan' },
    length: { value: 0, unit: 'day' },
    from: 'turns16',
    trigger: { nl: 'de 16e verjaardag', en: 'the 16th birthday' },
    legalBasis: ['NJi, Toekomstplan'],
    responsible: 'youth-care-provider',
    breach: overdueList,
  }),
  'future-plan-talk-after-opening': planningTerm({
    label: {
      nl: 'Praten over het toekomstplan na een late start',
      en: 'Start talking about the future plan, opened late',
    },
    length: { value: 4, unit: 'week' },
    trigger: { nl: 'de opening van de zaak', en: 'the opening of the case' },
    legalBasis: policySource,
    responsible: 'youth-care-provider',
    breach: overdueList,
  }),
  'team-sees-case': planningTerm({
    label: { nl: 'Zaak zichtbaar voor het wijkteam', en: 'Case visible to the neighbourhood team' },
    length: { value: 0, unit: 'day' },
    from: 'turns17',
    trigger: { nl: 'de 17e verjaardag', en: 'the 17th birthday' },
    legalBasis: policySource,
    responsible: 'youth-care-provider',
    breach: overdueList,
  }),
  'handover-window-opens': before18(
    6,
    'month',
    { nl: 'Overdrachtsperiode begint', en: 'Handover window opens' },
    'youth-care-provider',
    haarlem,
  ),
  'plan-ready': before18(
    6,
    'month',
    { nl: 'Perspectiefplan definitief', en: 'Perspective plan final' },
    'youth-care-provider',
    haarlem,
  ),
  'guardianship-petition': before18(
    6,
    'month',
    { nl: 'Verzoek om mentor of bewindvoerder', en: 'Petition for mentorship or administration' },
    'youth-care-provider',
  ),
  'receiver-named': before18(
    5,
    'month',
    { nl: 'Nieuwe aanbieder bekend', en: 'Receiving provider named' },
    'youth-care-provider',
  ),
  'applications-by': before18(
    3,
    'month',
    { nl: 'Aanvragen en meldingen gedaan', en: 'Applications and notifications made' },
    'youth-care-provider',
  ),
  'wlz-apply-by': before18(
    3,
    'month',
    { nl: 'Wlz aanvragen bij het CIZ', en: 'Apply for Wlz at the CIZ' },
    'youth-care-provider',
  ),
  'zvw-refer-by': before18(
    3,
    'month',
    { nl: 'Verwijzing van de huisarts', en: 'Referral by the GP' },
    'youth-care-provider',
  ),
  'pw-check-by': before18(
    3,
    'month',
    { nl: 'Inkomen en Participatiewet nagaan', en: 'Check income and Participatiewet' },
    'neighbourhood-team',
  ),
  'no-transition-look-again': before18(
    3,
    'month',
    { nl: 'Opnieuw kijken of er hulp nodig is', en: 'Look again whether help is needed' },
    'youth-care-provider',
  ),
  'extension-assessed': before18(
    12,
    'week',
    { nl: 'Verlenging beoordeeld', en: 'Extension assessed' },
    'youth-care-provider',
  ),
  'extension-request-complete': before18(
    8,
    'week',
    { nl: 'Aanvraag verlengde jeugdhulp compleet', en: 'Extension request complete' },
    'youth-care-provider',
    ['Awb 4:13'],
  ),
  'offer-answer-latest': before18(
    4,
    'week',
    { nl: 'Uiterste dag voor antwoord van de aanbieder', en: "Latest day for the provider's answer" },
    'receiving-provider',
  ),
  'warm-handover-meeting': before18(
    4,
    'week',
    { nl: 'Gesprek voor de warme overdracht', en: 'Warm handover meeting' },
    'youth-care-provider',
  ),
  'incomplete-forewarning': before18(
    4,
    'week',
    { nl: 'Vooraankondiging: overdracht niet compleet', en: 'Forewarning: handover not complete' },
    'youth-care-provider',
  ),
  'incomplete-forewarning-last': before18(
    2,
    'week',
    { nl: 'Laatste vooraankondiging: overdracht niet compleet', en: 'Last forewarning: handover not complete' },
    'manager',
  ),
  'handover-complete': before18(
    1,
    'day',
    { nl: 'Overdracht compleet, besluit binnen', en: 'Handover complete, decision in hand' },
    'youth-care-provider',
    haarlem,
  ),
  'home-known': before18(6, 'month', { nl: 'Woonplek nagevraagd', en: 'Place to live asked' }, 'youth-care-provider'),
  'home-known-second': before18(
    3,
    'month',
    { nl: 'Woonplek opnieuw nagevraagd', en: 'Place to live asked again' },
    'youth-care-provider',
  ),
  'home-known-last': before18(1, 'month', { nl: 'Woonplek bekend', en: 'Place to live known' }, 'youth-care-provider'),
  'first-contact': after18(
    2,
    'week',
    { nl: 'Eerste contact nieuwe aanbieder', en: 'First contact by the new provider' },
    'receiving-provider',
  ),
  'continuity-check': after18(
    6,
    'week',
    { nl: 'Nagaan of de hulp echt begon', en: 'Check that the help did start' },
    'neighbourhood-team',
  ),
  'aftercare-check': after18(6, 'month', { nl: 'Nazorgcheck', en: 'Aftercare check' }, 'neighbourhood-team'),
})
