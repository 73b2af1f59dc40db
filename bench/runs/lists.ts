import { tmpdir } from 'node:os'
import pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import type { AuditRecord } from '../../src/cases/records.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresWorklist } from '../../src/storage/lists/worklist.ts'
import type { EvidenceRun } from '../evidence.ts'
import { writeCaseload } from '../support/caseload-rows.ts'
import { machine, round, spread } from '../support/measure.ts'
import { ownDatabase } from '../support/own-database.ts'
import { rowsReadBy } from '../support/rows-read.ts'
import { runSealing } from '../support/run-sealing.ts'

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

type Town = ReturnType<typeof townOf>

/** A municipality of so many cases. A worker has 50 open ones and a team of ten 500, however large the municipality is. */
const townOf = (open: number, closed: number) => ({
  open,
  closed,
  municipality: `town-${open}-${closed}`,
  teams: open / 500,
  workers: open / 50,
})

/**
 * The worklist of a worker, the overdue page and the counts of a team, read from municipalities of growing size, and from
 * one whose closed cases grow while the open ones stay. All in turns, beside `select 1` in the same kind of transaction.
 * PostgreSQL's own counters tell how many rows each read, and whether a large table was read without its index.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const sizes = full ? [10_000, 100_000, 1_000_000] : [1_000, 10_000]
  const towns = sizes.map((size) => townOf(size / 2, size / 2))
  const [few, many] = full ? [10_000, 250_000] : [1_000, 5_000]
  const withClosed = [townOf(few / 2, few / 4), townOf(few / 2, many)]
  const database = await ownDatabase(say)
  const pool = openPool({ url: database.server.appUrl, applicationName: 'bench lists', size: 2 })
  const owner = new pg.Client({ connectionString: database.server.ownerUrl })
  try {
    await owner.connect()
    for (const town of [...towns, ...withClosed]) {
      await writeCaseload(owner, town.municipality, town.open, today, town)
      say(`${town.open} open and ${town.closed} closed cases are there, ${4 * (town.open + town.closed)} deadlines.`)
    }
    await owner.query('vacuum analyze')
    const before = await scannedWhole(owner)
    const ms = await readAll(pool, [...towns, ...withClosed], full ? 80 : 20)
    await pool.end()
    const scans = [...(await scannedWhole(owner))].filter(([table, rows]) => rows > (before.get(table) ?? 0))
    const rows = await rowsOfAll(database.server.appUrl, owner, [...towns, ...withClosed])
    const growth = (name: string, some: readonly Town[]) =>
      round(
        (ms[`${name} ${some.at(-1)?.municipality}`]?.median ?? 0) /
          (ms[`${name} ${some[0]?.municipality}`]?.median ?? 1),
      )
    const figures = {
      ms,
      rowsRead: rows,
      worklist: growth('worklist', towns),
      overduePage: growth('overduePage', towns),
      overduePageWithClosed: growth('overduePage', withClosed),
      countsWithClosed: growth('counts', withClosed),
      readWithoutIndex: scans.map(([table]) => table),
      machine: machine(),
    }
    const { worklist, overduePage, overduePageWithClosed, countsWithClosed } = figures
    return {
      figures,
      goal: {
        worklist: 1.3,
        overduePage: 1.3,
        overduePageWithClosed: 1.3,
        countsWithClosed: 1.3,
        readWithoutIndex: [],
      },
      met: Math.max(worklist, overduePage, overduePageWithClosed, countsWithClosed) <= 1.3 && scans.length === 0,
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
