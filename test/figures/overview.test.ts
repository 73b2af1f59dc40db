import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Role } from '../../machines/roles.ts'
import { deadlineStatus } from '../../src/cases/deadlines/deadline-status.ts'
import { listCases } from '../../src/http/routes/cases.ts'
import { listDeadlines } from '../../src/http/routes/deadlines.ts'
import { getOverview } from '../../src/http/routes/overview.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'
import { followNumbers } from './support/follow-numbers.ts'
import { randomChanges, storeChanges } from './support/random-caseload.ts'

const today = '2026-11-20'
const changes = randomChanges(200, 7)
let at: TestStorage
let api: TestApi
let token: string
let role: Role = 'manager'
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  await storeChanges(at, changes)
  const reading = {
    pool: at.pool,
    now: () => at.clock.now,
    today: () => today,
    dueSoonDays: () => 14,
    sealing: testSealing,
  }
  api = await testApi({
    parts: {
      routes: [listCases, listDeadlines, getOverview],
      findCaller: async () => ({ ...teamWorker, role, personId: 'worker-1' }),
    },
    services: { today: () => today, lists: postgresLists(reading), reports: postgresReports(reading) },
  })
  token = await api.as('manager')
})
afterAll(async () => {
  await api.close()
  await at.close()
})

test.each([
  '',
  '?asOf=2026-09-15',
  '?asOf=2027-02-01',
  '?knownAt=2026-11-20T10:00:00Z',
  '?pathway=direct-intake',
  '?team=team-1&provider=none',
  '?team=none&asOf=2026-10-30',
])('every number of the overview%s is that of its rows', async (query) => {
  role = 'manager'
  const overview = await followNumbers(api.app, token, query)
  expect(overview.running).toBeGreaterThan(0)
})

test.each(['neighbourhood-team', 'decision-maker'] as const)('the same for a %s, of what they see', async (reader) => {
  role = reader
  const overview = await followNumbers(api.app, token, '')
  expect(overview.tiles['overdue']?.count).toBeGreaterThan(0)
})

test('overdue is what the rule of the status says, today and in each week of the trend', async () => {
  role = 'manager'
  const overview = await followNumbers(api.app, token, '')
  const deadlines = changes.flatMap((change) => change.deadlines)
  for (const { on, count } of overview.trend) {
    const late = deadlines.filter(
      (deadline) => deadline.openedOn <= on && deadlineStatus(deadline, on, 14) === 'overdue',
    )
    expect([on, count]).toEqual([on, late.length])
  }
})
