import {
  nearBirthdays,
  type OverviewCounts,
  type OverviewFilter,
  overdueBy,
  trendDays,
} from '../../cases/figures/overview.ts'
import type { AgeBucket, AsOf } from '../../cases/lists/lists.ts'
import { ageBuckets } from '../../cases/lists/lists.ts'
import type { Scope } from '../database/scope.ts'
import { deadlineConditions, providerSql, statusSql, type Today } from '../lists/deadline-conditions.ts'
import { arrangedSql, caseConditions, caseSource, unownedSql } from '../lists/list-cases.ts'
import { startValues, type Values } from '../lists/visible.ts'

/** The overview counted live, in one query, by the conditions of the lists themselves: for any day, any part, and whoever asks. */
export async function countOverviewLive(scope: Scope, filter: OverviewFilter, day: Today): Promise<OverviewCounts> {
  const values = startValues()
  const groups = overdueBy.map(
    (name) => `select '${name}' as what, ${name} as key, count(*)::int as n from overdue group by ${name}`,
  )
  const { rows } = await scope.client.query<{ counts: OverviewCounts }>(
    `with late as materialized (${everLate(scope, filter, day, values)}),
      overdue as materialized (select c.*, ${providerSql} as provider from late c where ${lateOn('c', `${values.add(filter.asOf)}::date`)}),
      ahead as materialized (${stillAhead(scope, filter, day, values)}),
      open_cases as materialized (${await openCases(scope, filter, day, values)}),
      grouped as (${groups.join(' union all ')}),
      listed as (select what, jsonb_agg(jsonb_build_object('key', key, 'count', n) order by n desc, key) as rows from grouped group by what),
      waiting as (select party, step, count(*)::int as n from open_cases group by party, step),
      days as (select day::date as on_day from unnest(${values.add(trendDays(filter.asOf))}::date[]) as day),
      trend as (select on_day, (select count(*)::int from late l where ${lateOn('l', 'on_day')}) as n from days)
      select jsonb_build_object(
        'overdue', (select count(*) from overdue),
        'dueSoon', (select coalesce(sum(n) filter (where days <= ${values.add(day.dueSoonDays)}::int), 0) from ahead),
        'unowned', (select count(*) from open_cases where unowned),
        'unarranged', (select count(*) from open_cases where unarranged),
        'buckets', jsonb_build_object(${buckets(`${values.add(filter.asOf)}::date`)}),
        'by', (select coalesce(jsonb_object_agg(what, rows), '{}') from listed),
        'waiting', (select coalesce(jsonb_agg(jsonb_build_object('party', party, 'step', step, 'count', n) order by n desc, party, step), '[]') from waiting),
        'trend', (select jsonb_agg(jsonb_build_object('on', on_day, 'count', n) order by on_day) from trend)) as counts`,
    values.values,
  )
  const counts = rows[0]?.counts
  if (!counts) throw new Error('The overview gave no row.')
  const none = Object.fromEntries(overdueBy.map((name) => [name, []])) as unknown as OverviewCounts['by']
  return { ...counts, by: { ...none, ...counts.by } }
}

/** What a case is asked by: without it a deadline needs no look at its case. */
const asksCase = ({ pathway, team, provider }: OverviewFilter): boolean =>
  pathway !== undefined || team !== undefined || provider !== undefined

/** Deadlines that were past their day at some time in the weeks of the trend: those that still run, and those that ended late. */
function everLate(scope: Scope, filter: OverviewFilter, day: Today, values: Values): string {
  const condition = `${deadlineConditions(scope, filter, day, values)} and d.due_on < ${values.add(filter.asOf)}::date`
  const first = `${values.add(trendDays(filter.asOf)[0])}::date`
  const select = `select d.municipality_id, d.case_id, d.kind, c.pathway, c.owner_organisation_id as team, d.responsible_organisation_id as organisation,
      d.due_on, d.opened_on, d.settled_on, d.suspended_since, d.suspensions
    from deadlines d join cases c using (municipality_id, case_id) where ${condition}`
  return `${select} and d.outcome is null
    union all ${select} and d.settled_on > d.due_on and d.outcome <> 'passed-before-opening' and d.settled_on > ${first}`
}

/** Whether a row of those was overdue on a day; the same rule as the status. */
const lateOn = (row: string, on: string): string =>
  `${row}.opened_on <= ${on} and ${row}.due_on < ${on} and (${row}.settled_on is null or ${row}.settled_on > ${on})
    and not coalesce(${row}.suspended_since <= ${on}, false) and (${row}.suspensions = '[]' or not exists (select
      from jsonb_to_recordset(${row}.suspensions) as s("invitedOn" date, "completedOn" date) where s."invitedOn" <= ${on} and ${on} < s."completedOn"))`

/** How many run whose day is still to come, by the days until then. */
function stillAhead(scope: Scope, filter: OverviewFilter, day: Today, values: Values): string {
  const on = `${values.add(filter.asOf)}::date`
  const runs =
    filter.knownAt === null && filter.asOf >= day.today
      ? 'd.outcome is null and d.suspended_since is null'
      : `(${statusSql(filter, day, values)}) in ('due-soon', 'open')`
  const from = asksCase(filter) ? 'deadlines d join cases c using (municipality_id, case_id)' : 'deadlines d'
  return `select d.due_on - ${on} as days, count(*)::int as n from ${from}
    where ${deadlineConditions(scope, filter, day, values)} and ${runs} and d.due_on >= ${on} group by 1`
}

async function openCases(scope: Scope, filter: OverviewFilter, day: Today, values: Values): Promise<string> {
  const { asOf, knownAt, pathway, team, provider } = filter
  const { from, before } = nearBirthdays(asOf)
  const times: AsOf = { asOf, knownAt }
  const asked = { ...times, pathway, provider, organisation: team, final: false }
  const source = await caseSource(scope, times, values, day.today)
  return `select coalesce(n.at_turn_party, 'owner') as party, coalesce(n.next_step, 'none') as step,
      ${unownedSql(values.add(scope.actor.municipality))} as unowned,
      p.pathway = 'perspective-plan-handover' and not (${arrangedSql}) and c.turns18_on >= ${values.add(from)}::date
        and c.turns18_on < ${values.add(before)}::date as unarranged
    from cases c ${source.joins} where ${caseConditions(scope, asked, values, source)}`
}

function buckets(on: string): string {
  const each = Object.entries(ageBuckets) as [AgeBucket, readonly [number | null, number | null]][]
  return each
    .map(([name, [least, most]]) => {
      if (most !== null && most < 0)
        return `'${name}', (select count(*) from overdue where due_on <= ${on} + ${most}${least === null ? '' : ` and due_on >= ${on} + ${least}`})`
      return `'${name}', (select coalesce(sum(n) filter (where days >= ${least ?? 0}${most === null ? '' : ` and days <= ${most}`}), 0) from ahead)`
    })
    .join(', ')
}
