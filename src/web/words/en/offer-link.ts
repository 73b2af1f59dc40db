import type { Words } from '../words.ts'

/** The link by which a small or volunteer organisation answers an offer without an account. */
export const offerLink: Words['offerLink'] = {
  make: {
    title: 'Link for the organisation',
    go: 'Make a link to answer without signing in',
    explain: (name: string) => `With this link ${name} answers without signing in.`,
    sees: 'This is what whoever opens the link sees',
    hidden: 'No BSN, no plan and nothing about health. The first name only if the young person agrees.',
    noTask: 'You did not write down what you ask. The organisation will call you about it.',
    careful: 'Whoever has the link can answer. Send it to the organisation alone.',
    button: 'Make the link',
    back: 'Back to the handover',
    not: {
      title: 'No link can be made here now',
      text: 'No offer waits for an answer now, or this organisation answers with an account.',
    },
  },
  made: {
    title: 'The link is ready',
    lead: (day: string) => `The link works up to and including ${day}. By then the answer must be there.`,
    label: 'This is the link',
    help: 'Copy the whole link and send it to the organisation.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'Copying failed. Select the link and copy it yourself.',
    once: 'Overstap shows this link here alone, and to you alone. Not tomorrow.',
    over: 'This link does not work any more. The offer was answered, withdrawn or has run out.',
  },
  rows: {
    who: 'For whom?',
    somebody: 'A young person who is 18 or nearly so. The first name stands here if they agree.',
    task: 'What do we ask?',
    noTask: 'It does not say so here. Ask whom you can call below.',
    startsOn: 'From when?',
    noDay: 'That is not known yet',
    answerBy: 'Answer by',
  },
  open: {
    title: 'Can you help this young person?',
    lead: (from: string | null, to: string) => `${from ?? 'The municipality'} asks ${to}.`,
    least: 'You see only what you need to answer. Do not share the link with others.',
    contact: 'Whom can you call?',
    noContact: 'There is nobody to call here. Ask who sent you this link.',
    call: (phone: string) => `Call ${phone}`,
    mail: (address: string) => `Mail ${address}`,
  },
  yes: {
    title: 'Yes',
    day: 'On which day do you begin?',
    name: 'Who helps the young person?',
    nameHelp: 'The name of the one person to turn to.',
    button: 'Yes, we will do it',
  },
  other: {
    summary: 'We can, but on another day',
    day: 'Which day do you propose?',
    name: 'Who then helps the young person?',
    button: 'Propose another day',
  },
  no: {
    title: 'No',
    reason: 'Why not?',
    otherReason: 'Something else',
    explanation: 'Do you want to add something?',
    explanationHelp: 'Write nothing about the health of the young person.',
    button: 'No, we can’t do it',
  },
  full: 'In that month you have as many young people as you said. Choose a day in another month.',
  next: 'What happens now?',
  stands: {
    accepted: {
      title: 'Thank you: you said yes',
      next: (from: string) => `${from} knows that you help. Call to agree how to begin.`,
      day: (day: string) => `The first day is ${day}.`,
    },
    'other-day-proposed': {
      title: 'You proposed another day',
      next: (from: string) => `${from} looks whether that day fits. Open this link again later, or call.`,
      day: (day: string) => `You proposed ${day}.`,
    },
    refused: {
      title: 'You said no',
      next: 'Thank you for your answer. We look for another organisation. You need do nothing more.',
    },
    withdrawn: {
      title: 'This offer was withdrawn',
      next: 'You need do nothing more. Call who sent you the link if you have a question.',
    },
  },
  asker: 'Who asked you',
  gone: {
    unknown: {
      title: 'This link does not work',
      text: 'See whether you have the whole link. Otherwise ask who sent it for a new one.',
    },
    expired: {
      title: 'This link has run out',
      text: 'The day to answer has gone by. Did you answer? Then you need do nothing. Do you still want to help? Then call who sent you the link.',
    },
    over: {
      title: 'This offer is there no more',
      text: 'The offer was withdrawn or is settled. You need do nothing. Call who sent you the link if you have a question.',
    },
  },
}
