import type { Words } from '../words.ts'

/** Who may decide for the young person. */
export const mandates: Words['mandates'] = {
  title: 'Who may decide for the young person?',
  none: 'Nobody is recorded.',
  consentBy: {
    'young-person': 'The young person now decides about consent.',
    'young-person-and-parents': 'The young person and the parents now decide about consent together.',
    representative: 'Somebody else now decides about consent for the young person.',
  },
  nobodyThere: 'Nobody may decide about consent now. Record who represents the young person.',
  columns: { who: 'Who', as: 'As', matters: 'About', when: 'When' },
  grounds: {
    custody: 'Parent with custody',
    guardian: 'Guardian',
    curator: 'Curator',
    mentor: 'Mentor',
    administrator: 'Administrator',
    'written-authorisation': 'The young person wrote it down',
    partner: 'Partner',
    'parent-child-or-sibling': 'Parent, child, brother or sister',
  },
  matters: {
    consent: 'Consent',
    inspection: 'Looking into the file',
    'care-decisions': 'Decisions about help',
    money: 'Money',
  },
  from: (day) => `From ${day}`,
  fromUntil: (from, until) => `${from} up to and including ${until}`,
  incapable: (matter, who, until) =>
    `${matter}: the young person can’t decide this now. ${who} determined that. It holds until ${until}.`,
}
