import { defineTerms, planningTerm, type Responsible, type TermDefinition, type TermLength } from './term-definition.ts'

type Words = TermDefinition['label']

const planned = (
  value: number,
  unit: TermLength['unit'],
  label: Words,
  trigger: Words,
  responsible: Responsible = 'neighbourhood-team',
): TermDefinition =>
  planningTerm({
    label,
    length: { value, unit },
    trigger,
    legalBasis: ['Beleid van de gemeente'],
    responsible,
    breach: { nl: 'Staat op de lijst van de manager.', en: "Stands on the manager's overdue list." },
  })

const request = { nl: 'de vraag om ondersteuning', en: 'the request for support' }

/** Planning terms of direct intake as the municipality plans it. */
export const intakeTerms = defineTerms({
  'intake-receipt': planned(
    0,
    'day',
    { nl: 'Ontvangst van de vraag bevestigd', en: 'Receipt of the request confirmed' },
    request,
  ),
  'resumption-offer': planned(
    5,
    'working-day',
    { nl: 'Hervatten van jeugdhulp aangeboden', en: 'Resumption of youth help offered' },
    {
      nl: 'de dag waarop bleek dat eerdere jeugdhulp nog hervat kan worden',
      en: 'the day on which it proved that earlier youth help can still be resumed',
    },
  ),
  'intake-referred': planned(
    5,
    'working-day',
    { nl: 'Verwezen naar wie wel helpt', en: 'Referred to who does help' },
    { nl: 'het sorteren van de vraag', en: 'the sorting of the request' },
  ),
  'intake-progress': planned(
    4,
    'week',
    { nl: 'Nagegaan hoe het met de hulp uit een andere wet staat', en: 'Checked how help under another law gets on' },
    { nl: 'de keuze voor een andere wet of de vorige keer', en: 'the choice of another law or the time before' },
  ),
  'support-goals': planned(
    6,
    'week',
    { nl: 'Doelen afgesproken', en: 'Goals agreed' },
    { nl: 'de start van de ondersteuning', en: 'the start of the support' },
  ),
  'support-closing': planned(
    2,
    'week',
    { nl: 'Afgesloten met de jongere', en: 'Closed with the young person' },
    { nl: 'het einde van de ondersteuning', en: 'the end of the support' },
  ),
  'handing-on': planned(
    4,
    'week',
    { nl: 'Binnen de Wmo doorgegeven na de 23e verjaardag', en: 'Handed on inside the Wmo after the 23rd birthday' },
    { nl: 'de 23e verjaardag', en: 'the 23rd birthday' },
  ),
})
