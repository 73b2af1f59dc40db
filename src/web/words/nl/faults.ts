/** What went wrong, and how to mend it. */
export const faults = {
  summary: (count: number) => `Er klopt iets niet. Kijk ${count === 1 ? 'dit punt' : `deze ${count} punten`} na.`,
  titlePrefix: 'Fout:',
  fields: {
    dayPassed: 'Deze dag is al geweest. Kies een dag die nog komt.',
    notValid: 'Kijk dit antwoord na en vul het opnieuw in.',
    sayMore: 'Schrijf in een hele zin waarom.',
    tooLong: 'Deze tekst is te lang. Maak de tekst korter.',
    choose: 'Kies een van de antwoorden.',
    groundNotForTerm:
      'Bij een besluit op bezwaar kan dit niet. Kies dat er gegevens ontbreken, of dat de jongere instemt met uitstel.',
    noMandate:
      'Op deze dag mag niemand anders dit beslissen. Leg eerst vast wie de jongere vertegenwoordigt, of kies de jongere.',
    youngPersonDecides: 'Op deze dag beslist de jongere zelf. Kies de jongere.',
    decideTogether: 'Op deze dag beslissen de jongere en de ouders samen. Kies dat antwoord.',
    representativeDecides: 'Op deze dag beslist iemand anders. Kies de vertegenwoordiger.',
    yesOrNo: 'Kies ja of nee.',
    noSuchDay: 'Deze datum bestaat niet. Kijk de dag en de maand na.',
    dayToCome: 'Deze dag moet nog komen. Vul een dag tot en met vandaag in.',
    noSuchTime: 'Schrijf een tijd op, zoals 10:30.',
    notANumber: 'Vul een getal in, zoals 3.',
    numberTooLarge: 'Dit getal is te groot. Kies een kleiner getal.',
    tooManyPeople: 'Noem hooguit 12 mensen. Haal namen weg.',
    pointsButAgreed: 'Kies dat de jongere het niet met alles eens is, of haal de punten weg.',
    dayMissing: 'Vul een datum in, zoals 15-3-2027.',
    textMissing: 'Vul hier een antwoord in.',
  },
  again: 'Probeer het opnieuw',
  goBack: 'Wat u invulde, is er nog. Ga terug in uw browser en stuur het opnieuw.',
  goTo: (place: string) => `Ga naar ${place}.`,
  askWhom: {
    worker: 'Vraag uw teamleider.',
    other: 'Vraag wie uw toegang regelt.',
  },
  pages: {
    notFound: { title: 'Deze pagina bestaat niet', text: 'Deze pagina bestaat niet (meer).' },
    notAllowed: { title: 'Dit mag u niet bekijken', text: 'U mag deze pagina niet bekijken.' },
    conflict: { title: 'Dit kan nu niet', text: 'De zaak staat nu ergens anders. Kijk wat er nu wel kan.' },
    stale: {
      title: 'Iemand anders was u voor',
      text: 'Iemand veranderde deze zaak terwijl u bezig was. Bekijk de zaak en doe het daarna opnieuw.',
    },
    changed: {
      title: 'Dit kan nu niet',
      text: 'Hier is iets veranderd terwijl u bezig was. Ga terug, ververs de pagina en kijk wat er nu wel kan.',
    },
    form: {
      title: 'Dit formulier werkt niet meer',
      text: 'Dit formulier hoort niet bij uw bezoek. Ga terug, ververs de pagina en stuur het opnieuw.',
    },
    tooLarge: { title: 'Dit is te veel tekst', text: 'Maak uw tekst of bestand kleiner en stuur het opnieuw.' },
    failed: {
      title: 'Er ging iets mis bij ons',
      text: 'Probeer het over een paar minuten opnieuw. Noem deze code als u belt:',
    },
    out: {
      title: 'Het werkt even niet',
      text: 'Probeer het over een paar minuten opnieuw. Noem deze code als u belt:',
    },
    slow: { title: 'Het gaat te snel', text: 'U vraagt te veel pagina’s achter elkaar. Wacht een minuut.' },
    invalid: { title: 'Dit begrijpen wij niet', text: 'Kijk het adres of het formulier na en probeer het opnieuw.' },
  },
}
