import type { Words } from '../nl.ts'
import { caseFile } from './case-file.ts'
import { faults } from './faults.ts'
import { frame } from './frame.ts'
import { mails } from './mails.ts'

/** English says "you" to everybody: only what speaks of the young person differs. */
export const ownCase: Words['ownCase'] = {
  frame: { restored: frame.restored },
  eventFields: {
    wantsToStay: 'Do you want to stay there?',
    with: 'Whom do you tell it yourself?',
    arrangement: 'Where will you live?',
    registeredIn: 'In which municipality are you registered?',
  },
  eventCodes: {
    wanted: 'I want this',
    'not-wanted': 'I do not want this',
    'young-person': 'I',
    'young-person-and-parents': 'My parents and I',
    representative: 'My representative',
    'can-stay': 'I can stay',
  },
  consent: {
    explain: 'You decide what the new provider may know.',
    stands: {
      asked: 'You have not answered yet',
      given: 'You agree that we share this.',
      refused: 'You do not want to share anything',
      withdrawn: 'You have withdrawn your consent',
      'own-story': 'You tell it yourself. We share nothing.',
    },
    alsoShared: { 'contact-details': 'How to reach you' },
    givers: {
      'young-person': 'You',
      'young-person-and-parents': 'You and your parents',
      representative: 'Your representative',
    },
    happened: { 'consent.ownStoryChosen': 'you tell it yourself' },
    parties: { youngPerson: 'You' },
    scopes: { handover: 'What you share' },
    papers: { meeting: 'Meeting for your calendar' },
  },
  handover: {
    explain: 'A warm handover is one meeting of you with your old and your new care worker.',
    points: { met: 'All three met, or you did not want to', shared: 'You decided what may be shared' },
    candidates: { title: 'Who can help you?', explain: 'The best fitting organisation stands first.' },
    meeting: {
      proposed: 'Moments were proposed. Choose one together with your care worker.',
      declined: 'You do not want a meeting. That is recorded.',
      calendar: 'Add to your calendar',
    },
  },
  mails: {
    title: mails.title,
    noAddress: {
      title: 'We send you no e-mail.',
      text: 'What you can do and what was agreed is always on your own page.',
    },
  },
  mandates: {
    title: 'Who may decide for you?',
    consentBy: {
      'young-person': 'You now decide about consent yourself.',
      'young-person-and-parents': 'You and your parents now decide about consent together.',
      representative: 'Somebody else now decides about consent for you.',
    },
    nobodyThere: 'Nobody may decide about consent now. Ask your care worker about it.',
    grounds: { 'written-authorisation': 'You wrote it down' },
    incapable: (matter, who, until) =>
      `${matter}: you can’t decide this now. ${who} determined that. It holds until ${until}.`,
  },
  caseFile: {
    head: { name: 'Name' },
    turns18: (day, left) => `You turn 18 on ${day}: ${left}`,
    turns18Today: (day) => `You turn 18 today: ${day}`,
    turned18: (day) => `You turned 18 on ${day}`,
    title: (name) => `Your case: ${name}`,
    partOnly: caseFile.partOnly,
    turn: { you: caseFile.turn.you },
    now: {
      title: 'What can you do now?',
      nothing: caseFile.now.nothing,
      closed: caseFile.now.closed,
      more: caseFile.now.more,
    },
    dates: { nothing: 'The first date comes as soon as there is a pathway.' },
    step: {
      nothingToFill: caseFile.step.nothingToFill,
      staleTitle: caseFile.step.staleTitle,
      staleKept: caseFile.step.staleKept,
      staleGone: caseFile.step.staleGone,
      possible: caseFile.step.possible,
    },
    correct: { reason: caseFile.correct.reason },
    live: { mine: caseFile.live.mine },
  },
  faults: {
    askWhom: { worker: 'Ask your care worker.' },
    goBack: faults.goBack,
    pages: {
      notAllowed: { title: faults.pages.notAllowed.title, text: faults.pages.notAllowed.text },
      stale: faults.pages.stale,
      changed: { text: faults.pages.changed.text },
      form: { text: faults.pages.form.text },
      tooLarge: { text: faults.pages.tooLarge.text },
      failed: { text: faults.pages.failed.text },
      out: { text: faults.pages.out.text },
      slow: { text: faults.pages.slow.text },
    },
  },
}
