import type { OverviewTable } from '../../screens/overview/overview-tables.ts'

/** Wat de pagina's met cijfers delen. */
export const figures = {
  pagesLabel: 'Cijfers',
  pages: {
    overview: 'Overzicht',
    breaches: 'Gebroken termijnen',
    report: 'Kwartaalverslag',
    forecast: 'Vooruitblik',
    flow: 'Doorstroom',
  },
  day: 'Stand van',
  dayNotRead: 'Deze dag bestaat niet. Schrijf een dag als 15-3-2027. U ziet nu de cijfers van vandaag.',
  pathway: 'Route',
  team: 'Team',
  provider: 'Jeugdhulpaanbieder',
  all: 'Alle',
  show: 'Cijfers tonen',
  asTable: 'Dezelfde cijfers als tabel',
  download: (what: string) => `Download als CSV: ${what}`,
  files: {
    buckets: 'afstand-tot-datum',
    trend: 'verloop-te-laat',
    team: 'te-laat-per-team',
    provider: 'te-laat-per-aanbieder',
    organisation: 'te-laat-per-organisatie',
    pathway: 'te-laat-per-route',
    kind: 'te-laat-per-soort',
    waiting: 'wachten-op',
  } satisfies Record<OverviewTable, string>,
  bucketsSentence: (late: number, running: number) =>
    running === 0
      ? 'Er loopt geen datum.'
      : `Van ${running === 1 ? '1 lopende datum' : `${running} lopende datums`} ${late === 1 ? 'is er 1' : `zijn er ${late}`} te laat.`,
  trendSentence: (first: number, last: number) => {
    if (first === last)
      return `Dertien weken geleden ${first === 1 ? 'was er 1 datum' : `waren er ${first} datums`} te laat, en nu ook.`
    return `In dertien weken ${last > first ? 'steeg' : 'daalde'} het aantal datums te laat van ${first} naar ${last}.`
  },
}
