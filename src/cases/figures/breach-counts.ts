import { addDays, type Day } from '../../calendar/day.ts'
import type { BreachFilter, BreachGroup } from '../deadlines/breaches.ts'
import { nobodyThere } from '../lists/lists.ts'
import type { Behind, Counted } from './overview.ts'

/** By what broken deadlines are told apart. */
export const brokenBy = ['heldBy', 'cause', 'kind', 'pathway'] as const
export type BrokenBy = (typeof brokenBy)[number]

/** Broken deadlines of a period: who held the clock, why, which, and how many began in each week. */
export type BreachCounts = {
  asOf: Day
  /** The first day late lies from this day up to, but not with, the other. */
  from: Day
  before: Day
  all: Counted
  statutory: Counted
  by: Record<BrokenBy, (Counted & { key: string | null })[]>
  /** The first day of each week, the oldest first. */
  trend: (Counted & { on: Day })[]
}

/** Of which part of the ledger. */
export type BreachPart = Pick<BreachFilter, 'asOf' | 'knownAt' | 'pathway' | 'team' | 'provider'> & {
  from: Day
  before: Day
}

const weeks = 13

/** Thirteen weeks up to and with a day. */
export const lastWeeks = (asOf: Day): { from: Day; before: Day } => ({
  from: addDays(asOf, 1 - 7 * weeks),
  before: addDays(asOf, 1),
})

/** The filter of the ledger that a part stands for. */
export const ledgerOf = ({ from, before, ...part }: BreachPart): BreachFilter => ({
  ...part,
  brokenFrom: from,
  brokenBefore: before,
})

/** Adds groups up, each number beside the rows behind it. */
export function breachCounts(groups: readonly BreachGroup[], part: BreachPart): BreachCounts {
  const { asOf, knownAt, from, before, pathway, team, provider } = part
  const behind = (more: Behind['query'] = {}): Behind => ({
    list: 'breaches',
    query: {
      asOf,
      ...(knownAt !== null && { knownAt }),
      ...(pathway !== undefined && { pathway }),
      ...(team !== undefined && { team }),
      ...(provider !== undefined && { provider }),
      brokenFrom: from,
      brokenBefore: before,
      ...more,
    },
  })
  const sum = (of: readonly BreachGroup[]) => of.reduce((all, { count }) => all + count, 0)
  const by = (name: BrokenBy) =>
    [...new Set(groups.map((group) => group[name]))]
      .map((key) => ({
        key,
        count: sum(groups.filter((group) => group[name] === key)),
        behind: behind({ [name]: key ?? nobodyThere }),
      }))
      .sort((one, other) => other.count - one.count || ((one.key ?? '') < (other.key ?? '') ? -1 : 1))
  const weekly = (on: Day, end: Day) => ({
    on,
    count: sum(groups.filter(({ brokenOn }) => brokenOn >= on && brokenOn < end)),
    behind: behind({ brokenFrom: on, brokenBefore: end }),
  })
  return {
    asOf,
    from,
    before,
    all: { count: sum(groups), behind: behind() },
    statutory: { count: sum(groups.filter(({ statutory }) => statutory)), behind: behind({ statutory: 'true' }) },
    by: { heldBy: by('heldBy'), cause: by('cause'), kind: by('kind'), pathway: by('pathway') },
    trend: weeksOf(from, before).map(([on, end]) => weekly(on, end)),
  }
}

/** The weeks of a period; the last one may be shorter. */
function weeksOf(from: Day, before: Day): [Day, Day][] {
  const all: [Day, Day][] = []
  for (let on = from; on < before; on = addDays(on, 7)) {
    const end = addDays(on, 7)
    all.push([on, end < before ? end : before])
  }
  return all
}
