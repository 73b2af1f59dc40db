/** Het kwartaalverslag. */
export const report = {
  title: 'Kwartaalverslag',
  titleOf: (year: string, quarter: string) => `Kwartaalverslag ${year}, kwartaal ${quarter}`,
  lead: (asOf: string, known: string) => `Stand van ${asOf}. Met wat bekend was op ${known}.`,
  quarter: 'Kwartaal',
  quarterOf: (year: string, quarter: string) => `${year}, kwartaal ${quarter}`,
  hidden: 'Aantallen onder 5 staan er niet in, en ook niet wat daaruit zou volgen.',
  as: { '': 'Vaste link naar dit verslag', '.pdf': 'Download als PDF', '.csv': 'Download als CSV' },
  statistics: (year: string) => `Download de statistiek van ${year} (CSV, zonder namen en nummers)`,
  indicatorsTitle: 'Cijfers',
  columns: { name: 'Cijfer', figure: 'Uitkomst', definition: 'Wat is geteld' },
  broken: (count: string) => `Te laat geworden in dit kwartaal: ${count}.`,
}
