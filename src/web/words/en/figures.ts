import type { Words } from '../nl.ts'

export const figures: Words['figures'] = {
  pagesLabel: 'Figures',
  pages: {
    overview: 'Overview',
    breaches: 'Broken terms',
    report: 'Quarterly report',
    forecast: 'Forecast',
    flow: 'Flow',
  },
  day: 'As of',
  dayNotRead: 'This day does not exist. Write a day such as 15-3-2027. You now see the figures of today.',
  pathway: 'Pathway',
  team: 'Team',
  provider: 'Youth care provider',
  all: 'All',
  show: 'Show figures',
  asTable: 'The same figures as a table',
  download: (what) => `Download as CSV: ${what}`,
  files: {
    buckets: 'distance-to-date',
    trend: 'overdue-trend',
    team: 'overdue-by-team',
    provider: 'overdue-by-provider',
    organisation: 'overdue-by-organisation',
    pathway: 'overdue-by-pathway',
    kind: 'overdue-by-kind',
    waiting: 'waiting-for',
  },
  bucketsSentence: (late, running) =>
    running === 0
      ? 'No date is running.'
      : `Of ${running === 1 ? '1 running date' : `${running} running dates`} ${late} ${late === 1 ? 'is' : 'are'} overdue.`,
  trendSentence: (first, last) => {
    if (first === last)
      return `Thirteen weeks ago ${first === 1 ? '1 date was' : `${first} dates were`} overdue, and so it is now.`
    return `In thirteen weeks the number of overdue dates ${last > first ? 'rose' : 'fell'} from ${first} to ${last}.`
  },
}
