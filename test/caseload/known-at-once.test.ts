import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { rowsReadBy } from '../../bench/support/rows-read.ts'
import type { Actor } from '../../src/cases/actor.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { anAudit } from '../support/stored-records.ts'
import { testSealing } from '../support/test-storage.ts'
import { type Importing, importing } from './importing.ts'

// Autovacuum comes by when it likes; here it never does. Whoever asks right after a caseload was read in is answered by a
// plan for what is there, not for the empty tables of a moment ago: those went past every deadline for each case.
const today = '2026-11-22'
const manager: Actor = { municipality: 'gemeente', personId: 'manager-1', organisationId: null, role: 'manager' }
const times = { asOf: today, knownAt: null }

let at: Importing
let owner: pg.Client
let pool: pg.Pool
beforeAll(async () => {
  at = await importing(today)
  const url = at.env['DATABASE_URL'] ?? ''
  owner = new pg.Client({ connectionString: url })
  await owner.connect()
  pool = openPool({ url, role: 'overstap_app', applicationName: 'known', size: 1 })
  const tables = await at.rows<{ name: string }>(
    `select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of tables) await owner.query(`alter table ${name} set (autovacuum_enabled = off)`)
  await at.read(new URL('caseload-600.csv', import.meta.url).pathname)
})
afterAll(async () => {
  await pool.end()
  await owner.end()
  await at.close()
})

const reports = () =>
  postgresReports({
    pool,
    now: () => `${today}T10:00:00.000Z`,
    today: () => today,
    dueSoonDays: () => 14,
    sealing: testSealing,
  })

test.each([
  ['the overview', () => reports().overview(manager, times)],
  [
    'the indicators',
    () =>
      reports().stories(manager, { ...times, from: '2026-07-01', before: '2026-10-01' }, anAudit(), () => undefined),
  ],
])('%s reads as much as there is of each case right after a caseload was read in', async (_, ask) => {
  const [{ cases } = { cases: 0 }] = await at.rows<{ cases: number }>('select count(*)::int as cases from cases')
  expect(cases).toBeGreaterThan(300)
  const read = (await rowsReadBy(owner, pool, ask)) / cases
  expect({ read, tooMuch: read > 60 }).toEqual({ read, tooMuch: false })
})
