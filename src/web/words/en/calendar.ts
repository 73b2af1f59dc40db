import type { Words } from '../nl.ts'

export const calendar: Words['calendar'] = {
  title: 'Handovers',
  count: (count, period) => (count === 1 ? `1 meeting in ${period}.` : `${count} meetings in ${period}.`),
  viewsLabel: 'How do you want to see the calendar?',
  views: { maand: 'Month', week: 'Week', lijst: 'List' },
  previous: { maand: 'Previous month', week: 'Previous week', lijst: 'Earlier months' },
  next: { maand: 'Next month', week: 'Next week', lijst: 'Later months' },
  week: (number) => `week ${number}`,
  weekShort: 'Week',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  empty: (period) => `No handovers are planned in ${period} yet.`,
  columns: { who: 'Young person', day: 'Day', time: 'Time', place: 'Place' },
  noTime: 'No time yet',
  notRecorded: 'Record how it went.',
  file: 'Add all meetings to your calendar',
  gaps: {
    title: (count) => `No day yet (${count})`,
    none: 'Every case has a day for the meeting.',
    turns18: (day) => `Turns 18 on ${day}`,
    turned18: (day) => `Turned 18 on ${day}`,
    before: (day, left) => `Meeting by ${day}: ${left}`,
    more: (count) => (count === 1 ? '1 more case' : `${count} more cases`),
    later: (count) => (count === 1 ? '1 case needs a day later.' : `${count} cases need a day later.`),
  },
}
