/** A heading and a sentence for each table that keeps something of a young person, in plain Dutch and English. */
export const tableWords: Readonly<Record<string, { nl: [string, string]; en: [string, string] }>> = {
  young_people: {
    nl: ['Wie je bent', 'Je naam, je burgerservicenummer, je geboortedatum, en wat wij van je situatie weten.'],
    en: [
      'Who you are',
      'Your name, your citizen service number, your date of birth, and what we know of your situation.',
    ],
  },
  young_person_events: {
    nl: ['Wat wij over je hoorden', 'Wanneer wij iets over je hoorden, en van wie.'],
    en: ['What we heard about you', 'When we heard something about you, and from whom.'],
  },
  cases: { nl: ['Je zaken', 'Waar je zaak nu staat.'], en: ['Your cases', 'Where your case is now.'] },
  case_events: {
    nl: ['Wat er gebeurde', 'Alles wat in je zaak is opgeschreven, ook de teksten.'],
    en: ['What happened', 'All that was written down in your case, the texts too.'],
  },
  case_states: {
    nl: ['Hoe het liep', 'Waar je zaak wanneer stond.'],
    en: ['How it went', 'Where your case was, and when.'],
  },
  case_relations: {
    nl: ['Wie er meedoen', 'Organisaties die bij je zaak horen of hoorden.'],
    en: ['Who takes part', 'Organisations that are or were in your case.'],
  },
  case_access: {
    nl: ['Wie je zaak kan zien', 'Organisaties en mensen die erbij kunnen.'],
    en: ['Who can see your case', 'Organisations and people that can.'],
  },
  deadlines: {
    nl: ['Dagen waarop iets klaar moet zijn', 'De termijnen in je zaak.'],
    en: ['Days on which something must be done', 'The terms in your case.'],
  },
  break_glasses: {
    nl: ['Wie je naam zag zonder gewone toegang', 'Met de reden, en hoe dat is beoordeeld.'],
    en: ['Who saw your name without usual access', 'With the reason, and how it was judged.'],
  },
  breach_explanations: {
    nl: ['Waarom iets te laat was', 'Wat daarover is opgeschreven.'],
    en: ['Why something was late', 'What was written about it.'],
  },
  mandates: {
    nl: ['Wie voor jou mag beslissen', 'Waarover, waarom en tot wanneer.'],
    en: ['Who may decide for you', 'About what, why and until when.'],
  },
  incapacities: {
    nl: ['Wat je niet zelf kunt beslissen', 'Wie dat vond, en tot wanneer het geldt.'],
    en: ['What you can’t decide yourself', 'Who found that, and until when it holds.'],
  },
  legal_holds: {
    nl: ['Waarom je gegevens langer blijven', 'Bijvoorbeeld omdat er een bezwaar loopt.'],
    en: ['Why your data is kept longer', 'As when an objection runs.'],
  },
}

/** For a table that has no words of its own: numbers of the program that point at a case. */
export const otherTable = {
  nl: ['Techniek', 'Nummers waarmee het programma je zaak terugvindt.'],
  en: ['Technique', 'Numbers by which the program finds your case.'],
} as const satisfies { nl: [string, string]; en: [string, string] }

/** What stands around it on paper. */
export const paperWords = {
  nl: {
    title: 'Alles wat wij van je bewaren',
    wrong: 'Klopt er iets niet? Zeg het tegen het wijkteam. Zij zetten het recht.',
    looked: 'Wie er keek',
    fileName: 'alles',
  },
  en: {
    title: 'All that we keep of you',
    wrong: 'Is something not right? Tell the neighbourhood team. They put it right.',
    looked: 'Who looked',
    fileName: 'everything',
  },
} as const
