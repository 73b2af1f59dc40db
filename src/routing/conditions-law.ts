import { defineConditions } from './condition.ts'
import { either } from './truth.ts'

/** Which law covers the need after 18. */
export const lawConditions = defineConditions({
  severalCauses: {
    facts: ['severalCauses'],
    test: ({ facts }) => facts.severalCauses,
    whenTrue: { nl: 'De problemen hebben meer dan een oorzaak.', en: 'The problems have several causes.' },
    whenFalse: { nl: 'De problemen hebben niet meer dan een oorzaak.', en: 'The problems do not have several causes.' },
  },
  wlzOrZvwRight: {
    facts: ['wlzRight', 'zvwRight'],
    test: ({ facts }) => either(facts.wlzRight, facts.zvwRight),
    whenTrue: {
      nl: 'Er is recht op zorg uit de Wlz of de Zvw.',
      en: 'There is a right to care under the Wlz or the Zvw.',
    },
    whenFalse: {
      nl: 'Er is geen recht op zorg uit de Wlz of de Zvw.',
      en: 'There is no right to care under the Wlz or the Zvw.',
    },
  },
  wlzRight: {
    facts: ['wlzRight'],
    test: ({ facts }) => facts.wlzRight,
    whenTrue: { nl: 'De jongere heeft recht op Wlz-zorg.', en: 'The young person has a right to Wlz care.' },
    whenFalse: { nl: 'De jongere heeft geen recht op Wlz-zorg.', en: 'The young person has no right to Wlz care.' },
  },
  mildIntellectualDisabilityWithBehaviourProblems: {
    facts: ['mildIntellectualDisabilityWithBehaviourProblems', 'wlzRight'],
    asks: () => ['mildIntellectualDisabilityWithBehaviourProblems'],
    // Who is known to have no right under the Wlz need not be asked.
    test: ({ facts }) =>
      facts.mildIntellectualDisabilityWithBehaviourProblems ?? (facts.wlzRight === false ? false : undefined),
    whenTrue: {
      nl: 'Er is een lichte verstandelijke beperking met gedragsproblemen.',
      en: 'There is a mild intellectual disability with behaviour problems.',
    },
    whenFalse: {
      nl: 'Er is geen lichte verstandelijke beperking met gedragsproblemen.',
      en: 'There is no mild intellectual disability with behaviour problems.',
    },
  },
  residentialTreatmentMustFinish: {
    facts: ['residentialTreatmentMustFinish', 'youthHelpKind'],
    asks: ({ youthHelpKind }) => [youthHelpKind === undefined ? 'youthHelpKind' : 'residentialTreatmentMustFinish'],
    // Only residential treatment can have to be finished; for another kind it is asked only when somebody says so.
    test: ({ facts }) => {
      if (facts.residentialTreatmentMustFinish !== undefined) return facts.residentialTreatmentMustFinish
      return facts.youthHelpKind === undefined || facts.youthHelpKind === 'residential-treatment' ? undefined : false
    },
    whenTrue: {
      nl: 'Een behandeling met verblijf moet worden afgemaakt.',
      en: 'A residential treatment must be finished.',
    },
    whenFalse: {
      nl: 'Er hoeft geen behandeling met verblijf te worden afgemaakt.',
      en: 'No residential treatment has to be finished.',
    },
  },
  insuredTreatment: {
    facts: ['youthHelpKind', 'zvwRight'],
    asks: ({ youthHelpKind }) => [youthHelpKind === undefined ? 'youthHelpKind' : 'zvwRight'],
    test: ({ facts }) => {
      switch (facts.youthHelpKind) {
        case 'mental-health-treatment':
          // Psychiatric treatment is insured care from 18 on, unless it is known not to be.
          return facts.zvwRight !== false
        case 'treatment-support':
        case 'residential-treatment':
        case 'participation-support':
          return facts.zvwRight
        case undefined:
          return facts.zvwRight === false ? false : undefined
        default:
          return false
      }
    },
    whenTrue: {
      nl: 'De behandeling valt vanaf 18 onder de zorgverzekering.',
      en: 'From 18 the treatment falls under the health insurance.',
    },
    whenFalse: { nl: 'De hulp is geen verzekerde behandeling.', en: 'The help is no insured treatment.' },
  },
  zvwRight: {
    facts: ['zvwRight'],
    test: ({ facts }) => facts.zvwRight,
    whenTrue: { nl: 'De zorgverzekering dekt de zorg.', en: 'The health insurance covers the care.' },
    whenFalse: { nl: 'De zorgverzekering dekt de zorg niet.', en: 'The health insurance does not cover the care.' },
  },
  wmoCanProvide: {
    facts: ['wmoCanProvide'],
    test: ({ facts }) => facts.wmoCanProvide,
    whenTrue: { nl: 'De Wmo kan de hulp geven.', en: 'The Wmo can give the help.' },
    whenFalse: { nl: 'De Wmo kan de hulp niet geven.', en: 'The Wmo cannot give the help.' },
  },
  wmoCannotProvide: {
    facts: ['wmoCanProvide'],
    test: ({ facts }) => facts.wmoCanProvide === false,
    presumes: true,
    whenTrue: { nl: 'De Wmo kan de hulp niet geven.', en: 'The Wmo cannot give the help.' },
    whenFalse: {
      nl: 'Het is niet gebleken dat de Wmo de hulp niet kan geven.',
      en: 'It was not shown that the Wmo cannot give the help.',
    },
  },
  wmoGivesMoreThanGuidance: {
    facts: ['wmoCanProvide', 'wmoProvision'],
    // Only another provision than guidance ends the duty of the Jeugdwet (1.2 lid 1 b); not known is not shown.
    test: ({ facts }) =>
      facts.wmoCanProvide === true && facts.wmoProvision !== undefined && facts.wmoProvision !== 'guidance',
    presumes: true,
    whenTrue: {
      nl: 'De Wmo geeft een andere voorziening dan begeleiding.',
      en: 'The Wmo gives another provision than guidance.',
    },
    whenFalse: { nl: 'De Wmo geeft niets anders dan begeleiding.', en: 'The Wmo gives nothing but guidance.' },
  },
})
