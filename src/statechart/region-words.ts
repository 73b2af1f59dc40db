type Said = { nl: string; en: string }

/** What the parts of a statechart that run beside each other are called, by the last part of their path. */
const regionWords: Readonly<Record<string, Said>> = {
  basis: { nl: 'Waarop de hulp rust', en: 'What the help rests on' },
  clientSupport: { nl: 'Cliëntondersteuning', en: 'Client support' },
  clock: { nl: 'De kalender', en: 'The calendar' },
  conclusion: { nl: 'Hoe het verder gaat', en: 'How it goes on' },
  consent: { nl: 'Toestemming', en: 'Consent' },
  course: { nl: 'De hoofdlijn', en: 'The main course' },
  decisionTerms: { nl: 'Beslistermijnen', en: 'Decision terms' },
  defaultNotice: { nl: 'Ingebrekestelling', en: 'Default notice' },
  exit: { nl: 'Afronding', en: 'Exit' },
  expertise: { nl: 'Kennis van de aanbieder', en: 'Expertise of the provider' },
  extensionRequest: { nl: 'Verzoek om verlenging', en: 'Request for extension' },
  file: { nl: 'Gegevens van de zaak', en: 'Facts of the case' },
  handover: { nl: 'Overdracht', en: 'Handover' },
  home: { nl: 'Woonplek', en: 'Place to live' },
  incomeCheck: { nl: 'Inkomen', en: 'Income' },
  informalSupport: { nl: 'Informele ondersteuning', en: 'Informal support' },
  law: { nl: 'Welke wet neemt het over?', en: 'Which law takes over?' },
  meeting: { nl: 'Het gesprek', en: 'The meeting' },
  newHelp: { nl: 'De nieuwe hulp', en: 'The new help' },
  objection: { nl: 'Bezwaar', en: 'Objection' },
  ownConsent: { nl: 'Eigen instemming', en: 'Own consent' },
  plan: { nl: 'Het perspectiefplan', en: 'The perspective plan' },
  planInWriting: { nl: 'Het plan op papier', en: 'The plan in writing' },
  receiver: { nl: 'De nieuwe aanbieder', en: 'The new provider' },
  referral: { nl: 'Verwijzing', en: 'Referral' },
  request: { nl: 'De aanvraag', en: 'The request' },
  resumption: { nl: 'Hervatten', en: 'Resumption' },
  review: { nl: 'Evaluatie', en: 'Review' },
  stage: { nl: 'Hoe de hulp verloopt', en: 'How the help goes' },
  urgency: { nl: 'Spoed', en: 'Urgency' },
  warnings: { nl: 'Waarschuwingen', en: 'Warnings' },
  wish: { nl: 'Wat de jongere wil', en: 'What the young person wants' },
  wlz: { nl: 'Wlz', en: 'Wlz' },
  wmo: { nl: 'Wmo', en: 'Wmo' },
  zvw: { nl: 'Zvw', en: 'Zvw' },
}

/** A state in which nothing rests: it is passed in the same step. */
const between: Said = { nl: 'tussenstap', en: 'in between' }

/** The name of a region of a statechart. */
export const regionName = (path: string, language: keyof Said): string =>
  (regionWords[path.split('.').at(-1) ?? ''] ?? between)[language]

/** What stands in the box of a state that has no name of its own. */
export const unnamedState = (language: keyof Said): string => between[language]
