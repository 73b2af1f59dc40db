import type { Words } from '../words.ts'

/** The link for the young person: where workers make it, and what the young person then sees. */
export const link: Words['link'] = {
  title: 'Link for the young person',
  explain: 'With this link the young person sees the days, and whom to call, without signing in.',
  hidden: 'No name of the young person, no plan, no help: for those the young person signs in.',
  careful: 'Whoever has the link can open it. Give it to the young person alone.',
  go: 'Make or look at the link for the young person',
  working: {
    title: 'Which links work now?',
    none: 'No link of your organisation works now.',
    columns: { made: 'Made on', by: 'Made by', until: 'Works up to and including' },
    somebody: 'A colleague',
    end: (count: number) => (count === 1 ? 'End the link' : `End all ${count} links`),
    endHelp: 'After that the link opens nothing. You can always make a new one.',
    ended: 'The links are ended. They open nothing any more.',
  },
  make: {
    title: 'Make a new link',
    days: 'How long must the link work?',
    options: { '7': 'A week', '30': '30 days', '60': '60 days' },
    button: 'Make the link',
  },
  made: {
    title: 'The link is ready',
    lead: (day: string) => `The link works up to and including ${day}.`,
    label: 'This is the link',
    help: 'Copy the whole link. Send it to the young person, or read it together.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'Copying failed. Select the link and copy it yourself.',
    once: 'Overstap shows this link here alone, and to you alone. Not tomorrow.',
    over: 'This link was ended or has run out. Make a new one.',
    back: 'Back to the links',
  },
  open: {
    title: 'Your days',
    lead: 'Here you see what is coming, and whom you can call.',
    days: 'What is coming?',
    noDays: 'Nothing is set on a day now. Feel free to call if you want to know something.',
    what: {
      meeting: 'You have a meeting.',
      'your-answer': 'We wait for your answer. You can give it up to and including this day.',
      'first-day': 'Something new begins.',
    },
    contact: 'Whom can you call?',
    noContact: 'There is nobody to call yet. Ask who gave you this link.',
    call: (phone: string) => `Call ${phone}`,
    mail: (address: string) => `Mail ${address}`,
    until: (day: string) => `This link works up to and including ${day}.`,
    signIn: 'Do you want to see your plan too? Then sign in.',
    signInLink: 'Sign in',
    gone: {
      title: 'This link does not work any more',
      text: 'The link has run out or was ended. Ask who gave it for a new one.',
    },
  },
}
