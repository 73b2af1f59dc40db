import type pg from 'pg'

/**
 * How many rows and entries of indexes PostgreSQL read for some work, by its own counters: the same on any machine, however
 * busy. `pool` must have one connection, which does the work; `owner` sees every table's counters.
 */
export async function rowsReadBy(owner: pg.Client, pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  // Whatever was done before is counted before.
  await counted(owner, pool)
  const before = await counted(owner, pool)
  await work()
  return (await counted(owner, pool)) - before
}

async function counted(owner: pg.Client, pool: pg.Pool): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()')
  await owner.query('select pg_stat_clear_snapshot()')
  const { rows } = await owner.query<{ read: string }>(
    'select (select sum(seq_tup_read) from pg_stat_user_tables) + (select sum(idx_tup_read) from pg_stat_user_indexes) as read',
  )
  return Number(rows[0]?.read)
}
