import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type pg from 'pg'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { DeadlineLedger } from '../../src/cases/deadlines/deadline-ledger.ts'
import type { DeadlineRecord } from '../../src/cases/records.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { sweepMunicipality } from '../../src/worker/sweep-deadlines.ts'
import { withClient } from '../support/database.ts'
import {
  aCase,
  aChange,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aYoungPerson,
  teamWorker,
} from '../support/stored-records.ts'
import { type TestStorage, testStorage } from '../support/test-storage.ts'

let at: TestStorage
let pool: pg.Pool
let ledger: DeadlineLedger
beforeAll(async () => {
  at = await testStorage()
  pool = openPool({ url: at.database.workerUrl, applicationName: 'test worker', size: 8 })
  ledger = postgresDeadlineLedger({ pool, now: () => at.clock.now })
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
  })
  await beneath(`insert into organisations values ('m1', 'team-1', 'Wijkteam', 'x', true, '{"teamLead": "lead-1"}'),
      ('m1', 'provider-1', 'Aanbieder', 'x', true, '{"teamLead": "left-1"}'), ('m1', 'town', 'Gemeente', 'x', true, '{}')`)
  await beneath(`insert into people values ('m1', 'worker-1', 'a', null, 'team-1', 'neighbourhood-team', true),
      ('m1', 'lead-1', 'b', null, 'team-1', 'neighbourhood-team', true), ('m1', 'left-1', 'c', null, 'provider-1', 'x', false),
      ('m1', 'manager-1', 'd', null, 'town', 'manager', true)`)
})
afterAll(async () => {
  await pool.end()
  await at.close()
})
beforeEach(() => beneath('truncate deadline_rungs, deadline_passings, outbox, cases cascade'))

const beneath = (sql: string): Promise<Record<string, unknown>[]> =>
  withClient(at.database.superuserUrl, async (client) => (await client.query(sql)).rows)

const teams = { organisationId: 'team-1', personId: 'worker-1' }

/** One open deadline, due on 10 December 2026 and held by the team's worker unless said otherwise. */
const due = (id: string, more: Partial<DeadlineRecord> = {}): DeadlineRecord =>
  aDeadline({
    id,
    dueOn: '2026-12-10',
    rawEndOn: '2026-12-10',
    passesAs: null,
    responsible: teams,
    party: 'owner',
    ...more,
  })

const open = (...deadlines: DeadlineRecord[]) =>
  at.storage.transaction(teamWorker, (unit) => unit.writeCase(anOpening({ deadlines, outbox: [] })))

const sweep = (today: string) => sweepMunicipality(ledger, 'm1', today, [defaultPolicy])
const rungs = () =>
  beneath('select deadline_id, rung, reaches, told, reached from deadline_rungs order by deadline_id, rung')
const messages = () => beneath('select message_id, topic, body from outbox order by message_id')

test('each rung once on its own day, to the owner, then the team lead, then the manager', async () => {
  await open(due('d'))
  for (let day = 20; day <= 31; day += 1) await sweep(`2026-11-${day}`.replace('-31', '-30'))
  for (let day = 1; day <= 31; day += 1) await sweep(`2026-12-${String(day).padStart(2, '0')}`)
  for (let day = 1; day <= 31; day += 1) await sweep(`2027-01-${String(day).padStart(2, '0')}`)
  const told = (rung: number, reaches: string, person: string) => ({
    deadline_id: 'd',
    rung,
    reaches,
    told: true,
    reached: [person],
  })
  expect(await rungs()).toEqual([
    ...[-14, -7, -2, 0].map((rung) => told(rung, 'owner', 'worker-1')),
    told(1, 'team-lead', 'lead-1'),
    told(7, 'manager', 'manager-1'),
    told(30, 'manager', 'manager-1'),
  ])
  expect((await messages()).map(({ topic }) => topic).sort()).toEqual(['deadline-passed', ...Array(7).fill('rung')])
})

test('the last day has not passed', async () => {
  await open(due('d'))
  expect(await sweep('2026-12-10')).toMatchObject({ passed: 0 })
  expect(await sweep('2026-12-11')).toMatchObject({ passed: 1 })
  expect(await sweep('2026-12-12')).toMatchObject({ passed: 0 })
})

test('after an outage the missed rungs are recorded and one tells, to all who would have been told', async () => {
  await open(due('d'))
  expect(await sweep('2026-12-20')).toMatchObject({ rungs: 6, told: 1, passed: 1 })
  const [message] = (await messages()).filter(({ topic }) => topic === 'rung')
  expect(message).toMatchObject({
    message_id: 'rung.d.2026-12-10.7',
    body: { rung: 7, reaches: 'manager', caughtUp: [-14, -7, -2, 0, 1], to: ['lead-1', 'manager-1', 'worker-1'] },
  })
  expect(await sweep('2027-01-09')).toMatchObject({ rungs: 1, told: 1 })
})

test.each([
  ['nobody is assigned: the team lead', { organisationId: 'team-1', personId: null }, 'owner', ['lead-1']],
  [
    'who was assigned left, the lead too: the owner of the case',
    { organisationId: 'provider-1', personId: 'left-1' },
    'receiver',
    ['worker-1'],
  ],
  [
    'the young person: the owner of the case',
    { organisationId: null, personId: 'young-1' },
    'youngPerson',
    ['worker-1'],
  ],
] as const)('%s', async (_, responsible, party, reached) => {
  await open(due('d', { responsible, party }))
  await sweep('2026-12-08')
  expect((await rungs()).at(-1)).toMatchObject({ rung: -2, reached })
})

test('a case that knows its manager tells that one', async () => {
  const record = aCase({ snapshot: { context: { people: { manager: { personId: 'lead-1' } } } } })
  await at.storage.transaction(teamWorker, (unit) => unit.writeCase(anOpening({ record, deadlines: [due('d')] })))
  await sweep('2026-12-17')
  expect((await rungs()).at(-1)).toMatchObject({ rung: 7, reached: ['lead-1', 'worker-1'] })
})

test('settled, suspended, or due too far ahead: nothing', async () => {
  await open(
    due('met', { outcome: 'met', settledOn: '2026-12-01', settledBySeq: 1 }),
    due('still', { suspendedSince: '2026-12-01' }),
    due('ahead', { dueOn: '2027-06-01' }),
  )
  expect(await sweep('2026-12-20')).toMatchObject({ looked: 1, rungs: 0, passed: 0 })
})

test('a date that moved has rungs of its own; a change that moves nothing has none', async () => {
  await open(due('d'))
  await sweep('2026-12-11')
  const change = (version: number, deadline: DeadlineRecord) =>
    at.storage.transaction(teamWorker, (unit) => unit.writeCase(aChange(version, { deadlines: [deadline] })))
  await change(2, due('d', { responsible: { organisationId: 'provider-1', personId: null } }))
  expect(await sweep('2026-12-11')).toMatchObject({ looked: 1, rungs: 0, passed: 0 })
  await change(3, due('d', { dueOn: '2026-12-24' }))
  expect(await sweep('2026-12-11')).toMatchObject({ looked: 1, rungs: 1, told: 1, passed: 0 })
})

test('a deadline on which the statechart acts gets its rungs, and its passing is an event of the case', async () => {
  await open(due('d', { passesAs: 'deadline.passed' }))
  expect(await sweep('2026-12-11')).toMatchObject({ told: 1, passed: 0 })
})

test('unassigned ones first, then the latest', async () => {
  const nobody = { organisationId: 'team-1', personId: null }
  await open(due('late', { dueOn: '2026-11-02' }), due('soon'), due('unassigned', { responsible: nobody }))
  const taken: (readonly string[])[] = []
  const watched: Pick<DeadlineLedger, 'toLookAt' | 'sweep'> = {
    ...ledger,
    sweep: (municipality, today, ladders, ids) => {
      taken.push(ids)
      return ledger.sweep(municipality, today, ladders, ids)
    },
  }
  expect(await sweepMunicipality(watched, 'm1', '2026-12-11', [defaultPolicy], { atOnce: 1 })).toMatchObject({
    looked: 3,
  })
  expect(taken).toEqual([['unassigned'], ['late'], ['soon']])
})

test('a program that ends leaves what comes after the batch at hand', async () => {
  await open(due('late', { dueOn: '2026-11-02' }), due('soon'))
  const ending = new AbortController()
  const endsAtFirst: Pick<DeadlineLedger, 'toLookAt' | 'sweep'> = {
    ...ledger,
    sweep: (...asked) => {
      ending.abort()
      return ledger.sweep(...asked)
    },
  }
  const options = { atOnce: 1, ending: ending.signal }
  expect(await sweepMunicipality(endsAtFirst, 'm1', '2026-12-11', [defaultPolicy], options)).toMatchObject({
    looked: 1,
  })
  expect(await sweep('2026-12-11')).toMatchObject({ looked: 1 })
})

test('what another took meanwhile, or was put right, is let be', async () => {
  await open(due('d'))
  const ids = await ledger.toLookAt('m1', '2026-12-11', 10)
  await sweep('2026-12-11')
  expect(await ledger.sweep('m1', '2026-12-11', [defaultPolicy], ids)).toMatchObject({ looked: 0, rungs: 0 })
})

test('eight workers at once record each rung once', async () => {
  await open(...Array.from({ length: 900 }, (_, n) => due(`d${n}`)))
  const swept = await Promise.all(Array.from({ length: 8 }, () => sweep('2026-12-17')))
  const sum = (key: 'rungs' | 'told' | 'passed') => swept.reduce((all, each) => all + each[key], 0)
  expect([sum('rungs'), sum('told'), sum('passed')]).toEqual([5400, 900, 900])
  expect(await beneath('select count(*)::int as n from outbox')).toEqual([{ n: 1800 }])
})

test('the backlog is whole and says how many days the oldest waits', async () => {
  await open(...Array.from({ length: 3 }, (_, n) => due(`d${n}`)))
  expect(await ledger.backlog('m1', '2026-12-17')).toMatchObject({ cases: 0, people: 0, deadlines: 3, lagDays: 46 })
  await sweep('2026-12-17')
  expect(await ledger.backlog('m1', '2026-12-17')).toMatchObject({ deadlines: 0, lagDays: 0 })
  expect(await ledger.backlog('m1', '2027-03-01')).toMatchObject({ cases: 1, people: 1, deadlines: 3 })
})

test('a round is told as it begins and as it ends, a row a worker', async () => {
  await ledger.beginRound('m1', 'w1')
  expect(await ledger.rounds('m1')).toMatchObject([{ workerId: 'w1', finishedAt: null }])
  await ledger.endRound('m1', 'w1', { rungs: 2 }, 1)
  await ledger.beginRound('m1', 'w2')
  expect(await ledger.rounds('m1')).toMatchObject([
    { workerId: 'w1', finishedAt: at.clock.now, failures: 1, done: { rungs: 2 } },
    { workerId: 'w2' },
  ])
  at.clock.now = '2026-11-05T10:00:00.000Z'
  await ledger.beginRound('m1', 'w2')
  expect(await ledger.rounds('m1')).toHaveLength(1)
})
