import type { FactWords } from './fact-words.ts'
import type { FactName, NeedFacts } from './facts.ts'

const fact = (nl: string, whyNl: string, en: string, whyEn: string): FactWords => ({
  label: { nl, en },
  why: { nl: whyNl, en: whyEn },
})

/** Words for the facts about the person. */
export const personFactWords: Readonly<Record<Exclude<FactName, keyof NeedFacts>, FactWords>> = {
  birthDate: fact(
    'Geboortedatum',
    'Alle dagen tellen vanaf de verjaardag.',
    'Birth date',
    'Every day counts from the birthday.',
  ),
  perspectivePlan: fact(
    'Hoever is het perspectiefplan?',
    'Het plan hoort klaar te zijn als de overdracht begint.',
    'How far is the perspective plan?',
    'The plan should be ready when the handover begins.',
  ),
  requestsSupport: fact(
    'Vraagt de jongere om ondersteuning?',
    'Van 18 tot 23 begint het met een vraag.',
    'Does the young person ask for support?',
    'From 18 to 23 it begins with a request.',
  ),
  requestedServices: fact(
    'Welke ondersteuning wordt gevraagd?',
    'Niet alles hoort bij Gewoon in de Wijk.',
    'Which support is asked for?',
    'Not everything belongs to Gewoon in de Wijk.',
  ),
  noPlaceTonight: fact(
    'Is er vannacht geen slaapplek?',
    'Dan is vandaag een tijdelijke voorziening nodig.',
    'Is there no place to sleep tonight?',
    'Then a temporary provision is needed today.',
  ),
  notifiedOn: fact(
    'Dag van de Wmo-melding',
    'Vanaf de melding lopen de termijnen.',
    'Day of the Wmo notification',
    'The terms run from the notification.',
  ),
  staysAtProviderIn: fact(
    'Gemeente van het verblijf',
    'Bij 18 kan een andere gemeente verantwoordelijk worden.',
    'Municipality of the stay',
    'At 18 another municipality may become responsible.',
  ),
  lastHomeAddressBeforeStay: fact(
    'Gemeente van het laatste woonadres voor het verblijf',
    'Die gemeente is tot 18 verantwoordelijk.',
    'Municipality of the last home address before the stay',
    'That municipality is responsible until 18.',
  ),
  registeredIn: fact(
    'Gemeente van inschrijving',
    'Vanaf 18 verantwoordelijk voor de Wmo, niet voor beschermd wonen en opvang.',
    'Municipality of registration',
    'Responsible for the Wmo from 18, not for sheltered housing and shelter.',
  ),
  participationActReportedOn: fact(
    'Dag van de melding voor bijstand',
    'Vanaf die dag kan bijstand ingaan.',
    'Day of the report for social assistance',
    'Assistance can begin from that day.',
  ),
  household: fact(
    'Met wie woont de jongere?',
    'Dat bepaalt of de zoektermijn van vier weken geldt.',
    'Who does the young person live with?',
    'It decides whether the search period of four weeks applies.',
  ),
  leftPracticalOrSpecialEducationWithinAYear: fact(
    'Verliet de jongere in het laatste jaar het praktijkonderwijs of speciaal onderwijs?',
    'Dan geldt de zoektermijn niet.',
    'Did they leave practical or special education within a year?',
    'Then the search period does not apply.',
  ),
  medicallyLimitedOrWageSubsidyGroup: fact(
    'Is er een medische urenbeperking of loonkostensubsidie?',
    'Dan geldt de zoektermijn niet.',
    'Is there a medical limit on hours or a wage subsidy?',
    'Then the search period does not apply.',
  ),
  staysInInstitution: fact(
    'Verblijft de jongere in een inrichting?',
    'Dan kan bijstand zijn uitgesloten.',
    'Does the young person stay in an institution?',
    'Then assistance may be excluded.',
  ),
  fundedEducationPossible: fact(
    'Kan de jongere onderwijs volgen dat de overheid betaalt?',
    'Dan kan bijstand zijn uitgesloten.',
    'Is funded education open to the young person?',
    'Then assistance may be excluded.',
  ),
  protectedAddress: fact(
    'Is het adres geheim?',
    'Dan tonen we geen adres en geen gemeente.',
    'Is the address protected?',
    'Then we show no address and no municipality.',
  ),
}
