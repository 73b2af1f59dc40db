import type { Words } from '../nl.ts'

export const help: Words['help'] = {
  title: 'Help',
  lead: 'Here you read how to work with Overstap.',
  tasksTitle: 'How to do it',
  tasks: [
    {
      question: 'Where do I begin?',
      answer: 'Open My work. What is overdue stands at the top. Choose the name and you see what you can do now.',
    },
    {
      question: 'How do I start a case?',
      answer: 'Choose New case. You answer questions in four steps. You see at once which pathway fits, and why.',
    },
    {
      question: 'Why is that date there?',
      answer: 'Choose Why this date. You read from which day we count and which law says so.',
    },
    {
      question: 'I made a mistake. What now?',
      answer: 'Open the timeline of the case. You can put any step right. The old step stays to be seen.',
    },
    {
      question: 'Why can’t I choose something?',
      answer: 'The case says what can’t be done yet, and why. Sometimes somebody else has to act first.',
    },
    {
      question: 'How do I make the perspective plan?',
      answer: 'Open the case and choose Plan. Fill in the areas that matter. We keep your text while you type.',
    },
    {
      question: 'How do I read in cases from my spreadsheet?',
      answer: 'Save the list as a CSV file. Choose Read in cases. We say for each row what is wrong.',
    },
    {
      question: 'How do I change many cases at once?',
      answer: 'Under All cases choose to change more at once. You first see what changes. You can take it back.',
    },
    {
      question: 'How does the young person see the days without signing in?',
      answer: 'Open the case, choose Consent and make a link. You can always end the link again.',
    },
  ],
  glossaryTitle: 'What do the words mean?',
  glossary: [
    ['Perspective plan', 'The young person’s plan for the time after turning 18.'],
    ['Warm handover', 'One meeting of the young person with the old and the new care worker.'],
    ['Wmo', 'Social Support Act. Help from the municipality for adults.'],
    ['Wlz', 'Long-term Care Act. For who always needs care close by.'],
    ['Zvw', 'Health Insurance Act. Care by insurance, such as the GP and mental health care.'],
    ['CIZ', 'Care assessment centre. Decides whether somebody gets care under the Wlz.'],
    ['Extended youth care', 'Youth care that goes on after the 18th birthday.'],
    ['Watch list', 'Young people without a case yet, whose dates we keep.'],
    ['Default notice', 'A letter saying that a decision is late. The municipality may then have to pay.'],
  ],
  contactTitle: 'Help from a person',
  contact: 'Call or mail the administrator of your municipality. Mention the case number, no name.',
  rulesLink: 'Read the rules and pathways',
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to work with Overstap. Also without a mouse, with a screen reader or large letters.',
    statusTitle: 'How does it stand?',
    status: 'We build to WCAG 2.2, level AA. The law asks for EN 301 549, with WCAG 2.1 AA.',
    evidence: 'We test every page in a real browser: narrow screen, high contrast, large letters, no mouse.',
    partly: 'The status is: partially compliant. There has been no audit by another party yet.',
    knownTitle: 'What do we know already?',
    known: [
      'The picture of a pathway is large. Read the list below it instead: it says the same.',
      'Texts of laws are in Dutch only.',
      'We have not tested yet with people who use a screen reader every day.',
    ],
    reportTitle: 'Does something not work for you?',
    report: 'Tell the administrator of your municipality. You get an answer within five working days.',
    dateLabel: 'This statement is of',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Overstap holds data of young people. We are careful with it.',
    sections: [
      { title: 'What is in Overstap?', text: 'Name, birth date and what is needed to arrange help. No medical files.' },
      {
        title: 'Who sees what?',
        text: 'Only who works with a young person sees the case. Managers see no names, except by break-glass. We record that.',
      },
      {
        title: 'Consent',
        text: 'A new provider sees the plan once the young person agrees. The young person can stop that again.',
      },
      { title: 'Who looked?', text: 'We record who looks at a case. The young person sees that on their own page.' },
      { title: 'Cookies', text: 'We use one cookie to keep you signed in, and one for your language. No tracking.' },
      { title: 'Your rights', text: 'You may see your data and have them put right. Ask your municipality.' },
    ],
  },
}
