import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { Registry } from 'prom-client'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { Dependencies } from '../../src/cases/dependencies.ts'
import { effectiveLog } from '../../src/cases/events/effective-log.ts'
import { foldLog } from '../../src/cases/events/fold-log.ts'
import { openCase } from '../../src/cases/events/open-case.ts'
import type { PolicyBook } from '../../src/cases/policy/policies.ts'
import type { DeadlineRecord } from '../../src/cases/records.ts'
import { defaultPeople } from '../../src/default-people.ts'
import { openPolicyBook } from '../../src/policy-book.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { postgresPolicies } from '../../src/storage/deadlines/policies.ts'
import { listMunicipalities } from '../../src/storage/directory/municipalities.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { postgresStorage } from '../../src/storage/postgres-storage.ts'
import { workRound } from '../../src/worker/start-worker.ts'
import { measureWork } from '../../src/worker/worker-metrics.ts'
import { withClient } from '../support/database.ts'
import { handoverFacts } from '../support/handover-facts.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

let at: TestStorage
let pool: pg.Pool
let today = '2026-11-22'
let policies: PolicyBook
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  pool = openPool({ url: at.database.workerUrl, applicationName: 'test worker', size: 8 })
  await withClient(at.database.superuserUrl, (client) =>
    client.query(`insert into municipalities values ('m1', 'Eerste', false);
      insert into organisations values ('m1', 'team-1', 'Wijkteam', 'neighbourhood-team', true, '{}');
      insert into people values ('m1', 'worker-1', 'a', null, 'team-1', 'neighbourhood-team', true)`),
  )
  policies = await openPolicyBook({ list: async () => [] }, async () => [{ id: 'm1' }])
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
/** Of a program that goes on. */
const goesOn = new AbortController().signal
const parts = (workerId: string) => {
  const storage = postgresStorage({ pool, now: clock, sealing: testSealing })
  const options = { pool, now: clock, today: () => today, sealing: testSealing, dueSoonDays: () => 14 }
  return {
    workerId,
    dependencies: needs(storage),
    lists: postgresLists(options),
    ledger: postgresDeadlineLedger({ pool, now: clock }),
    municipalities: () => listMunicipalities(pool),
    policies,
    policyStore: postgresPolicies({ app: pool, worker: pool, now: clock, sealing: testSealing }),
    report: (problem: unknown) => problems.push(problem),
    everyMs: 3_600_000,
  }
}

const born = (n: number) => ({
  firstName: 'Noor',
  familyName: `Voorbeeld ${n}`,
  birthDate: '2009-05-22',
  municipality: 'Haarlem',
  facts: handoverFacts,
})

test('four workers beside one another pass everything on, and the metrics say so', async () => {
  for (let n = 0; n < 30; n += 1) await openCase(needs(at.storage), teamWorker, { youngPerson: born(n) })
  today = '2027-06-01'
  const registry = new Registry()
  measureWork(registry, { ...parts('metrics'), today: () => today })
  expect(await registry.metrics()).toMatch(/overstap_worker_backlog\{kind="cases"\} 30\n/)
  await Promise.all(['w1', 'w2', 'w3', 'w4'].map((id) => workRound(parts(id), goesOn)))
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
  await workRound(parts('w5'), goesOn)
  expect(problems).toEqual([expect.objectContaining({ caseId: broken.record.id })])
  const [round] = await parts('').ledger.rounds('m1')
  expect(round).toMatchObject({ workerId: 'w5', failures: 1 })
  expect(await parts('').ledger.backlog('m1', today)).toMatchObject({ cases: 1, deadlines: 0 })
})

test('a worker that stops ends after the batch at hand, and its round does not count as done', async () => {
  for (let n = 200; n < 260; n += 1) await openCase(needs(at.storage), teamWorker, { youngPerson: born(n) })
  today = '2028-06-02'
  const ending = new AbortController()
  const bound = parts('w8')
  const storage: Dependencies['storage'] = {
    transaction: (actor, work) => {
      ending.abort()
      return bound.dependencies.storage.transaction(actor, work)
    },
  }
  const backlog = () => bound.ledger.backlog('m1', today)
  const before = (await backlog()).cases
  await workRound({ ...bound, dependencies: { ...bound.dependencies, storage } }, ending.signal)
  const after = (await backlog()).cases
  expect([after > 0, after < before]).toEqual([true, true])
  expect(await bound.ledger.rounds('m1')).toContainEqual(expect.objectContaining({ workerId: 'w8', finishedAt: null }))
  await workRound(bound, goesOn)
  expect((await backlog()).cases).toBeLessThanOrEqual(1)
})

test('a policy that holds for open cases moves them on its first day, once; the log tells it again the same', async () => {
  today = '2028-06-01'
  const { record } = await openCase(needs(at.storage), teamWorker, {
    youngPerson: { ...born(102), birthDate: '2011-05-22' },
  })
  const sooner = { ...defaultPolicy, version: 'sooner', validFrom: '2028-06-02', planReadyByMonths: 7 }
  const told = { policy: sooner, appliesTo: 'open-cases', because: 'x', recordedAt: null, recordedBy: null } as const
  policies = await openPolicyBook({ list: async () => [told] }, async () => [{ id: 'm1' }])
  const look = () =>
    at.storage.transaction(teamWorker, async (unit) => ({
      loaded: await unit.loadCase(record.id, 'none'),
      log: await unit.caseEvents(record.id),
    }))
  const plan = async () =>
    (await look()).loaded?.deadlines
      .filter(({ kind }) => kind === 'plan-ready')
      .map(({ dueOn, outcome }) => [dueOn, outcome])
  const round = async () => {
    const bound = parts('w6')
    const dependencies = { ...bound.dependencies, policyOn: policies.on, policyOf: policies.of }
    await Promise.all([
      workRound({ ...bound, dependencies }, goesOn),
      workRound({ ...bound, dependencies, workerId: 'w7' }, goesOn),
    ])
  }
  await round()
  expect(await plan()).toEqual([['2028-11-22', null]])
  today = '2028-06-02'
  await round()
  await round()
  expect(await plan()).toEqual([
    ['2028-11-22', 'superseded'],
    ['2028-10-22', null],
  ])
  const { loaded, log } = await look()
  expect(log.filter(({ type }) => type === 'policy.applied')).toHaveLength(1)
  const again = foldLog(record.id, effectiveLog(log), policies.of)
  expect([again.dropped, again.contradictions]).toEqual([[], []])
  const byId = (deadlines: readonly DeadlineRecord[] = []) =>
    Object.fromEntries(deadlines.map((each) => [each.id, each]))
  expect(byId(again.progress.deadlines)).toEqual(byId(loaded?.deadlines))
  expect(loaded?.record).toMatchObject({ policyVersion: 'sooner', version: log.length })
})

test('while the database is out the metrics say nothing rather than 0', async () => {
  const registry = new Registry()
  const out = () => Promise.reject(new Error('out'))
  measureWork(registry, { ledger: { backlog: out, rounds: out }, municipalities: out, today: () => today })
  expect(await registry.metrics()).not.toMatch(/^overstap_worker_/m)
})
