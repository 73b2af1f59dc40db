import { addDays, addMonths, type Day } from '../../calendar/day.ts'
import type { Actor } from '../actor.ts'
import { type AgeBucket, type AsOf, ageBucketNames, nobodyThere } from '../lists/lists.ts'

/** For which part of the caseload. `none` in place of an id: where nobody stands. */
export type OverviewFilter = AsOf & {
  pathway?: string | undefined
  /** The organisation that owns the case. */
  team?: string | undefined
  /** The youth-care provider in the case. */
  provider?: string | undefined
}

/** By what overdue deadlines are told apart. `organisation` must act, `team` owns the case, `provider` gives the youth help. */
export const overdueBy = ['team', 'provider', 'organisation', 'pathway', 'kind'] as const
export type OverdueBy = (typeof overdueBy)[number]

/** What was counted, before it is put beside the lists. */
export type OverviewCounts = {
  overdue: number
  dueSoon: number
  unowned: number
  unarranged: number
  buckets: Record<AgeBucket, number>
  by: Record<OverdueBy, { key: string | null; count: number }[]>
  waiting: { party: string; step: string; count: number }[]
  trend: { on: Day; count: number }[]
}

/** The rows behind a number: a list and what it is asked for, the same in the API and on pages. */
export type Behind = { list: 'deadlines' | 'cases' | 'breaches'; query: Readonly<Record<string, string>> }
export type Counted = { count: number; behind: Behind }

/** What a manager looks at first. Each number is that of the rows behind it. */
export type Overview = {
  asOf: Day
  tiles: Record<'overdue' | 'dueSoon' | 'unowned' | 'unarranged', Counted>
  buckets: (Counted & { bucket: AgeBucket })[]
  /** All deadlines that run: the sum of the buckets. */
  running: number
  by: Record<OverdueBy, (Counted & { key: string | null })[]>
  /** Open cases by who is at turn and what they are to do. */
  waiting: (Counted & { party: string; step: string })[]
  /** Overdue on this day of each of thirteen weeks, the oldest first. */
  trend: (Counted & { on: Day })[]
}

/** Reads the counts: one query. */
export interface OverviewReader {
  overview(actor: Actor, filter: OverviewFilter): Promise<OverviewCounts>
}

/** The months before the 18th birthday in which a handover that is not arranged shows. */
const nearMonths = 3

/** The 18th birthdays that are near: the first and the day after the last. */
export const nearBirthdays = (asOf: Day): { from: Day; before: Day } => ({
  from: addDays(asOf, 1),
  before: addDays(addMonths(asOf, nearMonths), 1),
})

/** The days of the trend, the oldest first: this weekday of thirteen weeks, the last one the day itself. */
export const trendDays = (asOf: Day): Day[] => Array.from({ length: 13 }, (_, week) => addDays(asOf, -7 * (12 - week)))

/** The counts, each beside the rows behind it. */
export function overviewOf(counts: OverviewCounts, filter: OverviewFilter): Overview {
  const { asOf, knownAt, pathway, team, provider } = filter
  const times = { asOf, ...(knownAt !== null && { knownAt }) }
  const of = (list: Behind['list'], more: Behind['query']): Behind => ({
    list,
    query: {
      ...times,
      ...(pathway !== undefined && { pathway }),
      ...(team !== undefined && { [list === 'cases' ? 'organisation' : 'team']: team }),
      ...(provider !== undefined && { provider }),
      ...more,
    },
  })
  const late = (more: Behind['query'] = {}) => of('deadlines', { status: 'overdue', ...more })
  const near = nearBirthdays(asOf)
  const birthdays = { birthdayFrom: near.from, birthdayBefore: near.before }
  const open = { final: 'false' }
  return {
    asOf,
    tiles: {
      overdue: { count: counts.overdue, behind: late() },
      dueSoon: { count: counts.dueSoon, behind: of('deadlines', { status: 'due-soon' }) },
      unowned: { count: counts.unowned, behind: of('cases', { unowned: 'true' }) },
      unarranged: { count: counts.unarranged, behind: of('cases', { ...open, arranged: 'false', ...birthdays }) },
    },
    buckets: ageBucketNames.map((bucket) => ({
      bucket,
      count: counts.buckets[bucket],
      behind: of('deadlines', { bucket }),
    })),
    running: ageBucketNames.reduce((sum, bucket) => sum + counts.buckets[bucket], 0),
    by: Object.fromEntries(
      overdueBy.map((name) => [
        name,
        counts.by[name].map(({ key, count }) => ({ key, count, behind: late({ [name]: key ?? nobodyThere }) })),
      ]),
    ) as Overview['by'],
    waiting: counts.waiting.map(({ party, step, count }) => ({
      party,
      step,
      count,
      behind: of('cases', { ...open, atTurn: party, nextStep: step }),
    })),
    trend: counts.trend.map(({ on, count }) => ({ on, count, behind: late({ asOf: on }) })),
  }
}
