import type { Words } from '../nl.ts'

export const mails: Words['mails'] = {
  link: 'Messages',
  title: 'Which messages do you get?',
  lead: 'Choose which messages we mail you. Lists always show everything, whatever you choose.',
  address: (email) => `We mail to ${email}. Is that wrong? Ask your administrator.`,
  noAddress: {
    title: 'You don’t get messages yet',
    text: 'We have no e-mail address of yours. Ask your administrator. What you choose here counts from then on.',
  },
  noServer: {
    title: 'We don’t send e-mail here yet',
    text: 'No mail server is set up yet. What you choose here counts from then on.',
  },
  always: 'We always mail you about break-glass.',
  warnings: 'Do you want a warning before something is late?',
  warningsHelp: 'You get it beforehand, and again on the last day.',
  escalations: 'Do you want a message when something is late?',
  escalationsHelp: 'It can also be something of your team.',
  notices: 'Do you want a message when something is there for you in a case?',
  noticesHelp: 'For example when you get a case.',
  digest: 'Do you want an overview each week?',
  digestHelp: 'It says what is late and what comes that week. If there is nothing, we don’t mail.',
  digestDay: 'On which day do you want the overview?',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  language: 'In which language do we mail you?',
  languageHelp: 'You choose the language of the pages at the top.',
  languages: { nl: 'Dutch', en: 'English' },
  save: 'Save choice',
  saved: 'Your choice is saved.',
}
