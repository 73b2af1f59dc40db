import type { Words } from '../nl.ts'

export const faults: Words['faults'] = {
  summary: (count) => `Something is not right. Check ${count === 1 ? 'this item' : `these ${count} items`}.`,
  titlePrefix: 'Error:',
  fields: {
    dayPassed: 'This day has passed. Choose a day to come.',
    notValid: 'Check this answer and fill it in again.',
    sayMore: 'Write a whole sentence: why.',
    tooLong: 'This text is too long. Make it shorter.',
    choose: 'Choose one of the answers.',
    groundNotForTerm:
      'This is not possible for a decision on objection. Choose that data are missing, or that the young person consents.',
    noMandate:
      'On this day nobody else may decide this. First record who represents the young person, or choose the young person.',
    youngPersonDecides: 'On this day the young person decides. Choose the young person.',
    decideTogether: 'On this day the young person and the parents decide together. Choose that answer.',
    representativeDecides: 'On this day somebody else decides. Choose the representative.',
    yesOrNo: 'Choose yes or no.',
    noSuchDay: 'This date does not exist. Check the day and month.',
    dayToCome: 'This day is still to come. Enter a day up to today.',
    noSuchTime: 'Write a time, for example 10:30.',
    notANumber: 'Enter a number, for example 3.',
    numberTooLarge: 'This number is too large. Choose a smaller one.',
    tooManyPeople: 'Name at most 12 people. Take names away.',
    pointsButAgreed: 'Take the points away, or choose that the young person does not agree with everything.',
    dayMissing: 'Enter a date, for example 15-3-2027.',
    textMissing: 'Enter an answer here.',
  },
  again: 'Try again',
  goBack: 'What you filled in is still there. Go back in your browser and send it again.',
  goTo: (place) => `Go to ${place}.`,
  askWhom: {
    worker: 'Ask your team leader.',
    other: 'Ask who arranges your access.',
  },
  pages: {
    notFound: {
      title: 'This page does not exist',
      text: 'This page does not exist (any more).',
    },
    notAllowed: { title: 'You may not view this', text: 'You may not view this page.' },
    conflict: { title: 'This can’t be done now', text: 'The case is somewhere else now. See what can be done.' },
    stale: {
      title: 'Somebody else was before you',
      text: 'Somebody changed this case while you were working. Look at the case, then do it again.',
    },
    changed: {
      title: 'This can’t be done now',
      text: 'Something changed here while you were working. Go back, refresh the page and see what can be done.',
    },
    form: {
      title: 'This form no longer works',
      text: 'This form does not belong to your visit. Go back, refresh the page and send it again.',
    },
    tooLarge: { title: 'This is too much text', text: 'Make your text or file smaller and send it again.' },
    failed: {
      title: 'Something went wrong on our side',
      text: 'Try again in a few minutes. Mention this code if you call:',
    },
    out: { title: 'It does not work just now', text: 'Try again in a few minutes. Mention this code if you call:' },
    slow: { title: 'This goes too fast', text: 'You ask for too many pages in a row. Wait a minute.' },
    invalid: { title: 'We do not understand this', text: 'Check the address or the form and try again.' },
  },
}
