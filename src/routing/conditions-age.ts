import { defineConditions } from './condition.ts'

/** Where the day of the advice lies against the birthdays. An age is reached at the very start of the birthday. */
export const ageConditions = defineConditions({
  minor: {
    facts: [],
    test: ({ asOf, days }) => asOf < days.turns18,
    whenTrue: { nl: 'De jongere is nog geen 18.', en: 'The young person is not yet 18.' },
    whenFalse: { nl: 'De jongere is al 18.', en: 'The young person is 18 already.' },
  },
  adult: {
    facts: [],
    test: ({ asOf, days }) => asOf >= days.turns18,
    whenTrue: { nl: 'De jongere is 18 of ouder.', en: 'The young person is 18 or older.' },
    whenFalse: { nl: 'De jongere is nog geen 18.', en: 'The young person is not yet 18.' },
  },
  under21: {
    facts: [],
    test: ({ asOf, days }) => asOf < days.turns21,
    whenTrue: { nl: 'De jongere is nog geen 21.', en: 'The young person is not yet 21.' },
    whenFalse: { nl: 'De jongere is al 21.', en: 'The young person is 21 already.' },
  },
  under23: {
    facts: [],
    test: ({ asOf, days }) => asOf < days.turns23,
    whenTrue: { nl: 'De jongere is nog geen 23.', en: 'The young person is not yet 23.' },
    whenFalse: { nl: 'De jongere is al 23.', en: 'The young person is 23 already.' },
  },
  from23: {
    facts: [],
    test: ({ asOf, days }) => asOf >= days.turns23,
    whenTrue: { nl: 'De jongere is 23 of ouder.', en: 'The young person is 23 or older.' },
    whenFalse: { nl: 'De jongere is nog geen 23.', en: 'The young person is not yet 23.' },
  },
})
