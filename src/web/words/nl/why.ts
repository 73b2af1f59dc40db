/** Waarom deze route, en de beslisregels. */
export const why = {
  title: 'Waarom deze route?',
  pathway: (pathway: string) => `Deze zaak volgt de route: ${pathway}.`,
  given: (day: string, who: string) => `De zaak startte op ${day}. Het besluit over de route nam: ${who}.`,
  deviates: 'De route wijkt af van het advies',
  advisedWas: (advised: string) => `Het advies was: ${advised}.`,
  reason: (reason: string) => `De uitleg is: ${reason}`,
  answers: 'Dit wisten wij bij de start',
  because: 'Deze regels gaven de doorslag',
  conclusion: 'De conclusie',
  concludes: (advised: string) => `Volgens de regels past deze route: ${advised}.`,
  decides: 'De regels geven advies. Een medewerker beslist, samen met de jongere.',
  print: 'Kies Afdrukken in uw browser voor een versie op papier.',
  rules: {
    title: 'Beslisregels',
    lead: 'Wij lezen de regels van boven naar beneden. De eerste regel die past, geeft de doorslag.',
    laws: 'Welke wet geeft de hulp?',
    pathways: 'Welke route past?',
    leadsTo: 'Dan geldt:',
  },
}
