import type { Pathway } from '../../machines/context.ts'
import type { BreachCause } from '../cases/deadlines/breaches.ts'
import type { Language } from './day-in-words.ts'

/** How pathways are called, on pages and on paper. */
export const pathwayNames: Readonly<Record<Language, Record<Pathway, string>>> = {
  nl: {
    'extended-youth-care': 'Verlengde jeugdhulp',
    'perspective-plan-handover': 'Overgang naar hulp voor volwassenen',
    'direct-intake': 'Directe hulpvraag van 18 tot 23',
  },
  en: {
    'extended-youth-care': 'Extended youth care',
    'perspective-plan-handover': 'Move to adult support',
    'direct-intake': 'Direct request from 18 to 23',
  },
}

/** How the reasons of a broken term are called, on pages and on paper. */
export const causeNames: Readonly<Record<Language, Record<BreachCause, string>>> = {
  nl: {
    'waiting-list': 'Wachtlijst',
    'no-capacity': 'Geen plek of tijd',
    'waiting-for-young-person': 'Wachten op de jongere',
    'waiting-for-other-organisation': 'Wachten op een andere organisatie',
    'information-missing': 'Er ontbrak informatie',
    'handed-over-late': 'Te laat overgedragen',
    'not-noticed': 'Niet gezien',
    other: 'Iets anders',
  },
  en: {
    'waiting-list': 'Waiting list',
    'no-capacity': 'No place or time',
    'waiting-for-young-person': 'Waiting for the young person',
    'waiting-for-other-organisation': 'Waiting for another organisation',
    'information-missing': 'Information was missing',
    'handed-over-late': 'Handed over late',
    'not-noticed': 'Not noticed',
    other: 'Something else',
  },
}

/** What the quarterly report says on paper around its figures. */
export const reportWords = {
  nl: {
    name: 'Kwartaalverslag',
    title: (year: string, quarter: string) => `Kwartaalverslag ${year}, kwartaal ${quarter}`,
    fileName: 'kwartaalverslag',
    hidden: 'Aantallen onder 5 staan er niet in, en ook niet wat daaruit zou volgen.',
    asOf: 'Stand van',
    knownAt: 'Wat bekend was op',
    pathway: 'Route',
    team: 'Team',
    provider: 'Jeugdhulpaanbieder',
    all: 'alle',
    nobody: 'Niemand',
    unknown: 'Organisatie die er niet meer is',
    figures: 'Cijfers',
    broken: 'Gebroken termijnen',
    brokenInAll: 'Te laat geworden in dit kwartaal',
    heldBy: 'Wie was aan zet op de eerste dag te laat?',
    cause: 'Waarom?',
    noCause: 'Nog niets over gezegd',
    kind: 'Welke termijnen?',
  },
  en: {
    name: 'Quarterly report',
    title: (year: string, quarter: string) => `Quarterly report ${year}, quarter ${quarter}`,
    fileName: 'quarterly-report',
    hidden: 'Numbers below 5 are left out, and so is what would follow from the rest.',
    asOf: 'As of',
    knownAt: 'What was known on',
    pathway: 'Pathway',
    team: 'Team',
    provider: 'Youth care provider',
    all: 'all',
    nobody: 'Nobody',
    unknown: 'Organisation that is no longer there',
    figures: 'Figures',
    broken: 'Broken terms',
    brokenInAll: 'Became overdue in this quarter',
    heldBy: 'Who held the clock on the first day late?',
    cause: 'Why?',
    noCause: 'Nothing said of it yet',
    kind: 'Which terms?',
  },
} satisfies Record<Language, unknown>
