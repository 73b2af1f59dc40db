import type { Words } from '../nl.ts'

export const mine: Words['mine'] = {
  title: 'My plan',
  hello: (name) => `Hello ${name}`,
  nothingYet: 'There is no case of yours here yet. Ask your care worker or the neighbourhood team.',
  todo: 'What can you do now?',
  plan: 'See my plan',
  consent: 'What may others know?',
  meeting: 'My meeting',
  coming: 'What do others do for you?',
  nothingComing: 'Nobody has to do anything now.',
  agreed: 'What is agreed?',
  nothingAgreed: 'Nothing is agreed yet.',
  contacts: 'Whom can you call?',
  shared: 'What may others know?',
  looked: 'Who looked in your case?',
  byBreakGlass: 'By break-glass: this person may do so only when it has to be.',
  when: {
    by: (day) => `By ${day}.`,
    on: (day) => `That is on ${day}.`,
    from: (day) => `From ${day}.`,
  },
  was: {
    by: (day) => `That was to be done by ${day}.`,
    on: (day) => `That was on ${day}.`,
    from: (day) => `Since ${day}.`,
  },
  represented: {
    title: 'Who may decide for you?',
    consentBy: {
      'young-person': 'You now decide about consent yourself.',
      'young-person-and-parents': 'You and your parents now decide about consent together.',
      representative: 'Somebody else now decides about consent for you.',
    },
    none: 'Nobody is recorded.',
    incapable: (matter, who, until) =>
      `${matter}: you can’t decide this yourself now. ${who} determined that. It holds up to and including ${until}.`,
    allows: (matters) => `May now decide for you about: ${matters}.`,
    allowsNothing: 'May not decide anything for you now.',
    wrong: 'Is this not right? Tell your care worker.',
  },
  everything: {
    title: 'All that we know of you',
    lead: 'Here you ask for all that we keep of you. You also see who looked.',
    nothing: 'We keep nothing of you here.',
    careful: 'It says much about you. Keep the file where only you can get at it.',
    wrong: 'Is something not right? Tell the neighbourhood team. They put it right.',
    pdf: 'Download to read (PDF)',
    json: 'Download for another program (JSON)',
  },
}
