import type pg from 'pg'
import { inTransaction } from '../database/transaction.ts'
import { cellsOf, heldColumns, heldNow } from './overview-parts.ts'

/** So many marks in one transaction. */
const batch = 2_000

const tryLock = `select pg_try_advisory_xact_lock(hashtext('overstap.overview'), hashtext($1)) as mine`

/** One statement, so that all of it sees the same moment: a case that changes meanwhile leaves a mark that stays. */
const fold = `with taken as (delete from overview_marks where municipality_id = $1 and mark_id in
      (select mark_id from overview_marks where municipality_id = $1 order by mark_id limit $2) returning case_id),
  touched as materialized (select distinct case_id from taken),
  now_held as materialized (${heldNow('c.municipality_id = $1 and c.case_id in (select case_id from touched)')}),
  before as materialized (select ${heldColumns} from overview_cases where municipality_id = $1 and case_id in (select case_id from touched)),
  change as (select part, part_key, measure, key, day, sum(n)::int as n
    from (${cellsOf('now_held')} union all select part, part_key, measure, key, day, -n from (${cellsOf('before')}) b) cells
    group by 1, 2, 3, 4, 5 having sum(n) <> 0),
  written as (insert into overview_cases (municipality_id, ${heldColumns}) select $1, ${heldColumns} from now_held
    on conflict (municipality_id, case_id) do update set (pathway, team, provider, owner, waits_for, birthday, due, late)
      = (excluded.pathway, excluded.team, excluded.provider, excluded.owner, excluded.waits_for, excluded.birthday, excluded.due, excluded.late)),
  emptied as (delete from overview_counts t using change k where t.municipality_id = $1
    and (t.part, t.part_key, t.measure, t.key, t.day) = (k.part, k.part_key, k.measure, k.key, k.day) and t.n + k.n = 0 returning t.part, t.part_key, t.measure, t.key, t.day),
  counted as (insert into overview_counts as t (municipality_id, part, part_key, measure, key, day, n)
    select $1, k.part, k.part_key, k.measure, k.key, k.day, k.n from change k
      where not exists (select from emptied e where (e.part, e.part_key, e.measure, e.key, e.day) = (k.part, k.part_key, k.measure, k.key, k.day))
    on conflict (municipality_id, part, part_key, measure, key, day) do update set n = t.n + excluded.n)
  select count(*)::int as marks from taken`

const workerIn = (municipality: string) => ({ municipality, personId: null, organisationId: null, role: 'system' })

async function locked(client: pg.ClientBase, municipality: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(tryLock, [municipality])
  return rows[0]?.mine === true
}

/**
 * Folds the marked cases of a municipality into the counts of the overview, batch after batch; one worker at a time, another
 * one leaves it. `pool` is the worker's. @returns how many marks were taken.
 */
export async function foldOverview(pool: pg.Pool, municipality: string, atOnce = batch): Promise<number> {
  let all = 0
  for (;;) {
    const marks = await inTransaction(pool, workerIn(municipality), async (client) => {
      if (!(await locked(client, municipality))) return 0
      const { rows } = await client.query<{ marks: number }>({ text: fold, values: [municipality, atOnce] })
      return rows[0]?.marks ?? 0
    })
    all += marks
    if (marks < atOnce) return all
  }
}

/**
 * Counts a municipality again from its cases, whatever the counts were; false when a fold was under way. `pool` is the
 * worker's; `say` hears how many of the cases were read.
 */
export async function rebuildOverview(
  pool: pg.Pool,
  municipality: string,
  say: (read: number, of: number) => void = () => undefined,
): Promise<boolean> {
  return inTransaction(pool, workerIn(municipality), async (client) => {
    await client.query('set local statement_timeout = 0')
    if (!(await locked(client, municipality))) return false
    for (const table of ['overview_counts', 'overview_cases'])
      await client.query(`delete from ${table} where municipality_id = $1`, [municipality])
    await readAgain(client, municipality, say)
    await client.query(
      `insert into overview_counts (municipality_id, part, part_key, measure, key, day, n) select $1, part, part_key, measure, key, day, sum(n)
        from (${cellsOf('(select * from overview_cases where municipality_id = $1)')}) cells group by 2, 3, 4, 5, 6 having sum(n) <> 0 order by 2, 3, 4, 6, 5`,
      [municipality],
    )
    return true
  })
}

const nextCases = `select count(*)::int as n, max(case_id) as last, (select count(*)::int from cases where municipality_id = $1) as "of"
  from (select case_id from cases where municipality_id = $1 and case_id > $2 order by case_id limit ${batch}) page`

/**
 * Reads what the cases hold, a batch after the other. Their marks go in the statement in which they are read: a case that
 * changes after it, or begins meanwhile, leaves one that stays.
 */
async function readAgain(
  client: pg.ClientBase,
  municipality: string,
  say: (read: number, of: number) => void,
): Promise<void> {
  const within = (c: string) => `${c}municipality_id = $1 and ${c}case_id > $2 and ${c}case_id <= $3`
  let after = ''
  for (let read = 0; ; ) {
    const { rows } = await client.query<{ n: number; last: string | null; of: number }>(nextCases, [
      municipality,
      after,
    ])
    const { n, last, of } = rows[0] ?? { n: 0, last: null, of: 0 }
    if (last === null) return
    await client.query(
      `with taken as (delete from overview_marks where ${within('')}) insert into overview_cases (municipality_id, ${heldColumns})
        select $1, ${heldColumns} from (${heldNow(within('c.'))}) held`,
      [municipality, after, last],
    )
    read += n
    say(read, of)
    after = last
  }
}

/** What a check of the counts found: cases that are counted for something else than they hold, and cells that are off. */
export type OverviewCheck = { cases: number; marked: number; wrongCases: number; cells: number; wrongCells: number }

const sortedList = (column: string) =>
  `(select coalesce(jsonb_agg(e order by e), '[]') from jsonb_array_elements(${column}) e)`

const check = `with marked as materialized (select distinct case_id from overview_marks where municipality_id = $1),
  held as materialized (select ${heldColumns} from overview_cases where municipality_id = $1),
  now_held as (${heldNow('c.municipality_id = $1 and c.case_id not in (select case_id from marked)')}),
  sorted as (select case_id, pathway, team, provider, owner, waits_for, birthday, ${sortedList('due')} as due, ${sortedList('late')} as late
    from (select ${heldColumns} from held where case_id not in (select case_id from marked) union all select ${heldColumns} from now_held) both_sides),
  wrong as (select case_id from sorted group by ${heldColumns} having count(*) <> 2),
  cells as (select part, part_key, measure, key, day, sum(n) as n from (${cellsOf('held')}) c group by 1, 2, 3, 4, 5 having sum(n) <> 0),
  counted as (select part, part_key, measure, key, day, n from overview_counts where municipality_id = $1)
  select (select count(*)::int from held) as cases, (select count(*)::int from marked) as marked,
    (select count(distinct case_id)::int from wrong) as "wrongCases", (select count(*)::int from counted) as cells,
    (select count(*)::int from counted full join cells using (part, part_key, measure, key, day) where counted.n is distinct from cells.n) as "wrongCells"`

/** Holds the counts of a municipality against its cases, in one moment. `pool` is the worker's. */
export async function checkOverview(pool: pg.Pool, municipality: string): Promise<OverviewCheck> {
  return inTransaction(pool, workerIn(municipality), async (client) => {
    await client.query('set local statement_timeout = 0')
    const { rows } = await client.query<OverviewCheck>(check, [municipality])
    if (!rows[0]) throw new Error('The check gave no row.')
    return rows[0]
  })
}
