import { defineConditions } from './condition.ts'
import { both, either, isNot } from './truth.ts'

/** Staying in foster care or a family-style home. */
export const homeConditions = defineConditions({
  youthWantsToStay: {
    facts: ['youthWantsToStay'],
    test: ({ facts }) => facts.youthWantsToStay,
    whenTrue: { nl: 'De jongere wil blijven.', en: 'The young person wants to stay.' },
    whenFalse: { nl: 'De jongere wil niet blijven.', en: 'The young person does not want to stay.' },
  },
  homeParentsAgree: {
    facts: ['homeParentsAgree'],
    test: ({ facts }) => facts.homeParentsAgree,
    whenTrue: { nl: 'De gezinshuisouders zijn het ermee eens.', en: 'The home parents agree.' },
    whenFalse: { nl: 'De gezinshuisouders zijn het er niet mee eens.', en: 'The home parents do not agree.' },
  },
  otherFittingHelpAvailable: {
    facts: ['otherFittingHelpAvailable'],
    // "Ja, tenzij": the home goes on unless it is shown that other fitting help is needed and there.
    test: ({ facts }) => facts.otherFittingHelpAvailable === true,
    presumes: true,
    whenTrue: { nl: 'Er is andere hulp nodig, en die is er.', en: 'Other fitting help is needed, and it is there.' },
    whenFalse: {
      nl: 'Het is niet gebleken dat andere hulp nodig en beschikbaar is.',
      en: 'It was not shown that other help is needed and available.',
    },
  },
  homeEndsAt18: {
    facts: ['youthHelpKind', 'youthWantsToStay', 'homeParentsAgree', 'otherFittingHelpAvailable'],
    asks: ({ youthHelpKind }) => {
      if (youthHelpKind === undefined) return ['youthHelpKind']
      return youthHelpKind === 'foster-care' ? ['youthWantsToStay'] : ['youthWantsToStay', 'homeParentsAgree']
    },
    picksKind: true,
    test: ({ facts }) => {
      const kind = facts.youthHelpKind
      if (kind === undefined) return undefined
      const leaves = isNot(facts.youthWantsToStay)
      if (kind === 'foster-care') return leaves
      const exception = either(leaves, either(isNot(facts.homeParentsAgree), facts.otherFittingHelpAvailable === true))
      return both(kind === 'family-home', exception)
    },
    whenTrue: {
      nl: 'De jongere kan of wil niet in het pleeggezin of gezinshuis blijven.',
      en: 'The young person cannot or will not stay in the foster family or home.',
    },
    whenFalse: { nl: 'Er stopt geen pleeggezin of gezinshuis bij 18.', en: 'No foster family or home ends at 18.' },
  },
})
