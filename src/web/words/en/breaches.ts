import { causeNames, reportWords } from '../../../documents/report-words.ts'
import type { Words } from '../nl.ts'

export const breaches: Words['breaches'] = {
  title: 'Broken terms',
  rowsTitle: 'Terms behind this number',
  toBreaches: 'Back to broken terms',
  lead: (from, until) => `Terms that became overdue from ${from} up to ${until}.`,
  tiles: { all: 'Broken in thirteen weeks', statutory: 'Of these, terms of the law' },
  tables: {
    trend: { title: 'Broken by week', what: 'Week from' },
    heldBy: { title: 'Who held the clock on the first day late?', what: 'Organisation' },
    cause: { title: 'Why?', what: 'Reason' },
    kind: { title: 'Broken by kind of date', what: 'Date' },
    pathway: { title: 'Broken by pathway', what: 'Pathway' },
  },
  files: {
    trend: 'broken-by-week',
    heldBy: 'broken-who-held-the-clock',
    cause: 'broken-why',
    kind: 'broken-by-kind',
    pathway: 'broken-by-pathway',
  },
  trendSentence: (first, last) =>
    `In the first week ${first === 1 ? '1 term' : `${first} terms`} broke, in the last week ${last}.`,
  causes: causeNames.en,
  noCause: reportWords.en.noCause,
  statuses: { overdue: 'still running', 'met-late': 'met afterwards', 'ended-late': 'ended otherwise' },
  columns: { case: 'Case', what: 'What', since: 'Overdue from', heldBy: 'Who held the clock', why: 'Why' },
}
