import type { BreachStatus } from '../../../cases/deadlines/breaches.ts'
import { causeNames, reportWords } from '../../../documents/report-words.ts'
import type { BreachTable } from '../../screens/breaches/breach-tables.ts'

/** De gebroken termijnen: wie was aan zet, en waarom. */
export const breaches = {
  title: 'Gebroken termijnen',
  rowsTitle: 'Termijnen achter dit getal',
  toBreaches: 'Terug naar gebroken termijnen',
  lead: (from: string, until: string) => `Termijnen die te laat werden van ${from} tot en met ${until}.`,
  tiles: { all: 'Gebroken in dertien weken', statutory: 'Daarvan termijnen uit de wet' },
  tables: {
    trend: { title: 'Gebroken per week', what: 'Week vanaf' },
    heldBy: { title: 'Wie was aan zet op de eerste dag te laat?', what: 'Organisatie' },
    cause: { title: 'Waarom?', what: 'Reden' },
    kind: { title: 'Gebroken per soort datum', what: 'Datum' },
    pathway: { title: 'Gebroken per route', what: 'Route' },
  } satisfies Record<BreachTable, { title: string; what: string }>,
  files: {
    trend: 'gebroken-per-week',
    heldBy: 'gebroken-wie-was-aan-zet',
    cause: 'gebroken-waarom',
    kind: 'gebroken-per-soort',
    pathway: 'gebroken-per-route',
  } satisfies Record<BreachTable, string>,
  trendSentence: (first: number, last: number) =>
    `In de eerste week ${first === 1 ? 'brak 1 termijn' : `braken ${first} termijnen`}, in de laatste week ${last}.`,
  causes: causeNames.nl,
  noCause: reportWords.nl.noCause,
  statuses: {
    overdue: 'loopt nog',
    'met-late': 'daarna gehaald',
    'ended-late': 'daarna vervallen',
  } satisfies Record<BreachStatus, string>,
  columns: { case: 'Zaak', what: 'Wat', since: 'Te laat vanaf', heldBy: 'Wie was aan zet', why: 'Waarom' },
}
