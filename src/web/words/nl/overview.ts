import type { OverdueBy } from '../../../cases/figures/overview.ts'
import type { AgeBucket } from '../../../cases/lists/lists.ts'

/** Het overzicht voor managers. */
export const overview = {
  title: 'Overzicht',
  toOverview: 'Terug naar het overzicht',
  asOf: (day: string) => `Zo stond het op ${day}.`,
  nothingLate: 'Er is niets te laat.',
  late: (count: number) => (count === 1 ? '1 datum is voorbij.' : `${count} datums zijn voorbij.`),
  tiles: {
    overdue: 'Te laat',
    dueSoon: 'Bijna te laat',
    unowned: 'Zonder medewerker',
    unarranged: 'Bijna 18, niet geregeld',
  },
  bucketsTitle: 'Hoe ver zijn wij van de datum?',
  buckets: {
    'late-over-30': 'Meer dan 30 dagen te laat',
    'late-1-30': '1 tot en met 30 dagen te laat',
    'due-within-14': 'Binnen 14 dagen',
    'due-15-60': 'Over 15 tot en met 60 dagen',
    'due-over-60': 'Over meer dan 60 dagen',
  } satisfies Record<AgeBucket, string>,
  by: {
    team: { title: 'Te laat per behandelend team', column: 'Team' },
    provider: { title: 'Te laat per jeugdhulpaanbieder', column: 'Aanbieder' },
    organisation: { title: 'Wie moet iets doen?', column: 'Organisatie' },
    pathway: { title: 'Te laat per route', column: 'Route' },
    kind: { title: 'Te laat per soort datum', column: 'Datum' },
  } satisfies Record<OverdueBy, { title: string; column: string }>,
  waitingTitle: 'Waar wachten open zaken op?',
  waits: (who: string, step: string) => `${who.slice(0, 1).toUpperCase()}${who.slice(1)}: ${step}`,
  trendTitle: 'Te laat in de laatste 13 weken',
  columns: {
    bucket: 'Afstand tot de datum',
    waiting: 'Wie, en wat',
    week: 'Dag',
    count: 'Aantal',
    bar: 'Verhouding',
    case: 'Zaak',
    what: 'Wat',
    due: 'Klaar uiterlijk op',
    who: 'Wie',
    pathway: 'Route',
    step: 'Volgende stap',
    turns18: '18 jaar op',
    owner: 'Medewerker',
  },
  total: (count: number) => `Samen: ${count}`,
  more: (count: number) => (count === 1 ? 'Nog 1 regel' : `Nog ${count} regels`),
  nobody: 'Niemand',
  unknown: 'Organisatie die er niet meer is',
  datesTitle: 'Datums achter dit getal',
  casesTitle: 'Zaken achter dit getal',
  rows: (count: number, more: boolean) =>
    more ? `De eerste ${count} regels.` : count === 1 ? '1 regel.' : `${count} regels.`,
}
