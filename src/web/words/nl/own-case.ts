/** De zaak voor de jongere zelf: wat er anders staat dan voor wie ernaast zit. */
export const ownCase = {
  frame: { restored: 'Je was uitgelogd. Wat je invulde, staat er nog. Stuur het opnieuw.' },
  eventFields: {
    wantsToStay: 'Wil je daar blijven wonen?',
    with: 'Aan wie vertel je het zelf?',
    arrangement: 'Waar ga je wonen?',
    registeredIn: 'In welke gemeente sta je ingeschreven?',
  },
  eventCodes: {
    wanted: 'Dit wil ik',
    'not-wanted': 'Dit wil ik niet',
    'young-person': 'Ik',
    'young-person-and-parents': 'Mijn ouders en ik',
    representative: 'Mijn vertegenwoordiger',
    'can-stay': 'Ik kan blijven wonen',
  },
  consent: {
    explain: 'Jij beslist wat je nieuwe hulpverlener mag weten.',
    stands: {
      asked: 'Je hebt nog niet geantwoord',
      given: 'Je vindt het goed dat wij dit delen.',
      refused: 'Je wilt niets delen',
      withdrawn: 'Je hebt je toestemming ingetrokken',
      'own-story': 'Je vertelt het zelf. Wij delen niets.',
    },
    alsoShared: { 'contact-details': 'Hoe wij je bereiken' },
    givers: {
      'young-person': 'Jij',
      'young-person-and-parents': 'Jij en je ouders',
      representative: 'Je vertegenwoordiger',
    },
    happened: { 'consent.ownStoryChosen': 'je vertelt het zelf' },
    parties: { youngPerson: 'Jij' },
    scopes: { handover: 'Wat jij deelt' },
    papers: { meeting: 'Gesprek voor je agenda' },
  },
  handover: {
    explain: 'Een warme overdracht is een gesprek van jou met je oude en je nieuwe hulpverlener samen.',
    points: {
      met: 'Er was een gesprek met z’n drieën, of jij wilde dat niet',
      shared: 'Jij besliste wat gedeeld mag worden',
    },
    candidates: { title: 'Wie kan je helpen?', explain: 'De best passende organisatie staat bovenaan.' },
    meeting: {
      proposed: 'Er zijn momenten voorgesteld. Kies er samen met je hulpverlener één.',
      declined: 'Je wilt geen gesprek. Dat is vastgelegd.',
      calendar: 'Zet in je agenda',
    },
  },
  mails: {
    title: 'Welke berichten krijg je?',
    noAddress: {
      title: 'Wij sturen je geen e-mail.',
      text: 'Wat je kunt doen en wat is afgesproken, zie je altijd op je eigen pagina.',
    },
  },
  mandates: {
    title: 'Wie mag voor jou beslissen?',
    consentBy: {
      'young-person': 'Jij beslist nu zelf over toestemming.',
      'young-person-and-parents': 'Jij en je ouders beslissen nu samen over toestemming.',
      representative: 'Iemand anders beslist nu voor jou over toestemming.',
    },
    nobodyThere: 'Niemand mag nu beslissen over toestemming. Vraag je hulpverlener ernaar.',
    grounds: { 'written-authorisation': 'Jij schreef dit op' },
    incapable: (matter: string, who: string, until: string) =>
      `${matter}: je kunt dit nu niet zelf beslissen. ${who} stelde dat vast. Dit geldt tot en met ${until}.`,
  },
  caseFile: {
    head: { name: 'Naam' },
    turns18: (day: string, left: string) => `Je wordt 18 op ${day}: ${left}`,
    turns18Today: (day: string) => `Je wordt vandaag 18: ${day}`,
    turned18: (day: string) => `Je werd 18 op ${day}`,
    title: (name: string) => `Jouw zaak: ${name}`,
    partOnly: 'Je ziet alleen het deel van deze zaak dat voor jou nodig is.',
    turn: { you: 'Jij bent aan zet' },
    now: {
      title: 'Wat kun je nu doen?',
      nothing: 'Je hoeft nu niets te doen. Een ander is aan zet.',
      closed: 'Deze zaak is klaar. Je hoeft niets meer te doen.',
      more: (count: number) => `Wat kun je nog meer vastleggen? (${count})`,
    },
    dates: { nothing: 'De eerste datum komt zodra er een route is.' },
    step: {
      nothingToFill: 'Je hoeft alleen de dag in te vullen.',
      staleTitle: 'Iemand veranderde deze zaak terwijl je bezig was',
      staleKept: 'Je antwoorden staan nog hieronder. Kijk ze na en leg ze vast.',
      staleGone: 'Je stap past nu niet meer. Dit vulde je in:',
      possible: 'Dit kun je wel doen:',
    },
    correct: { reason: 'Waarom verbeter je dit?' },
    live: { mine: 'Je hebt deze zaak in een ander venster gewijzigd.' },
  },
  faults: {
    askWhom: { worker: 'Vraag het aan je hulpverlener.' },
    goBack: 'Wat je invulde, is er nog. Ga terug in je browser en stuur het opnieuw.',
    pages: {
      notAllowed: { title: 'Dit mag je niet bekijken', text: 'Je mag deze pagina niet bekijken.' },
      stale: {
        title: 'Iemand anders was je voor',
        text: 'Iemand veranderde deze zaak terwijl je bezig was. Bekijk de zaak en doe het daarna opnieuw.',
      },
      changed: {
        text: 'Hier is iets veranderd terwijl je bezig was. Ga terug, ververs de pagina en kijk wat er nu wel kan.',
      },
      form: { text: 'Dit formulier hoort niet bij je bezoek. Ga terug, ververs de pagina en stuur het opnieuw.' },
      tooLarge: { text: 'Maak je tekst of bestand kleiner en stuur het opnieuw.' },
      failed: { text: 'Probeer het over een paar minuten opnieuw. Noem deze code als je belt:' },
      out: { text: 'Probeer het over een paar minuten opnieuw. Noem deze code als je belt:' },
      slow: { text: 'Je vraagt te veel pagina’s achter elkaar. Wacht een minuut.' },
    },
  },
}
