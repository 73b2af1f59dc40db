import type { Age, Work } from '../../../cases/forecast.ts'

/** De vooruitblik. */
export const forecast = {
  title: 'Vooruitblik',
  lead: 'Wat er in de komende 24 maanden komt, en of het past. Gestreept is wat niet past. De stippellijn is wat er nog kan.',
  works: { handovers: 'Overdrachten', investigations: 'Wmo-onderzoeken', decisions: 'Wmo-besluiten' } satisfies Record<
    Work,
    string
  >,
  scenarios: { today: 'Zoals het nu is', supposed: 'Zoals u het invult' },
  suppose: {
    handovers: 'Als er per maand zoveel plekken zijn',
    investigations: 'Als er per maand zoveel onderzoeken kunnen',
    decisions: 'Als er per maand zoveel besluiten kunnen',
    startAge: 'Als de Wmo-melding komt op',
  } satisfies Record<Work | 'startAge', string>,
  asItIs: 'Zoals nu: 17 jaar en 6 maanden',
  age: (years: number, months: number) => (months === 0 ? `${years} jaar` : `${years} jaar en ${months} maanden`),
  fits: 'Alles past in deze 24 maanden.',
  doesNotFit: (month: string) => `Het past niet meer vanaf ${month}.`,
  noCapacity: 'Niemand heeft opgegeven hoeveel er past.',
  columns: {
    scenario: 'Aanname',
    month: 'Maand',
    work: 'Werk',
    expected: 'Verwacht',
    capacity: 'Past er',
    taken: 'Al bezet',
    left: 'Blijft over',
  },
  unknown: 'niet opgegeven',
  birthdaysTitle: 'Wie wordt 17½, 18, 21 en 23?',
  ages: { turns17Half: 'Wordt 17½', turns18: 'Wordt 18', turns21: 'Wordt 21', turns23: 'Wordt 23' } satisfies Record<
    Age,
    string
  >,
  noPathway: 'nog geen route',
  file: 'vooruitblik',
}
