import { reportWords } from '../../../documents/report-words.ts'

/** Het kwartaalverslag. */
export const report = {
  title: 'Kwartaalverslag',
  titleOf: reportWords.nl.title,
  lead: (asOf: string, known: string) => `Stand van ${asOf}. Met wat bekend was op ${known}.`,
  quarter: 'Kwartaal',
  quarterOf: (year: string, quarter: string) => `${year}, kwartaal ${quarter}`,
  hidden: reportWords.nl.hidden,
  as: { '': 'Vaste link naar dit verslag', '.pdf': 'Download als PDF', '.csv': 'Download als CSV' },
  statistics: (year: string) => `Download de statistiek van ${year} (CSV, zonder namen en nummers)`,
  research: {
    title: (year: string) => `Zaken van ${year} voor onderzoek`,
    explain:
      'U downloadt de zaken die in dat jaar begonnen, elk onder een schuilnummer. Wij leggen vast dat u dit deed, en waarom.',
    hidden:
      'Er staan geen namen, nummers, plaatsen of dagen in. Achter elke combinatie staan ten minste vijf mensen; een x is wat dan niet te zien is. Een volgend bestand heeft andere schuilnummers.',
  },
  indicatorsTitle: 'Cijfers',
  columns: { name: 'Cijfer', figure: 'Uitkomst', definition: 'Wat is geteld' },
  broken: (count: string) => `Te laat geworden in dit kwartaal: ${count}.`,
}
