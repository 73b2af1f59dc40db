import { tmpdir } from 'node:os'
import pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import type { AuditRecord } from '../../src/cases/records.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresWorklist } from '../../src/storage/lists/worklist.ts'
import { writeCaseload } from './caseload-rows.ts'
import { round, spread } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { rowsReadBy } from './rows-read.ts'
import { runSealing } from './run-sealing.ts'

const today = '2026-11-20'
const audit: AuditRecord = {
  action: 'bench.read',
  purpose: 'case-work',
  caseIds: [],
  youngPersonIds: [],
  traceId: 'bench',
}
/** The rows of this run have no names that were sealed: no key is asked for. */
const sealing = runSealing(tmpdir())

/** A municipality with so many open and closed cases. */
export type Town = ReturnType<typeof townOf>

/** A municipality of so many cases. A worker has 50 open ones and a team of ten 500, however large the municipality is. */
export const townOf = (open: number, closed: number) => ({
  open,
  closed,
  municipality: `town-${open}-${closed}`,
  teams: open / 500,
  workers: open / 50,
})

/** How long the lists took in each town, in milliseconds by `list town`; the rows they read; large tables read without their index. */
export type ListsRead = {
  ms: Readonly<Record<string, ReturnType<typeof spread>>>
  rowsRead: Readonly<Record<string, number>>
  readWithoutIndex: string[]
  /** How many times as long a list takes in the last of these towns as in the first. */
  growth(list: 'worklist' | 'overduePage' | 'counts', towns: readonly Town[]): number
}

/**
 * The worklist of a worker, the overdue page and the counts of a team, read from these municipalities in turns, beside
 * `select 1` in the same kind of transaction. PostgreSQL's own counters tell how many rows each read, and whether a large
 * table was read without its index.
 */
export async function readListsOf(
  towns: readonly Town[],
  { turns, say }: { turns: number; say: (line: string) => void },
): Promise<ListsRead> {
  const database = await ownDatabase(say)
  const pool = openPool({ url: database.server.appUrl, applicationName: 'bench lists', size: 2 })
  const owner = new pg.Client({ connectionString: database.server.ownerUrl })
  try {
    await owner.connect()
    for (const town of towns) {
      await writeCaseload(owner, town.municipality, town.open, today, town)
      say(`${town.open} open and ${town.closed} closed cases are there, ${4 * (town.open + town.closed)} deadlines.`)
    }
    await owner.query('vacuum analyze')
    const before = await scannedWhole(owner)
    const ms = await readAll(pool, towns, turns)
    await pool.end()
    const scans = [...(await scannedWhole(owner))].filter(([table, rows]) => rows > (before.get(table) ?? 0))
    const median = (list: string, town: Town | undefined) => ms[`${list} ${town?.municipality}`]?.median ?? 1
    return {
      ms,
      rowsRead: await rowsOfAll(database.server.appUrl, owner, towns),
      readWithoutIndex: scans.map(([table]) => table),
      growth: (list, some) => round(median(list, some.at(-1)) / median(list, some[0])),
    }
  } finally {
    await owner.end()
    await database.close()
  }
}

/** What is measured, by name, as somebody of one team of a municipality reads it. */
function readsOf(pool: pg.Pool, { municipality, teams }: Town): Readonly<Record<string, () => Promise<unknown>>> {
  const options = { pool, now: () => `${today}T10:00:00.000Z`, today: () => today, dueSoonDays: () => 14, sealing }
  const [lists, worklist] = [postgresLists(options), postgresWorklist(options)]
  const overdue = { asOf: today, knownAt: null, status: 'overdue' } as const
  const actor: Actor = {
    municipality,
    personId: 'worker-3',
    organisationId: `team-${3 % teams}`,
    role: 'neighbourhood-team',
  }
  return {
    select1: () => inTransaction(pool, actor, (client) => client.query('select 1')),
    worklist: () => worklist.read(actor, { whose: 'mine' }, { limit: 50, offset: 0 }, audit),
    overduePage: () => lists.deadlines(actor, overdue, { limit: 50, after: null }, audit),
    counts: () => lists.countDeadlines(actor, overdue),
  }
}

/** Every read of every municipality, in turns; the first turns are warming up. */
async function readAll(pool: pg.Pool, towns: readonly Town[], turns: number) {
  const took: Record<string, number[]> = {}
  for (let turn = 0; turn < turns; turn += 1) {
    for (const town of towns) {
      for (const [name, read] of Object.entries(readsOf(pool, town))) {
        const from = performance.now()
        await read()
        const key = `${name} ${town.municipality}`
        took[key] = [...(took[key] ?? []), performance.now() - from]
      }
    }
  }
  return Object.fromEntries(Object.entries(took).map(([name, all]) => [name, spread(all.slice(turns / 10))]))
}

/** How many rows each read of each municipality takes: the same however busy the machine is. */
async function rowsOfAll(url: string, owner: pg.Client, towns: readonly Town[]): Promise<Record<string, number>> {
  const pool = openPool({ url, applicationName: 'bench rows', size: 1 })
  const rows: Record<string, number> = {}
  for (const town of towns)
    for (const [name, read] of Object.entries(readsOf(pool, town)))
      rows[`${name} ${town.municipality}`] = await rowsReadBy(owner, pool, read)
  await pool.end()
  return rows
}

/** How many rows of each large table were ever read without an index. */
async function scannedWhole(client: pg.Client): Promise<Map<string, number>> {
  await client.query('select pg_stat_clear_snapshot()')
  const { rows } = await client.query<{ table: string; rows: string }>(
    `select relname as table, seq_tup_read as rows from pg_stat_user_tables
     where relname in ('cases', 'deadlines', 'case_relations', 'case_access', 'young_people', 'case_events')`,
  )
  return new Map(rows.map((row) => [row.table, Number(row.rows)]))
}
