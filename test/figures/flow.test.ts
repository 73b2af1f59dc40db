import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pathways } from '../../machines/context.ts'
import { flowThrough, leavesOf } from '../../src/cases/figures/flow.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { anAudit, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'
import { randomChanges, storeChanges } from './support/random-caseload.ts'

const today = '2026-11-20'
const manager = { ...teamWorker, role: 'manager' as const }
let at: TestStorage
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  await storeChanges(at, randomChanges(120, 5))
})
afterAll(() => at.close())

test.each(pathways)('of %s the count of each state is that of its rows, for each part', async (pathway) => {
  const reading = {
    pool: at.pool,
    now: () => at.clock.now,
    today: () => today,
    dueSoonDays: () => 14,
    sealing: testSealing,
  }
  const [reports, lists] = [postgresReports(reading), postgresLists(reading)]
  for (const part of [{}, { team: 'team-1' }, { provider: 'none' }, { asOf: '2026-09-01' }]) {
    const states = await flowThrough(reports, manager, { asOf: today, knownAt: null, pathway, ...part })
    expect(states.length).toBeGreaterThan(0)
    for (const { count, behind, medianDays } of states) {
      const { asOf = today, final, ...query } = behind.query
      const filter = { ...query, asOf, knownAt: null, final: final === 'true' }
      const rows = await lists.cases(manager, filter, { limit: 200, after: null }, anAudit())
      expect([behind.query, rows.items.length]).toEqual([behind.query, count])
      // All of them began on 1 July and stayed where they were.
      expect(medianDays).toBe(asOf === today ? 142 : 62)
    }
  }
})

test('how long a case stands somewhere counts from when it came there last, whatever else moved meanwhile', async () => {
  const state = (plan: string, receiver: string) => JSON.stringify({ open: { plan, receiver } })
  const standing = {
    standing: async (_actor: unknown, _filter: unknown, each: (one: object) => void) => {
      each({
        party: 'receiver',
        step: 'offer.accepted',
        periods: [
          { state: state('draft', 'sought'), from: '2026-10-01' },
          { state: state('final', 'sought'), from: '2026-10-11' },
          { state: state('draft', 'offered'), from: '2026-10-21' },
          { state: state('draft', 'accepted'), from: '2026-10-31' },
        ],
      })
    },
  }
  const states = await flowThrough(standing as never, manager, {
    asOf: '2026-11-10',
    knownAt: null,
    pathway: 'direct-intake',
  })
  expect(states.map(({ path, count, medianDays }) => [path, count, medianDays])).toEqual([
    ['open.plan.draft', 1, 20],
    ['open.receiver.accepted', 1, 10],
  ])
  expect(leavesOf({ open: { a: 'b', c: { d: 'e' } } })).toEqual(['open.a.b', 'open.c.d.e'])
})
