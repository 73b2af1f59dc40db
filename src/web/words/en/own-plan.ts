import type { Words } from '../nl.ts'

export const ownPlan: Words['ownPlan'] = {
  explain: 'This says what you want to reach after turning 18.',
  stands: {
    final: 'This plan is final. Say what you think of it.',
    agreed: 'This plan is final. You agree with it.',
    'agreed-with-differences': 'This plan is final. You disagree on some points.',
  },
  answerDueOn: (day, countdown) => `Say by ${day} what you think of it: ${countdown}.`,
  areasHelp: 'Begin where you like. You need not fill in everything.',
  housing: 'Where will you live after 18?',
  answer: 'Say what you think of it',
  differences: 'You disagree on this',
  notDiscussed: 'I do not want to discuss this',
  goal: 'What do you want?',
  goalHelp: 'Write it in your own words. For example: I want a room near my sister.',
  record: {
    'careConsent.given': 'Say yes to this help',
    'case.declined': 'Say that you want no help for now',
    'case.resumed': 'Say that you want help again',
    'clientSupport.answered': 'Say whether you want client support',
    'consent.given': 'Give consent',
    'consent.refused': 'Refuse consent',
    'consent.ownStoryChosen': 'Rather tell it yourself',
    'informalSupport.accepted': 'Say that you would like this',
    'informalSupport.notWanted': 'Say that you do not want this',
    'meeting.declined': 'Say that you want no meeting',
    'plan.agreed': 'Say what you think of the plan',
  },
  agree: {
    title: 'What do you think of the plan?',
    question: 'Do you agree with the plan?',
    differencesHelp: 'Write down what you want otherwise. It stays with the plan.',
    no: 'Do you not agree? Ask your care worker to change the plan together with you.',
  },
}
