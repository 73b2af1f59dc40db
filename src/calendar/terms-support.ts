import { defineTerms, planningTerm, type Responsible, type TermDefinition, type TermLength } from './term-definition.ts'

type Words = TermDefinition['label']

/** A planning term that follows an event by so much (pathways.md). */
const follows = (
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
    breach: { nl: 'Staat op de lijst van de manager.', en: "Stands on the manager's overdue list." },
  })

/** Planning terms of offers, extended care and direct intake. */
export const supportMilestones = defineTerms({
  'offer-answer': follows(
    10,
    'working-day',
    { nl: 'Antwoord op het aanbod', en: 'Answer the offer' },
    { nl: 'het aanbod', en: 'the offer' },
    'receiving-provider',
  ),
  'exit-planning-starts': planningTerm({
    label: { nl: 'Afronding voorbereiden', en: 'Exit planning starts' },
    length: { value: 6, unit: 'month' },
    counted: 'back',
    from: 'end-of-help',
    trigger: { nl: 'de dag na de laatste dag van de hulp', en: 'the day after the last day of the help' },
    legalBasis: ['Beleid van de gemeente'],
    responsible: 'youth-care-provider',
    breach: { nl: 'Staat op de lijst van de manager.', en: "Stands on the manager's overdue list." },
  }),
  'extended-care-review': follows(
    6,
    'month',
    { nl: 'Evaluatie verlengde jeugdhulp', en: 'Review of extended youth care' },
    { nl: 'het begin of de vorige evaluatie', en: 'the start or the review before' },
    'youth-care-provider',
  ),
  'waiting-for-start-report': follows(
    1,
    'month',
    { nl: 'Wachten op de start gemeld', en: 'Waiting for the start reported' },
    { nl: 'het besluit of de vorige melding', en: 'the decision or the report before' },
    'youth-care-provider',
  ),
  'basic-support-review': follows(
    6,
    'week',
    { nl: 'Eerste evaluatie basisondersteuning', en: 'First review of basic support' },
    { nl: 'de start van de basisondersteuning', en: 'the start of basic support' },
    'neighbourhood-team',
  ),
  'basic-support-review-next': follows(
    3,
    'month',
    { nl: 'Volgende evaluatie basisondersteuning', en: 'Next review of basic support' },
    { nl: 'de vorige evaluatie', en: 'the review before' },
    'neighbourhood-team',
  ),
  'informal-support-ask-back': follows(
    4,
    'week',
    { nl: 'Navragen informele ondersteuning', en: 'Ask back about informal support' },
    { nl: 'de suggestie', en: 'the suggestion' },
    'neighbourhood-team',
  ),
  'referral-feedback': follows(
    4,
    'week',
    { nl: 'Terugkoppeling op de verwijzing', en: 'Feedback on the referral' },
    { nl: 'de verwijzing', en: 'the referral' },
    'neighbourhood-team',
  ),
  'contact-again': follows(
    3,
    'month',
    { nl: 'Opnieuw contact aanbieden', en: 'Offer contact again' },
    { nl: 'de jongere wil nu geen hulp', en: 'the young person wants no help now' },
    'neighbourhood-team',
  ),
  'client-support-offered': follows(
    0,
    'day',
    { nl: 'Onafhankelijke cliëntondersteuning aangeboden', en: 'Independent client support offered' },
    { nl: 'de melding', en: 'the notification' },
    'neighbourhood-team',
  ),
  'intake-sorted': follows(
    2,
    'working-day',
    { nl: 'Vraag gesorteerd: hier, elders of beide', en: 'Request sorted: here, elsewhere or both' },
    { nl: 'de vraag om ondersteuning', en: 'the request for support' },
    'neighbourhood-team',
  ),
  'receiver-sought': follows(
    10,
    'working-day',
    { nl: 'Aanbieder gezocht', en: 'Provider sought' },
    { nl: 'het besluit of de weigering van een aanbieder', en: 'the decision or the refusal by a provider' },
    'neighbourhood-team',
  ),
  'catch-up': follows(
    10,
    'working-day',
    { nl: 'In te halen: dit was al te laat toen de zaak begon', en: 'To catch up: this was late when the case was opened' },
    { nl: 'de opening van de zaak', en: 'the opening of the case' },
    'neighbourhood-team',
  ),
  'owner-named': follows(
    1,
    'working-day',
    { nl: 'Eigenaar aangewezen', en: 'Owner named' },
    {
      nl: 'de opening van de zaak of het vertrek van de eigenaar',
      en: 'the opening of the case or the leaving of the owner',
    },
    'manager',
  ),
  'facts-asked': follows(
    2,
    'week',
    { nl: 'Ontbrekende gegevens nagevraagd', en: 'Missing facts asked' },
    { nl: 'het advies', en: 'the advice' },
    'youth-care-provider',
  ),
  'legal-review': follows(
    1,
    'working-day',
    { nl: 'Juridische toets', en: 'Legal review' },
    { nl: 'het advies', en: 'the advice' },
    'manager',
  ),
  'legal-review-detention': follows(
    0,
    'day',
    { nl: 'Juridische toets bij vrijheidsbeneming', en: 'Legal review where liberty is at stake' },
    { nl: 'het advies', en: 'the advice' },
    'manager',
  ),
})
