import type { ConsentContext } from '../../../../machines/regions/consent/consent.context.ts'
import type { RelationRecord } from '../../../cases/records.ts'

/** Toestemming, mensen en papieren. */
export const consent = {
  title: 'Toestemming',
  explain: 'De jongere beslist wat de nieuwe aanbieder mag weten.',
  stands: {
    'not-asked': 'Er is nog geen toestemming gevraagd',
    asked: 'De jongere heeft nog niet geantwoord',
    given: 'De jongere vindt het goed dat wij dit delen.',
    refused: 'De jongere wil niets delen',
    withdrawn: 'De jongere heeft de toestemming ingetrokken',
    'own-story': 'De jongere vertelt het zelf. Wij delen niets.',
  } satisfies Record<ConsentContext['stands'], string>,
  blocked: 'De nieuwe aanbieder ziet het plan nu niet. De hulp zelf kan wel doorgaan.',
  rows: {
    what: 'Wat mogen wij delen?',
    to: 'Met wie?',
    purpose: 'Waarvoor?',
    by: 'Wie gaf toestemming?',
    how: 'Hoe?',
    from: 'Vanaf',
    until: 'Tot en met',
  },
  noEnd: 'Geen einddatum',
  alsoShared: { 'help-so-far': 'De hulp tot nu toe', 'contact-details': 'Hoe u de jongere bereikt' },
  purposes: {
    handover: 'De overdracht',
    investigation: 'Het onderzoek van de gemeente',
    'income-check': 'Het inkomen',
    'informal-support': 'Hulp van vrijwilligers',
  } as Readonly<Record<string, string>>,
  givers: {
    'young-person': 'De jongere',
    'young-person-and-parents': 'De jongere en de ouders',
    representative: 'De vertegenwoordiger van de jongere',
  } as Readonly<Record<string, string>>,
  hows: { 'in-writing': 'Op papier', spoken: 'In een gesprek', digital: 'Digitaal' } as Readonly<
    Record<string, string>
  >,
  historyTitle: 'Hoe ging het tot nu toe?',
  happened: {
    'consent.asked': 'toestemming gevraagd',
    'consent.given': 'toestemming gegeven',
    'consent.refused': 'toestemming geweigerd',
    'consent.withdrawn': 'toestemming ingetrokken',
    'consent.lapsed': 'toestemming verlopen',
    'consent.ownStoryChosen': 'de jongere vertelt het zelf',
  },
  participantsTitle: 'Wie doen mee, en wat zien zij?',
  columns: { who: 'Organisatie', as: 'Rol', sees: 'Ziet', since: 'Sinds' },
  parties: {
    owner: 'Behandelt de zaak',
    youthCareProvider: 'Jeugdhulpaanbieder',
    receiver: 'Nieuwe aanbieder',
    decisionMaker: 'Beslist voor de gemeente',
    youngPerson: 'Jongere',
    manager: 'Manager',
    ciz: 'CIZ',
    subcontractor: 'Werkt voor een aanbieder',
    referral: 'Kreeg een verwijzing',
    youthFamilyCentre: 'Centrum voor Jeugd en Gezin',
  } satisfies Record<RelationRecord['party'], string>,
  scopes: {
    full: 'De hele zaak',
    handover: 'Wat de jongere deelt',
    preview: 'Alleen de vraag, zonder naam',
    contact: 'Alleen de contactgegevens',
  } satisfies Record<RelationRecord['scope'], string>,
  nothing: 'Niets meer',
  fromTo: (from: string, to: string) => `${from} tot ${to}`,
  papers: {
    title: 'Papieren',
    explain: 'Print deze papieren voor een gesprek. Overstap bewaart zelf geen bestanden.',
    plan: 'Perspectiefplan (PDF)',
    why: 'Waarom deze route? (om af te drukken)',
    meeting: 'Gesprek voor uw agenda',
  },
}
