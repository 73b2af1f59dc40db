import type { Words } from '../nl.ts'

const many = (one: string, more: string) => (count: number) => `${count} ${count === 1 ? one : more}`

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
    term: 'If this term changes',
    length: 'How long will it be?',
    unit: 'Days, weeks or months',
  },
  noTerm: 'None',
  asItIs: 'As now: 17 years and 6 months',
  age: (years, months) =>
    months === 0
      ? many('year', 'years')(years)
      : `${many('year', 'years')(years)} and ${many('month', 'months')(months)}`,
  fits: 'Everything fits in these 24 months.',
  doesNotFit: (month) => `It no longer fits from ${month} on.`,
  noCapacity: 'Nobody has said how many fit.',
  toForecast: 'Back to the forecast',
  rowsTitle: 'Who is behind this number',
  noCaseYet: (id) => `Young person ${id}, no case yet`,
  supposedRow: 'As you suppose',
  given: 'Given by',
  columns: {
    day: 'Day',
    scenario: 'Supposition',
    month: 'Month',
    work: 'Work',
    expected: 'Expected',
    capacity: 'Fits',
    taken: 'Taken already',
    left: 'Left over',
  },
  unknown: 'not said',
  capacityOfAll: 'What fits is that of the whole municipality, also when you look at a part of it.',
  birthdaysTitle: 'Who turns 17½, 18, 21 and 23?',
  ages: { turns17Half: 'Turns 17½', turns18: 'Turns 18', turns21: 'Turns 21', turns23: 'Turns 23' },
  noPathway: 'no pathway yet',
  simulated: {
    title: 'What then happens to the cases',
    how: (lived, of, learned) =>
      `${lived === of ? (of === 1 ? 'The one case or person who waits was' : `All ${of} cases and people who wait were`) : `A sample of ${lived} of the ${of} cases and people who wait was`} lived day by day, two years ahead. How long things take comes from ${many('real case', 'real cases')(learned)}.`,
    sentence: ({ incomplete, late, moved }) =>
      `Not arranged on the 18th birthday: now ${incomplete[0]}, then ${incomplete[1]}. Dates too late: now ${late[0]}, then ${late[1]}. Something changes in ${many('case', 'cases')(moved)}.`,
    onlyToday: 'Cases can be lived on from today only. Clear the day to see that.',
    tableTitle: 'Now and then, by month',
    now: 'now',
    supposed: 'then',
    numbers: {
      completeAt18: '18 and arranged',
      incompleteAt18: '18 and not arranged',
      lateTerms: 'Dates too late',
      investigationsWaiting: 'Investigation waits',
      decisionsWaiting: 'Decision waits',
      handoversWaiting: 'Waits for a place',
    },
    living: {
      title: 'The cases are played out',
      share: (percent) => `${percent}% is done.`,
      wait: 'With many cases this can take a minute. The page goes on by itself.',
      refresh: 'See how far it is',
    },
    movedTitle: 'Cases that go otherwise',
    moved: (shown, all) =>
      all === 0 ? 'Not one case goes otherwise.' : shown < all ? `The first ${shown} of ${all}.` : `All ${all}.`,
    ending: ({ at18, decided, placed, late }) =>
      [
        at18 === null ? null : at18 === 'complete' ? 'arranged at 18' : 'not arranged at 18',
        decided === null ? null : `decided ${decided}`,
        placed === null ? null : `help begins ${placed}`,
        late === 0 ? 'nothing too late' : late === 1 ? '1 date too late' : `${late} dates too late`,
      ]
        .filter((part) => part !== null)
        .join(', '),
  },
  file: 'forecast',
}
