import type pg from 'pg'
import { catchUpMark } from '../../cases/deadlines/moved-deadline.ts'
import type { Page } from '../../cases/lists/lists.ts'
import type { AlikeMove, MovedDeadline, PolicyPreview, RunningAlike } from '../../cases/policy/policies.ts'

/** All that a move depends on: deadlines that have it the same stand alike. `d` is the deadline, `c` its case. */
const ways = {
  kind: ['text', 'd.kind'],
  startsOn: ['date', 'd.starts_on'],
  rawEndOn: ['date', 'd.raw_end_on'],
  dueOn: ['date', 'd.due_on'],
  suspensions: ['jsonb', 'd.suspensions'],
  casePolicy: ['text', 'c.policy_version'],
  catchesUp: ['boolean', `d.deadline_id like '%${catchUpMark}'`],
} as const
const columns = Object.values(ways).map(([, column]) => column)

/** Deadlines that run and whose day no agreement or notice fixed. $1 municipality. */
const running = `deadlines d join cases c using (municipality_id, case_id)
  where d.municipality_id = $1 and d.known_to is null and d.outcome is null and d.suspended_since is null
    and d.extended_to is null and not c.final`

/** How deadlines stand that run in open cases which are not on a version, each way once. */
export async function runningAlike(
  client: pg.PoolClient,
  municipality: string,
  kinds: readonly string[],
  version: string,
): Promise<RunningAlike[]> {
  const named = Object.entries(ways).map(([name, [, column]]) => `${column} as "${name}"`)
  const { rows } = await client.query<Omit<RunningAlike, RunsOn>>({
    text: `select min(d.deadline_id) as id, ${named.join(', ')} from ${running}
        and c.policy_version <> $2 and d.kind = any($3::text[]) group by ${columns.join(', ')}`,
    values: [municipality, version, kinds],
  })
  return rows.map((row) => ({ ...row, outcome: null, suspendedSince: null, extendedTo: null }))
}

type RunsOn = 'outcome' | 'suspendedSince' | 'extendedTo'

/**
 * Those that stand in one of these ways: how many move, in how many cases, how many stay, and by id a page. Without a name,
 * as a sweep, so that it is planned for as many ways as there are.
 */
export async function movedAlike(
  client: pg.PoolClient,
  municipality: string,
  moves: readonly AlikeMove[],
  { limit, after }: Page,
): Promise<PolicyPreview> {
  const told = moves.map(({ alike: { id, ...alike }, move }) => ({
    ...alike,
    catchesUp: id.endsWith(catchUpMark),
    to: move.dueOn,
    stays: move.stays,
  }))
  const recordset = Object.entries(ways).map(([name, [type]]) => `"${name}" ${type}`)
  const same = Object.entries(ways).map(([name, [, column]]) => `a."${name}" = ${column}`)
  const { rows } = await client.query<Counted>({
    text: `with moved as materialized (
        select d.deadline_id as "deadlineId", d.case_id as "caseId", d.kind, d.due_on as "from", a."to" as "dueOn", a.stays
        from (select * from jsonb_to_recordset($2::jsonb) as r(${recordset.join(', ')}, "to" date, stays text)) a,
          ${running} and ${same.join(' and ')})
      select (select count(distinct "caseId") from moved where stays is null) as cases,
        (select count(*) from moved where stays is null) as deadlines, (select count(*) from moved where stays is not null) as stay,
        (select coalesce(jsonb_agg(p), '[]') from (select * from moved where $3::text is null or "deadlineId" > $3
          order by "deadlineId" limit $4::int + 1) p) as items`,
    values: [municipality, JSON.stringify(told), after, limit],
  })
  const [{ items, ...counted }] = rows as [Counted]
  const page = items.slice(0, limit)
  return { ...counted, items: page, after: items.length > limit ? (page.at(-1)?.deadlineId ?? null) : null }
}

type Counted = { cases: number; deadlines: number; stay: number; items: MovedDeadline[] }
