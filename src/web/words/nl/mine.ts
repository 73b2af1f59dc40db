/** De pagina van de jongere zelf. Hier zeggen wij je. */
export const mine = {
  title: 'Mijn plan',
  hello: (name: string) => `Dag ${name}`,
  nothingYet: 'Er is hier nog geen zaak van jou. Vraag je hulpverlener of het wijkteam.',
  todo: 'Wat kun jij nu doen?',
  plan: 'Bekijk mijn plan',
  consent: 'Wat mogen anderen weten?',
  meeting: 'Mijn gesprek',
  coming: 'Wat doen anderen voor jou?',
  nothingComing: 'Nu hoeft niemand iets te doen.',
  agreed: 'Wat is afgesproken?',
  nothingAgreed: 'Er is nog niets afgesproken.',
  contacts: 'Wie kun je bellen?',
  shared: 'Wat mogen anderen weten?',
  looked: 'Wie keek er in jouw zaak?',
  byBreakGlass: 'Met noodtoegang: deze persoon mag dat alleen als het echt moet.',
  before: (day: string) => `Dat is op of voor ${day}.`,
  wasBefore: (day: string) => `Dat moest al op ${day}.`,
  represented: {
    title: 'Wie mag voor jou beslissen?',
    consentBy: {
      'young-person': 'Jij beslist nu zelf over toestemming.',
      'young-person-and-parents': 'Jij en je ouders beslissen nu samen over toestemming.',
      representative: 'Iemand anders beslist nu voor jou over toestemming.',
    },
    none: 'Er is niemand vastgelegd.',
    incapable: (matter: string, who: string, until: string) =>
      `${matter}: dit kun je nu niet zelf beslissen. ${who} stelde dat vast. Het geldt tot en met ${until}.`,
    allows: (matters: string) => `Mag nu voor jou beslissen over: ${matters}.`,
    allowsNothing: 'Mag nu niets voor jou beslissen.',
    wrong: 'Klopt dit niet? Zeg het tegen je hulpverlener.',
  },
}
