import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { writeCaseload } from '../../bench/support/caseload-rows.ts'
import { rowsReadBy } from '../../bench/support/rows-read.ts'
import type { Actor } from '../../src/cases/actor.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresWorklist } from '../../src/storage/lists/worklist.ts'
import { anAudit } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

// A worker has 25 open cases and a team 100, in a municipality of 400 and in one that is eight times as large. What a list
// reads is counted by PostgreSQL itself: a plan that goes through all of the municipality shows, with or without an index.
const today = '2026-11-20'
const towns = { small: 400, large: 3_200 }
const most = 1.3

let at: TestStorage
let owner: pg.Client
let pool: pg.Pool
beforeAll(async () => {
  at = await testStorage()
  owner = new pg.Client({ connectionString: at.database.ownerUrl })
  await owner.connect()
  pool = openPool({ url: at.database.appUrl, applicationName: 'lists', size: 1 })
  for (const [town, open] of Object.entries(towns))
    await writeCaseload(owner, town, open, today, { teams: open / 100, workers: open / 25 })
  await owner.query('vacuum analyze')
})
afterAll(async () => {
  await pool.end()
  await owner.end()
  await at.close()
})

const overdue = { asOf: today, knownAt: null, status: 'overdue' } as const
const page = { limit: 50, after: null }
const options = () => ({
  pool,
  now: () => `${today}T10:00:00.000Z`,
  today: () => today,
  dueSoonDays: () => 14,
  sealing: testSealing,
})

test.each<[string, Actor['role'], (actor: Actor) => Promise<unknown>]>([
  [
    'the worklist of a worker',
    'neighbourhood-team',
    (actor) => postgresWorklist(options()).read(actor, { whose: 'mine' }, { limit: 50, offset: 0 }, anAudit()),
  ],
  [
    'the overdue page of a team',
    'neighbourhood-team',
    (actor) => postgresLists(options()).deadlines(actor, overdue, page, anAudit()),
  ],
  [
    'the overdue page of who decides for the college',
    'decision-maker',
    (actor) => postgresLists(options()).deadlines(actor, overdue, page, anAudit()),
  ],
  [
    'what a team has overdue, counted',
    'neighbourhood-team',
    (actor) => postgresLists(options()).countDeadlines(actor, overdue),
  ],
  [
    'the cases of a team',
    'neighbourhood-team',
    (actor) => postgresLists(options()).cases(actor, { asOf: today, knownAt: null }, page, anAudit()),
  ],
  [
    'the young people of a team',
    'neighbourhood-team',
    (actor) => postgresLists(options()).youngPeople(actor, {}, page, anAudit()),
  ],
])('%s reads no more rows in a large municipality than in a small one', async (name, role, read) => {
  const rows = async (municipality: string) => {
    const actor: Actor = { municipality, personId: 'worker-3', organisationId: 'team-3', role }
    return rowsReadBy(owner, pool, () => read(actor))
  }
  // In a municipality of a million cases the planner would rather walk an index in the order of a page than sort; the
  // worklist reads all of what it counts, in no order.
  for (const sorting of name.includes('worklist') ? ['on'] : ['on', 'off']) {
    await pool.query(`set enable_sort = ${sorting}`)
    const [small, large] = [await rows('small'), await rows('large')]
    expect(small).toBeGreaterThan(20)
    expect({ sorting, small, large, grows: large / small > most }).toEqual({ sorting, small, large, grows: false })
  }
})
