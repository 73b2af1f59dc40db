import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { checkOverview, rebuildOverview } from '../../src/storage/figures/fold-overview.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import type { EvidenceRun } from '../evidence.ts'
import { writeCaseload } from '../support/caseload-rows.ts'
import { machine, round, type Spread, spread } from '../support/measure.ts'
import { ownDatabase } from '../support/own-database.ts'

const today = '2026-11-20'

/**
 * The overview over few and many open cases, with as many closed ones of five years, in turns with `select 1` in the same
 * kind of transaction. The largest is a municipality of 1,000,000 cases.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const sizes = full ? [5_000, 10_000, 100_000, 500_000] : [500, 1_000, 5_000, 10_000]
  const database = await ownDatabase(say)
  const pool = openPool({ url: database.server.appUrl, applicationName: 'bench overview', size: 4 })
  try {
    const owner = new pg.Client({ connectionString: database.server.ownerUrl })
    await owner.connect()
    const towns = sizes.map((size) => ({ size, municipality: `town-${size}` }))
    for (const { size, municipality } of towns) {
      await writeCaseload(owner, municipality, size, today)
      say(`${size} open cases are there.`)
    }
    await owner.query('vacuum analyze')
    const worker = openPool({
      url: database.server.workerUrl,
      applicationName: 'bench fold',
      statementTimeoutMillis: 0,
    })
    const rebuildSeconds: Record<number, number> = {}
    for (const { size, municipality } of towns) {
      const from = performance.now()
      await rebuildOverview(worker, municipality)
      rebuildSeconds[size] = round((performance.now() - from) / 1000)
      // Holding every case against its counts takes as long as counting: the smaller town stands for both.
      if (size === sizes[0]) {
        const { wrongCases, wrongCells } = await checkOverview(worker, municipality)
        if (wrongCases + wrongCells > 0) throw new Error(`The counts of ${municipality} are off.`)
      }
      say(`${size} open cases are counted.`)
    }
    await worker.end()
    await owner.query('vacuum analyze')
    await owner.end()
    const reports = postgresReports({
      pool,
      now: () => `${today}T10:00:00.000Z`,
      today: () => today,
      dueSoonDays: () => 14,
      sealing: { seal: String, open: String, indexOf: () => randomUUID() } as never,
    })
    const actorIn = (municipality: string): Actor => ({
      municipality,
      personId: 'manager',
      organisationId: 'team-1',
      role: 'manager',
    })
    const took: Record<string, number[]> = {}
    const timed = async (name: string, work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      took[name] = [...(took[name] ?? []), performance.now() - from]
    }
    const overdue: Record<number, number> = {}
    for (let turn = 0; turn < (full ? 60 : 12); turn += 1) {
      for (const { size, municipality } of towns) {
        const actor = actorIn(municipality)
        await timed(`select1-${size}`, () => inTransaction(pool, actor, (client) => client.query('select 1')))
        await timed(`overview-${size}`, async () => {
          overdue[size] = (await reports.overview(actor, { asOf: today, knownAt: null })).overdue
        })
      }
    }
    const ms = Object.fromEntries(Object.entries(took).map(([name, all]) => [name, spread(all.slice(2))]))
    const [least, few, many, most] = sizes.map((size) => ms[`overview-${size}`]) as [Spread, Spread, Spread, Spread]
    // From the smallest to the largest by the median, like the lists.
    const [p95Ms, ratio, growth] = [many.p95, round(many.p95 / few.p95), round(most.median / least.median)]
    return {
      figures: { ms, overdue, rebuildSeconds, p95Ms, ratio, growth, machine: machine() },
      goal: { p95Ms: 300, ratio: 1.3, growth: 1.3 },
      met: p95Ms < 300 && ratio <= 1.3 && growth <= 1.3,
    }
  } finally {
    await pool.end()
    await database.close()
  }
}
