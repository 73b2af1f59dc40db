import type { Words } from '../nl.ts'

export const forecast: Words['forecast'] = {
  title: 'Forecast',
  lead: 'What comes in the next 24 months, and whether it fits. Striped is what does not fit. The dashed line is what can still be taken on.',
  works: { handovers: 'Handovers', investigations: 'Wmo investigations', decisions: 'Wmo decisions' },
  scenarios: { today: 'As it is now', supposed: 'As you suppose' },
  suppose: {
    handovers: 'If there are this many places a month',
    investigations: 'If this many investigations can be done a month',
    decisions: 'If this many decisions can be taken a month',
    startAge: 'If the Wmo is notified at',
  },
  asItIs: 'As now: 17 years and 6 months',
  age: (years, months) => (months === 0 ? `${years} years` : `${years} years and ${months} months`),
  fits: 'Everything fits in these 24 months.',
  doesNotFit: (month) => `It no longer fits from ${month} on.`,
  noCapacity: 'Nobody has said how many fit.',
  columns: {
    scenario: 'Supposition',
    month: 'Month',
    work: 'Work',
    expected: 'Expected',
    capacity: 'Fits',
    taken: 'Taken already',
    left: 'Left over',
  },
  unknown: 'not said',
  birthdaysTitle: 'Who turns 17½, 18, 21 and 23?',
  ages: { turns17Half: 'Turns 17½', turns18: 'Turns 18', turns21: 'Turns 21', turns23: 'Turns 23' },
  noPathway: 'no pathway yet',
  file: 'forecast',
}
