import type { Work } from '../../../cases/figures/forecast.ts'
import type { Age } from '../../../cases/figures/forecast-days.ts'

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

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
    term: 'Als deze termijn anders wordt',
    length: 'Hoe lang wordt die?',
    unit: 'Dagen, weken of maanden',
  } satisfies Record<Work | 'startAge' | 'term' | 'length' | 'unit', string>,
  noTerm: 'Geen',
  asItIs: 'Zoals nu: 17 jaar en 6 maanden',
  age: (years: number, months: number) =>
    months === 0 ? `${years} jaar` : `${years} jaar en ${many('maand', 'maanden')(months)}`,
  fits: 'Alles past in deze 24 maanden.',
  doesNotFit: (month: string) => `Het past niet meer vanaf ${month}.`,
  noCapacity: 'Niemand heeft opgegeven hoeveel er past.',
  toForecast: 'Terug naar de vooruitblik',
  rowsTitle: 'Wie achter dit getal staan',
  noCaseYet: (id: string) => `Jongere ${id}, nog geen zaak`,
  supposedRow: 'Zoals u het invult',
  given: 'Opgegeven door',
  columns: {
    day: 'Dag',
    scenario: 'Aanname',
    month: 'Maand',
    work: 'Werk',
    expected: 'Verwacht',
    capacity: 'Past er',
    taken: 'Al bezet',
    left: 'Blijft over',
  },
  unknown: 'niet opgegeven',
  capacityOfAll: 'Wat er past is van de hele gemeente, ook als u hier een deel bekijkt.',
  birthdaysTitle: 'Wie wordt 17½, 18, 21 en 23?',
  ages: { turns17Half: 'Wordt 17½', turns18: 'Wordt 18', turns21: 'Wordt 21', turns23: 'Wordt 23' } satisfies Record<
    Age,
    string
  >,
  noPathway: 'nog geen route',
  simulated: {
    title: 'Wat er dan met de zaken gebeurt',
    how: (lived: number, of: number, learned: number) =>
      `${lived === of ? (of === 1 ? 'De ene zaak of wachtende is' : `Alle ${of} zaken en wachtenden zijn`) : `Een steekproef van ${lived} van de ${of} zaken en wachtenden is`} dag voor dag nagespeeld, twee jaar vooruit. Hoe lang iets duurt komt uit ${many('echte zaak', 'echte zaken')(learned)}.`,
    sentence: ({ incomplete, late, moved }: { incomplete: number[]; late: number[]; moved: number }) =>
      `Niet geregeld op de 18e verjaardag: nu ${incomplete[0]}, dan ${incomplete[1]}. Te late datums: nu ${late[0]}, dan ${late[1]}. In ${many('zaak', 'zaken')(moved)} verandert er iets.`,
    onlyToday: 'Zaken naspelen kan alleen vanaf vandaag. Haal de dag weg om dat te zien.',
    tableTitle: 'Nu en dan, per maand',
    now: 'nu',
    supposed: 'dan',
    numbers: {
      completeAt18: '18 en geregeld',
      incompleteAt18: '18 en niet geregeld',
      lateTerms: 'Datums te laat',
      investigationsWaiting: 'Onderzoek wacht',
      decisionsWaiting: 'Besluit wacht',
      handoversWaiting: 'Wacht op een plek',
    },
    living: {
      title: 'De zaken worden nagespeeld',
      share: (percent: number) => `${percent}% is klaar.`,
      wait: 'Dit kan bij veel zaken een minuut duren. De pagina gaat vanzelf verder.',
      refresh: 'Kijk hoe ver het is',
    },
    movedTitle: 'Zaken die anders lopen',
    moved: (shown: number, all: number) =>
      all === 0 ? 'Geen enkele zaak loopt anders.' : shown < all ? `De eerste ${shown} van ${all}.` : `Alle ${all}.`,
    ending: (how: {
      at18: 'complete' | 'incomplete' | null
      decided: string | null
      placed: string | null
      late: number
    }) =>
      [
        how.at18 === null ? null : how.at18 === 'complete' ? 'geregeld op 18' : 'niet geregeld op 18',
        how.decided === null ? null : `besluit ${how.decided}`,
        how.placed === null ? null : `hulp begint ${how.placed}`,
        how.late === 0 ? 'niets te laat' : how.late === 1 ? '1 datum te laat' : `${how.late} datums te laat`,
      ]
        .filter((part) => part !== null)
        .join(', '),
  },
  file: 'vooruitblik',
}
