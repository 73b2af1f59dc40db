import { defineConditions } from './condition.ts'
import { helpRuns } from './help-state.ts'

/** Closed youth care past 18 (Jeugdwet 6.1.2 lid 4, conditions a to d) and the court's authorisation. */
export const closedCareConditions = defineConditions({
  closedCareReaches18: {
    facts: [
      'youthHelpKind',
      'youthHelpRunning',
      'youthHelpEndedOn',
      'closedCareAuthorisedUntil',
      'closedCareAuthorisationRequested',
    ],
    asks: ({ youthHelpKind }) => [youthHelpKind === undefined ? 'youthHelpKind' : 'youthHelpRunning'],
    picksKind: true,
    test: (situation) => {
      const { facts, asOf, days } = situation
      if (facts.youthHelpKind === undefined) return undefined
      if (facts.youthHelpKind !== 'closed-youth-care') return false
      // Before 18 an authorisation that ends earlier, with no other asked for, does not reach it.
      const until = facts.closedCareAuthorisedUntil
      const endsEarlier = asOf < days.turns18 && until !== undefined && until < days.lastDayAsMinor
      if (endsEarlier && facts.closedCareAuthorisationRequested !== true) return false
      return helpRuns(situation)
    },
    whenTrue: {
      nl: 'Gesloten jeugdhulp loopt tot of over de 18e verjaardag.',
      en: 'Closed youth care runs to or past the 18th birthday.',
    },
    whenFalse: {
      nl: 'Er loopt geen gesloten jeugdhulp tot de 18e verjaardag.',
      en: 'No closed youth care runs to the 18th birthday.',
    },
  },
  treatmentBegunBefore18: {
    facts: ['youthHelpStartedOn', 'youthHelpRunning'],
    asks: () => ['youthHelpStartedOn'],
    test: ({ facts, asOf, days }) => {
      if (facts.youthHelpStartedOn !== undefined) return facts.youthHelpStartedOn < days.turns18
      return asOf < days.turns18 && facts.youthHelpRunning === true ? true : undefined
    },
    whenTrue: {
      nl: 'De behandeling begon voor de 18e verjaardag (a).',
      en: 'The treatment began before the 18th birthday (a).',
    },
    whenFalse: {
      nl: 'De behandeling begon niet voor de 18e verjaardag (a).',
      en: 'The treatment did not begin before the 18th birthday (a).',
    },
  },
  carePlanSetBefore18: {
    facts: ['carePlanSetOn'],
    test: ({ facts, days }) => (facts.carePlanSetOn === undefined ? undefined : facts.carePlanSetOn < days.turns18),
    whenTrue: {
      nl: 'Het hulpplan is voor de 18e verjaardag vastgesteld (b).',
      en: 'The care plan was set before the 18th birthday (b).',
    },
    whenFalse: {
      nl: 'Het hulpplan is niet voor de 18e verjaardag vastgesteld (b).',
      en: 'The care plan was not set before the 18th birthday (b).',
    },
  },
  worksTowardsOpenHelp: {
    facts: ['worksTowardsOpenHelp'],
    test: ({ facts }) => facts.worksTowardsOpenHelp,
    whenTrue: { nl: 'Het plan werkt toe naar open hulp (c).', en: 'The plan works towards open help (c).' },
    whenFalse: {
      nl: 'Het plan werkt niet toe naar open hulp (c).',
      en: 'The plan does not work towards open help (c).',
    },
  },
  withinSixMonthsAfter18: {
    facts: ['closedCareAuthorisedUntil'],
    // The law ends it at six months, so it is broken only by a day that lies past them.
    test: ({ facts, asOf, days }) => {
      const until = facts.closedCareAuthorisedUntil
      return asOf <= days.closedCareLimitDate && (until === undefined || until <= days.closedCareLimitDate)
    },
    presumes: true,
    whenTrue: {
      nl: 'Het duurt niet langer dan zes maanden na de 18e verjaardag (d).',
      en: 'It lasts no longer than six months after the 18th birthday (d).',
    },
    whenFalse: {
      nl: 'Het duurt langer dan zes maanden na de 18e verjaardag (d).',
      en: 'It lasts longer than six months after the 18th birthday (d).',
    },
  },
  closedCareAuthorised: {
    facts: ['closedCareAuthorisedUntil'],
    // Liberty is at stake: past 18 an authorisation that nobody has seen is none.
    test: ({ facts, asOf, days }) => {
      if (asOf < days.turns18) return true
      return facts.closedCareAuthorisedUntil !== undefined && asOf <= facts.closedCareAuthorisedUntil
    },
    presumes: true,
    whenTrue: {
      nl: 'De rechter heeft de machtiging gegeven, of die is nu nog niet nodig.',
      en: 'The court gave its authorisation, or it is not needed yet.',
    },
    whenFalse: {
      nl: 'Er is geen machtiging van de rechter voor deze dag.',
      en: 'There is no authorisation of the court for this day.',
    },
  },
})
