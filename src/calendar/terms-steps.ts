import { defineTerms, planningTerm, type Responsible, type TermDefinition, type TermLength } from './term-definition.ts'

type Words = TermDefinition['label']

/** A step in a case that somebody is at turn for; policy gives it a length. */
const step = (
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

/** A day that people agreed on: the agreement names it, no length does. */
const agreed = (label: Words, responsible: Responsible): TermDefinition =>
  step(0, 'day', label, { nl: 'de afgesproken dag', en: 'the day agreed' }, responsible)

/** Planning terms of consent, meeting, plan and start of help: steps that follow one another in a case. */
export const stepTerms = defineTerms({
  'consent-asked': step(
    2,
    'week',
    { nl: 'Toestemming gevraagd', en: 'Consent asked' },
    { nl: 'de opening van de zaak', en: 'the opening of the case' },
    'youth-care-provider',
  ),
  'consent-answer': step(
    2,
    'week',
    { nl: 'Antwoord op de vraag om toestemming', en: 'Answer about consent' },
    { nl: 'de vraag om toestemming', en: 'the asking for consent' },
    'young-person',
  ),
  'consent-valid': planningTerm({
    label: { nl: 'Toestemming geldig tot en met', en: 'Consent valid up to' },
    length: { value: 1, unit: 'year' },
    trigger: { nl: 'de toestemming', en: 'the consent' },
    legalBasis: ['Jeugdwet 7.3.11', 'Wmo 5.1.1 lid 4'],
    responsible: 'youth-care-provider',
    breach: { nl: 'Er wordt niets meer gedeeld.', en: 'Nothing is shared any more.' },
  }),
  'own-story-offered': step(
    1,
    'week',
    { nl: 'Aangeboden: de jongere vertelt het zelf', en: 'Offered: the young person tells it themself' },
    { nl: 'de weigering of intrekking van toestemming', en: 'the refusal or withdrawal of consent' },
    'youth-care-provider',
  ),
  'client-support-answer': step(
    2,
    'week',
    { nl: 'Antwoord over cliëntondersteuning', en: 'Answer about client support' },
    { nl: 'het aanbod van cliëntondersteuning', en: 'the offer of client support' },
    'young-person',
  ),
  'plan-answered': step(
    2,
    'week',
    { nl: 'Jongere reageert op het plan', en: 'Young person answers the plan' },
    { nl: 'het definitieve plan', en: 'the final plan' },
    'young-person',
  ),
  'meeting-choice': step(
    1,
    'week',
    { nl: 'Moment voor het gesprek gekozen', en: 'Moment for the meeting chosen' },
    { nl: 'het voorstel van momenten', en: 'the proposal of moments' },
    'young-person',
  ),
  'meeting-planned': agreed({ nl: 'Gesprek gepland', en: 'Meeting planned' }, 'youth-care-provider'),
  'offer-counter-answer': step(
    5,
    'working-day',
    { nl: 'Antwoord op het tegenvoorstel', en: 'Answer the counter-proposal' },
    { nl: 'het tegenvoorstel', en: 'the counter-proposal' },
    'youth-care-provider',
  ),
  'new-help-starts': agreed({ nl: 'Nieuwe hulp begint', en: 'New help starts' }, 'receiving-provider'),
  'gap-covered': planningTerm({
    label: { nl: 'Gat in de hulp overbrugd', en: 'Gap in the help bridged' },
    length: { value: 0, unit: 'day' },
    trigger: { nl: 'de eerste dag zonder hulp', en: 'the first day without help' },
    legalBasis: ['Wmo 2.3.3'],
    responsible: 'neighbourhood-team',
    breach: { nl: 'Alarm bij de manager.', en: "The manager's alarm." },
  }),
  'cover-ends': agreed({ nl: 'Overbrugging loopt af', en: 'Bridging ends' }, 'neighbourhood-team'),
  'handover-repaired': step(
    2,
    'week',
    { nl: 'Overdracht alsnog compleet', en: 'Handover complete after all' },
    { nl: 'de 18e verjaardag zonder complete overdracht', en: 'the 18th birthday without a complete handover' },
    'neighbourhood-team',
  ),
})
