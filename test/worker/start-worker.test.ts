import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { Registry } from 'prom-client'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { Dependencies } from '../../src/cases/dependencies.ts'
import { openCase } from '../../src/cases/open-case.ts'
import { defaultPeople } from '../../src/default-people.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadline-ledger.ts'
import { postgresLists } from '../../src/storage/lists.ts'
import { listMunicipalities } from '../../src/storage/municipalities.ts'
import { openPool } from '../../src/storage/pool.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { startWorker } from '../../src/worker/start-worker.ts'
import { measureWork } from '../../src/worker/worker-metrics.ts'
import { withClient } from '../support/database.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

let at: TestStorage
let pool: pg.Pool
let today = '2026-11-22'
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  pool = openPool({ url: at.database.workerUrl, applicationName: 'test worker', size: 8 })
  await withClient(at.database.superuserUrl, (client) =>
    client.query(`insert into municipalities values ('m1', 'Eerste', false);
      insert into organisations values ('m1', 'team-1', 'Wijkteam', 'neighbourhood-team', true, '{}');
      insert into people values ('m1', 'worker-1', 'a', null, 'team-1', 'neighbourhood-team', true)`),
  )
})
afterAll(async () => {
  await pool.end()
  await at.close()
})

const clock = () => `${today}T10:00:00.000Z`
const needs = (storage: Dependencies['storage']): Dependencies => ({
  storage,
  today: () => today,
  newId: randomUUID,
  policyOn: () => defaultPolicy,
  policyOf: () => defaultPolicy,
  defaultPeople,
})

const problems: unknown[] = []
const parts = (workerId: string) => {
  const storage = postgresStorage({ pool, now: clock, sealing: testSealing })
  const options = { pool, now: clock, today: () => today, sealing: testSealing, dueSoonDays: () => 14 }
  return {
    workerId,
    dependencies: needs(storage),
    lists: postgresLists(options),
    ledger: postgresDeadlineLedger({ pool, now: clock }),
    municipalities: () => listMunicipalities(pool),
    policies: () => [defaultPolicy],
    report: (problem: unknown) => problems.push(problem),
    everyMs: 3_600_000,
  }
}

const born = (n: number) => ({
  firstName: 'Noor',
  familyName: `Voorbeeld ${n}`,
  birthDate: '2009-05-22',
  municipality: 'Haarlem',
  facts: {
    youthHelpRunning: true,
    youthHelpStartedOn: '2022-03-01',
    youthHelpKind: 'participation-support',
    needAfter18: 'long-term',
    wmoCanProvide: true,
  },
})

test('four workers beside one another pass everything on, and the metrics say so', async () => {
  for (let n = 0; n < 30; n += 1) await openCase(needs(at.storage), teamWorker, { youngPerson: born(n) })
  today = '2027-06-01'
  const registry = new Registry()
  measureWork(registry, { ...parts('metrics'), today: () => today })
  expect(await registry.metrics()).toMatch(/overstap_worker_backlog\{kind="cases"\} 30\n/)
  const workers = ['w1', 'w2', 'w3', 'w4'].map((id) => startWorker(parts(id)))
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(problems).toEqual([])
  const text = await registry.metrics()
  for (const kind of ['cases', 'people', 'deadlines'])
    expect(text).toContain(`overstap_worker_backlog{kind="${kind}"} 0\n`)
  expect(text).toContain(`overstap_worker_last_round_timestamp_seconds ${Date.parse(clock()) / 1000}\n`)
  expect(text).toMatch(/overstap_worker_lag_days 0\n/)
  const rounds = await parts('').ledger.rounds('m1')
  expect(rounds.map(({ workerId, failures }) => [workerId, failures]).sort()).toEqual([
    ['w1', 0],
    ['w2', 0],
    ['w3', 0],
    ['w4', 0],
  ])
  const beneath = await withClient(
    at.database.superuserUrl,
    async (client) =>
      (
        await client.query(
          `select count(*)::int as events, count(distinct (case_id, payload->>'day'))::int as days from case_events where type = 'day.reached'`,
        )
      ).rows,
  )
  expect(beneath[0].events).toBe(beneath[0].days)
})

test('a case that fails is reported and counted, and holds up no other', async () => {
  const broken = await openCase(needs(at.storage), teamWorker, { youngPerson: born(100) })
  await withClient(at.database.superuserUrl, (client) =>
    client.query(`update cases set snapshot = '{}' where case_id = '${broken.record.id}'`),
  )
  await openCase(needs(at.storage), teamWorker, { youngPerson: born(101) })
  today = '2028-06-01'
  problems.length = 0
  await startWorker(parts('w5')).stop()
  expect(problems).toEqual([expect.objectContaining({ caseId: broken.record.id })])
  const [round] = await parts('').ledger.rounds('m1')
  expect(round).toMatchObject({ workerId: 'w5', failures: 1 })
  expect(await parts('').ledger.backlog('m1', today)).toMatchObject({ cases: 1, deadlines: 0 })
})

test('while the database is out the metrics say nothing rather than 0', async () => {
  const registry = new Registry()
  const out = () => Promise.reject(new Error('out'))
  measureWork(registry, { ledger: { backlog: out, rounds: out }, municipalities: out, today: () => today })
  expect(await registry.metrics()).not.toMatch(/^overstap_worker_/m)
})
