import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import type { OverviewFilter } from '../../src/cases/figures/overview.ts'
import type { DeadlineRecord } from '../../src/cases/records.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import type { Scope } from '../../src/storage/database/scope.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { countOverview } from '../../src/storage/figures/counted-overview.ts'
import { checkOverview, foldOverview, rebuildOverview } from '../../src/storage/figures/fold-overview.ts'
import { countOverviewLive } from '../../src/storage/figures/overview.ts'
import { randomChanges, storeChanges } from '../figures/support/random-caseload.ts'
import { withClient } from '../support/database.ts'
import { aChange, aState, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

const today = '2026-11-20'
const day = { today, dueSoonDays: 14 }
const manager: Actor = { ...teamWorker, role: 'manager' }
const changes = randomChanges(150, 21)
let at: TestStorage
let worker: pg.Pool
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  worker = openPool({ url: at.database.workerUrl, applicationName: 'test worker' })
  await storeChanges(at, changes)
})
afterAll(async () => {
  await worker.end()
  await at.close()
})

const filters: readonly Partial<OverviewFilter>[] = [
  {},
  { asOf: '2027-02-14' },
  { pathway: 'direct-intake' },
  { team: 'team-1' },
  { team: 'none' },
  { provider: 'provider-2' },
  { provider: 'none', asOf: '2026-12-01' },
  { team: 'team-2', pathway: 'extended-youth-care' },
]

/** Both counts of each filter, of one moment each. */
const bothCounts = (actor = manager) =>
  inTransaction(at.pool, actor, async (client) => {
    const scope: Scope = { client, actor, now: at.clock.now, sealing: testSealing }
    const told = []
    for (const part of filters) {
      const filter = { asOf: today, knownAt: null, ...part }
      told.push([await countOverview(scope, filter, day), await countOverviewLive(scope, filter, day)] as const)
    }
    return told
  })

async function expectEqual(): Promise<void> {
  for (const [counted, live] of await bothCounts()) expect(counted).toEqual(live)
}

const teams = ['team-1', 'team-2', null] as const
const anyMove = fc.record({
  index: fc.nat({ max: changes.length - 1 }),
  team: fc.constantFrom(...teams),
  owner: fc.constantFrom('worker-1', 'gone', null),
  pathway: fc.constantFrom('perspective-plan-handover', 'extended-youth-care', 'direct-intake'),
  final: fc.boolean(),
  provider: fc.constantFrom('provider-1', 'provider-2'),
  providerLeft: fc.boolean(),
  dueOn: fc.constantFrom('2026-10-01', '2026-11-19', '2026-11-20', '2026-12-04', '2027-03-01'),
  settledOn: fc.constantFrom('2026-09-01', '2026-11-20', null),
  suspendedSince: fc.constantFrom('2026-10-20', null),
})
const versions = new Map<number, number>()

/** A change as an event, a correction, a reroute or another owner would make it: holder, pathway, provider and deadlines move. */
async function move(one: typeof anyMove extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const before = changes[one.index]
  if (!before) return
  const version = (versions.get(one.index) ?? 1) + 1
  versions.set(one.index, version)
  const { record } = before
  const settled = one.settledOn !== null
  await at.storage.transaction({ ...teamWorker, role: 'decision-maker' }, (unit) =>
    unit.writeCase(
      aChange(version, {
        record: {
          ...record,
          version,
          pathway: one.pathway,
          owner: { organisationId: one.team, personId: one.owner },
          final: one.final,
        },
        states: [aState(version, { pathway: one.pathway, ownerOrganisationId: one.team })],
        relations: [
          {
            caseId: record.id,
            organisationId: one.provider,
            party: 'youthCareProvider',
            scope: 'full',
            beganOn: '2026-07-01',
            endedOn: one.providerLeft ? '2026-09-01' : null,
          },
        ],
        deadlines: before.deadlines.slice(0, 2).map(
          (deadline): DeadlineRecord => ({
            ...deadline,
            dueOn: one.dueOn,
            suspendedSince: settled ? null : one.suspendedSince,
            settledOn: one.settledOn,
            outcome: settled ? 'met' : null,
            settledBySeq: settled ? version : null,
          }),
        ),
        outbox: [],
      }),
    ),
  )
}

test('before anything is folded the counts are those of the cases themselves', expectEqual)

test('they stay so while many write and some fold, whatever comes first', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const moves = fc.sample(anyMove, { numRuns: 40, seed })
    const lanes = [0, 1, 2, 3].map((lane) => moves.filter(({ index }) => index % 4 === lane))
    await Promise.all([
      ...lanes.map(async (lane) => {
        for (const one of lane) await move(one)
      }),
      foldOverview(worker, 'm1', 7),
      foldOverview(worker, 'm1', 11),
      bothCounts(),
    ])
    await expectEqual()
    await foldOverview(worker, 'm1', 50)
    await expectEqual()
    expect(await checkOverview(worker, 'm1')).toMatchObject({ marked: 0, wrongCases: 0, wrongCells: 0 })
  }
})

test('built again from nothing they are the same; a fold in between changes nothing', async () => {
  const [before] = await bothCounts()
  const said: [number, number][] = []
  expect(await rebuildOverview(worker, 'm1', (read, of) => said.push([read, of]))).toBe(true)
  expect(said.at(-1)).toEqual([changes.length, changes.length])
  expect((await bothCounts())[0]).toEqual(before)
  expect(await foldOverview(worker, 'm1')).toBe(0)
  expect(await checkOverview(worker, 'm1')).toMatchObject({ cases: changes.length, wrongCases: 0, wrongCells: 0 })
})

test('a change that leaves no mark is found by the check, and built again it is right', async () => {
  await withClient(at.database.superuserUrl, async (client) => {
    await client.query('alter table cases disable trigger case_counted_again')
    await client.query(`update cases set owner_organisation_id = 'elsewhere' where case_id = 'case-3'`)
    await client.query('alter table cases enable trigger case_counted_again')
    await client.query(`update overview_counts set n = n + 1 where part = 'all' and measure = 'late' and day =
      (select max(day) from overview_counts where part = 'all' and measure = 'late')`)
  })
  expect(await checkOverview(worker, 'm1')).toMatchObject({ wrongCases: 1, wrongCells: 1 })
  await rebuildOverview(worker, 'm1')
  expect(await checkOverview(worker, 'm1')).toMatchObject({ wrongCases: 0, wrongCells: 0 })
  await expectEqual()
})

test('who does not see every case sees no count of them, and is answered from their own cases', async () => {
  const seen = await inTransaction(at.pool, teamWorker, async (client) => {
    const { rows } = await client.query(
      'select (select count(*) from overview_counts) + (select count(*) from overview_cases) + (select count(*) from overview_marks) as n',
    )
    return rows[0] as { n: number }
  })
  expect(seen.n).toBe(0)
  for (const [counted, live] of await bothCounts(teamWorker)) expect(counted).toEqual(live)
  const other = { ...manager, municipality: 'm2' }
  for (const [counted] of await bothCounts(other)) expect(counted.overdue).toBe(0)
})
