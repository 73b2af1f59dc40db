import {
  nearBirthdays,
  type OverviewCounts,
  type OverviewFilter,
  overdueBy,
  trendDays,
} from '../../cases/figures/overview.ts'
import { type AgeBucket, ageBuckets, nobodyThere } from '../../cases/lists/lists.ts'
import type { Scope } from '../database/scope.ts'
import type { Today } from '../lists/deadline-conditions.ts'
import { startValues } from '../lists/visible.ts'
import { countOverviewLive } from './overview.ts'
import { cellsOf, heldColumns, heldNow } from './overview-parts.ts'

/**
 * The overview: from the counts that are kept for who sees every case, as of today or a day to come, over the whole
 * caseload or one part of it. For others, for a day that was and for parts of parts it is counted live.
 */
export const countOverview = (scope: Scope, filter: OverviewFilter, day: Today): Promise<OverviewCounts> => {
  const part = partOf(filter)
  const seesAll = scope.actor.role === 'manager' || scope.actor.role === 'decision-maker'
  return part !== null && seesAll && filter.knownAt === null && filter.asOf >= day.today
    ? readCounts(scope, filter, day, part)
    : countOverviewLive(scope, filter, day)
}

type Part = readonly [part: string, key: string]

/** The part of the caseload that counts are kept of; null for a part of a part. */
function partOf({ pathway, team, provider }: OverviewFilter): Part | null {
  const asked = Object.entries({ pathway, team, provider }).filter(([, key]) => key !== undefined)
  const [[part, key] = ['all', ''], more] = asked
  if (more) return null
  return [part, key === undefined || key === nobodyThere ? '' : key]
}

/** The kept counts, with what marked cases hold now in place of what they were counted for. */
async function readCounts({ client, actor }: Scope, filter: OverviewFilter, day: Today, [part, key]: Part) {
  const { add, values } = startValues()
  const [municipality, on] = [add(actor.municipality), `${add(filter.asOf)}::date`]
  const of = `part = ${add(part)} and part_key = ${add(key)}`
  const near = nearBirthdays(filter.asOf)
  const groups = overdueBy.map((name) => `'${name}'`).join(', ')
  const { rows } = await client.query<{ counts: OverviewCounts }>({
    name: 'read-overview-counts',
    text: `with marked as materialized (select distinct case_id from overview_marks where municipality_id = ${municipality}),
      now_held as materialized (${heldNow(`c.municipality_id = ${municipality} and c.case_id in (select case_id from marked)`)}),
      before as materialized (select ${heldColumns} from overview_cases where municipality_id = ${municipality} and case_id in (select case_id from marked)),
      cells as materialized (select measure, key, day, n from overview_counts where municipality_id = ${municipality} and ${of}
          and measure in ('due', 'late', 'owner', 'waiting', 'birthday')
        union all select measure, key, day, n from overview_counts where municipality_id = ${municipality} and ${of}
          and measure in (${groups}) and day < ${on}
        union all select measure, key, day, n from (${cellsOf('now_held')}) a where ${of}
        union all select measure, key, day, -n from (${cellsOf('before')}) b where ${of}),
      due as materialized (select day - ${on} as days, sum(n) as n from cells where measure = 'due' group by 1),
      grouped as (select measure as what, nullif(key, '') as key, sum(n)::int as n from cells where measure in (${groups}) and day < ${on} group by 1, 2 having sum(n) <> 0),
      listed as (select what, jsonb_agg(jsonb_build_object('key', key, 'count', n) order by n desc, key) as rows from grouped group by what),
      waiting as (select split_part(key, ' ', 1) as party, split_part(key, ' ', 2) as step, sum(n)::int as n from cells where measure = 'waiting' group by 1, 2 having sum(n) <> 0),
      here as (select o.person_id from people o join organisations g using (municipality_id, organisation_id) where o.municipality_id = ${municipality} and o.active and g.active),
      late as materialized (select day, sum(n) as n from cells where measure = 'late' group by 1),
      trend as (select on_day, (select coalesce(sum(n), 0)::int from late where day <= on_day) as n from unnest(${add(trendDays(filter.asOf))}::date[]) as on_day)
      select jsonb_build_object(
        'overdue', (select coalesce(sum(n), 0) from due where days < 0),
        'dueSoon', (select coalesce(sum(n), 0) from due where days between 0 and ${add(day.dueSoonDays)}::int),
        'unowned', (select coalesce(sum(n), 0) from cells where measure = 'owner' and key not in (select person_id from here)),
        'unarranged', (select coalesce(sum(n), 0) from cells where measure = 'birthday' and day >= ${add(near.from)}::date and day < ${add(near.before)}::date),
        'buckets', jsonb_build_object(${bucketSums}),
        'by', (select coalesce(jsonb_object_agg(what, rows), '{}') from listed),
        'waiting', (select coalesce(jsonb_agg(jsonb_build_object('party', party, 'step', step, 'count', n) order by n desc, party, step), '[]') from waiting),
        'trend', (select jsonb_agg(jsonb_build_object('on', on_day, 'count', n) order by on_day) from trend)) as counts`,
    values,
  })
  const counts = rows[0]?.counts
  if (!counts) throw new Error('The overview gave no row.')
  const none = Object.fromEntries(overdueBy.map((name) => [name, []])) as unknown as OverviewCounts['by']
  return { ...counts, by: { ...none, ...counts.by } }
}

const bucketSums = (Object.entries(ageBuckets) as [AgeBucket, readonly [number | null, number | null]][])
  .map(([name, [least, most]]) => {
    const within = [...(least === null ? [] : [`days >= ${least}`]), ...(most === null ? [] : [`days <= ${most}`])]
    return `'${name}', (select coalesce(sum(n), 0) from due where ${within.join(' and ')})`
  })
  .join(', ')
