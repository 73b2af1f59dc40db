import type { FactWords } from './fact-words.ts'
import type { NeedFacts } from './facts.ts'

const fact = (nl: string, whyNl: string, en: string, whyEn: string): FactWords => ({
  label: { nl, en },
  why: { nl: whyNl, en: whyEn },
})

/** Words for the facts of one need. */
export const careFactWords: Readonly<Record<keyof NeedFacts, FactWords>> = {
  youthHelpRunning: fact(
    'Loopt er jeugdhulp?',
    'Alleen hulp die loopt, kan zo doorgaan na 18.',
    'Is youth help running?',
    'Only help that runs can simply go on after 18.',
  ),
  youthHelpStartedOn: fact(
    'Begin van de jeugdhulp',
    'Verlengen kan als de hulp voor 18 begon, of voor 18 al was bepaald.',
    'Start of the youth help',
    'Help can be extended if it began before 18, or was determined before 18.',
  ),
  youthHelpEndedOn: fact(
    'Einde van de jeugdhulp',
    'Tot een half jaar na het einde kan hulp weer beginnen.',
    'End of the youth help',
    'Help can resume up to half a year after its end.',
  ),
  youthHelpDeterminedOn: fact(
    'Dag waarop is bepaald dat jeugdhulp nodig is',
    'Hulp die voor 18 is bepaald, mag daarna beginnen.',
    'Day on which youth help was found necessary',
    'Help found necessary before 18 may begin after.',
  ),
  youthHelpKind: fact(
    'Soort jeugdhulp',
    'De soort bepaalt of de hulp na 18 kan doorgaan.',
    'Kind of youth help',
    'The kind decides whether the help can go on after 18.',
  ),
  needAfter18: fact(
    'Is er na 18 nog hulp nodig?',
    'Zonder antwoord gaan wij ervan uit dat er hulp nodig is.',
    'Is help needed after 18?',
    'Without an answer we take it that it is.',
  ),
  wmoCanProvide: fact(
    'Kan de Wmo de hulp geven?',
    'Haarlem verlengt alleen wat de Wmo niet kan geven.',
    'Can the Wmo give the help?',
    'Haarlem extends only what the Wmo cannot give.',
  ),
  wmoProvision: fact(
    'Wat kan de Wmo geven?',
    'Alleen begeleiding uit de Wmo is geen wettelijke reden om te stoppen.',
    'What can the Wmo give?',
    'Guidance alone is no statutory reason to stop.',
  ),
  wlzRight: fact(
    'Is er recht op Wlz-zorg?',
    'De Wlz gaat voor op jeugdhulp.',
    'Is there a right to Wlz care?',
    'The Wlz goes before youth help.',
  ),
  zvwRight: fact(
    'Dekt de zorgverzekering de hulp?',
    'De zorgverzekering gaat voor op jeugdhulp.',
    'Does the health insurance cover the help?',
    'The health insurance goes before youth help.',
  ),
  severalCauses: fact(
    'Hebben de problemen meer dan een oorzaak?',
    'Dan moet de gemeente de jeugdhulp geven.',
    'Do the problems have several causes?',
    'Then the municipality must give the youth help.',
  ),
  youthWantsToStay: fact(
    'Wil de jongere blijven wonen?',
    'Pleegzorg en gezinshuis gaan alleen door als de jongere dat wil.',
    'Does the young person want to stay?',
    'Foster care and a family-style home go on only if they want it.',
  ),
  homeParentsAgree: fact(
    'Zijn de gezinshuisouders het ermee eens?',
    'Zonder hen gaat het gezinshuis niet door.',
    'Do the home parents agree?',
    'Without them the home does not go on.',
  ),
  otherFittingHelpAvailable: fact(
    'Is er andere hulp die nodig is en past?',
    'Dan gaat het gezinshuis niet door.',
    'Is other fitting help needed and there?',
    'Then the family-style home does not go on.',
  ),
  carePlanSetOn: fact(
    'Dag waarop het hulpplan is vastgesteld',
    'Gesloten hulp na 18 vraagt een plan van voor 18.',
    'Day on which the care plan was set',
    'Closed care past 18 asks for a plan from before 18.',
  ),
  worksTowardsOpenHelp: fact(
    'Werkt het plan toe naar open hulp?',
    'Gesloten hulp na 18 mag alleen op weg naar open hulp.',
    'Does the plan work towards open help?',
    'Closed care past 18 is allowed only on the way to open help.',
  ),
  closedCareAuthorisationRequested: fact(
    'Is een machtiging aangevraagd?',
    'Zonder machtiging stopt gesloten hulp bij 18.',
    'Was an authorisation asked for?',
    'Without an authorisation closed care ends at 18.',
  ),
  closedCareAuthorisedUntil: fact(
    'Tot wanneer geldt de machtiging?',
    'Gesloten hulp stopt als de machtiging stopt.',
    'Until when does the authorisation run?',
    'Closed care ends when the authorisation ends.',
  ),
  mildIntellectualDisabilityWithBehaviourProblems: fact(
    'Is er een lichte verstandelijke beperking met gedragsproblemen?',
    'Dan kan de Wlz een behandeling met verblijf overnemen.',
    'Is there a mild intellectual disability with behaviour problems?',
    'Then the Wlz can take over a residential treatment.',
  ),
  residentialTreatmentMustFinish: fact(
    'Moet een behandeling met verblijf worden afgemaakt?',
    'Dat kan na 18 uit de Wlz.',
    'Must a residential treatment be finished?',
    'After 18 that is possible under the Wlz.',
  ),
  juvenileCriminalDecision: fact(
    'Is er een strafrechtelijke beslissing?',
    'Die hulp kent geen leeftijdsgrens.',
    'Is there a criminal decision?',
    'That help has no age limit.',
  ),
  resumptionNecessary: fact(
    'Is het nodig dat de hulp weer begint?',
    'Dat kan tot een half jaar na het einde van de hulp.',
    'Is it necessary that the help resumes?',
    'That is possible up to half a year after its end.',
  ),
  continuationDecision: fact(
    'Is er een besluit over verlenging?',
    'Verlengde jeugdhulp vraagt een besluit voor 18.',
    'Is there a decision on the extension?',
    'Extended youth care asks for a decision before 18.',
  ),
}
