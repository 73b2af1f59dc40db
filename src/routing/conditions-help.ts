import { defineConditions } from './condition.ts'
import { determinedBefore18, endedWithinHalfYear, helpBegunBefore18, helpRuns, supportRequested } from './help-state.ts'
import { either } from './truth.ts'

/** Where the help stands, what is needed after 18, and what is asked for. */
export const helpConditions = defineConditions({
  helpRuns: {
    facts: ['youthHelpRunning', 'youthHelpEndedOn'],
    asks: () => ['youthHelpRunning'],
    test: helpRuns,
    whenTrue: { nl: 'De jeugdhulp loopt.', en: 'The youth help is running.' },
    whenFalse: { nl: 'Er loopt geen jeugdhulp.', en: 'No youth help is running.' },
  },
  helpBegunBefore18: {
    facts: ['youthHelpStartedOn', 'youthHelpRunning', 'youthHelpEndedOn'],
    asks: () => ['youthHelpStartedOn'],
    test: helpBegunBefore18,
    whenTrue: {
      nl: 'De jeugdhulp begon voor de 18e verjaardag.',
      en: 'The youth help began before the 18th birthday.',
    },
    whenFalse: {
      nl: 'De jeugdhulp begon pas na de 18e verjaardag.',
      en: 'The youth help began only after the 18th birthday.',
    },
  },
  helpRunsOrCanResume: {
    facts: ['youthHelpRunning', 'youthHelpEndedOn'],
    test: (situation) => either(helpRuns(situation), endedWithinHalfYear(situation)),
    whenTrue: {
      nl: 'De hulp loopt, of stopte nog geen half jaar geleden.',
      en: 'The help runs, or ended no more than half a year ago.',
    },
    whenFalse: {
      nl: 'De hulp loopt niet en stopte niet in het laatste half jaar.',
      en: 'The help does not run and did not end in the last half year.',
    },
  },
  endedWithinHalfYear: {
    facts: ['youthHelpEndedOn', 'youthHelpRunning'],
    asks: ({ youthHelpRunning }) =>
      youthHelpRunning === undefined ? ['youthHelpRunning', 'youthHelpEndedOn'] : ['youthHelpEndedOn'],
    test: endedWithinHalfYear,
    whenTrue: {
      nl: 'De hulp stopte niet langer dan een half jaar geleden.',
      en: 'The help ended no more than half a year ago.',
    },
    whenFalse: {
      nl: 'De hulp stopte niet in het laatste half jaar.',
      en: 'The help did not end in the last half year.',
    },
  },
  resumptionNecessary: {
    facts: ['resumptionNecessary'],
    test: ({ facts }) => facts.resumptionNecessary,
    whenTrue: { nl: 'Het is nodig dat de hulp weer begint.', en: 'It is necessary that the help resumes.' },
    whenFalse: { nl: 'Het is niet nodig dat de hulp weer begint.', en: 'It is not necessary that the help resumes.' },
  },
  determinedBefore18: {
    facts: ['youthHelpDeterminedOn', 'youthHelpEndedOn', 'youthHelpRunning'],
    asks: () => ['youthHelpDeterminedOn'],
    test: determinedBefore18,
    whenTrue: {
      nl: 'Voor de 18e verjaardag is bepaald dat hulp nodig is.',
      en: 'It was determined before the 18th birthday that help is necessary.',
    },
    whenFalse: {
      nl: 'Er is niet voor de 18e verjaardag bepaald dat hulp nodig is.',
      en: 'It was not determined before the 18th birthday that help is necessary.',
    },
  },
  noNeedAfter18: {
    facts: ['needAfter18'],
    test: ({ facts }) => facts.needAfter18 === 'none',
    presumes: true,
    whenTrue: { nl: 'Na de 18e verjaardag is geen hulp nodig.', en: 'No help is needed after the 18th birthday.' },
    whenFalse: {
      nl: 'Na de 18e verjaardag is hulp nodig, of dat is nog niet bekend.',
      en: 'Help is needed after the 18th birthday, or that is not known yet.',
    },
  },
  continuationRefused: {
    facts: ['continuationDecision'],
    test: ({ facts }) => facts.continuationDecision === 'refused',
    presumes: true,
    whenTrue: {
      nl: 'Verlenging is afgewezen. Bezwaar kan tot zes weken na de bekendmaking.',
      en: 'The extension was refused. An objection is possible up to six weeks after publication.',
    },
    whenFalse: { nl: 'Verlenging is niet afgewezen.', en: 'The extension was not refused.' },
  },
  supportRequested: {
    facts: [
      'requestsSupport',
      'notifiedOn',
      'participationActReportedOn',
      'requestedServices',
      'noPlaceTonight',
      'continuationDecision',
      'resumptionNecessary',
    ],
    asks: () => ['requestsSupport'],
    test: ({ facts }) => supportRequested(facts),
    whenTrue: { nl: 'De jongere vraagt om ondersteuning.', en: 'The young person asks for support.' },
    whenFalse: {
      nl: 'De jongere vraagt nu niet om ondersteuning.',
      en: 'The young person does not ask for support now.',
    },
  },
})
