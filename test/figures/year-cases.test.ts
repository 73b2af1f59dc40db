import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import type { Caller } from '../../src/access/caller.ts'
import { exportRoutes } from '../../src/http/routes/exports.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { withClient } from '../support/database.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'
import { randomChanges, storeChanges } from './support/random-caseload.ts'

const today = '2027-02-01'
const asked = 'year=2026&reason=research'
let at: TestStorage
let api: TestApi
let caller: Caller = { ...teamWorker, role: 'manager', personId: 'worker-1' }
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  await storeChanges(at, randomChanges(60, 3))
  api = await testApi({
    parts: { routes: exportRoutes, findCaller: async () => caller },
    services: {
      today: () => today,
      reports: postgresReports({
        ...{ pool: at.pool, now: () => at.clock.now, today: () => today, dueSoonDays: () => 14, sealing: testSealing },
      }),
    },
  })
})
afterAll(async () => {
  await api.close()
  await at.close()
})

const get = async (path: string) =>
  request(api.app)
    .get(`/api/v1/exports/${path}`)
    .set('Authorization', await api.as('manager'))
    .buffer(true)
type Row = Record<string, string>
const rowsOf = ({ text }: { text: string }): Row[] => parse(text, { bom: true, delimiter: ';', columns: true })

test('a row a case of the year under a pseudonym of this file: two files share none, and no id, name or day is in them', async () => {
  const files = [await get(`year-cases.csv?${asked}`), await get(`year-cases.csv?${asked}`)]
  const [one = [], other = []] = files.map(rowsOf)
  expect(one).toHaveLength(60)
  expect(Object.keys(one[0] ?? {})).toEqual(['case', 'year', 'age', 'pathway', 'began', 'wmoTerms', 'accepted'])
  const strip = (rows: Row[]) => rows.map(({ case: _, ...codes }) => codes)
  expect(strip(one)).toEqual(strip(other))
  const pseudonyms = [...one, ...other].map((row) => row['case'])
  expect(new Set(pseudonyms).size).toBe(120)
  expect(pseudonyms.every((pseudonym) => /^[\da-f]{16}$/.test(pseudonym ?? ''))).toBe(true)
  expect(files.map(({ text }) => text).join()).not.toMatch(/Noor|de Vries|case-\d|yp-\d|\d{4}-\d\d|worker|team/)
})

test('behind each combination in the file are five people', async () => {
  const rows = rowsOf(await get(`year-cases.csv?${asked}`))
  const counts = new Map<string, number>()
  for (const { case: _, ...codes } of rows)
    counts.set(JSON.stringify(codes), (counts.get(JSON.stringify(codes)) ?? 0) + 1)
  expect(counts.size).toBeGreaterThan(2)
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5)
})

test('the audit holds who, why, and each person who was read', async () => {
  await get(`year-cases.jsonl?${asked}`)
  const rows = await withClient(at.database.superuserUrl, async (client) => {
    const { rows: found } = await client.query(
      `select person_id as who, purpose, cardinality(case_ids) as cases, cardinality(young_person_ids) as people
        from audit_log where action = 'year-cases.exported' order by audit_id desc limit 1`,
    )
    return found
  })
  expect(rows).toEqual([{ who: 'worker-1', purpose: 'research', cases: 60, people: 60 }])
})

test('no file without a reason, of a year that runs, or for who does not see the whole municipality', async () => {
  expect((await get('year-cases.csv?year=2026')).status).toBe(400)
  expect((await get('year-cases.csv?year=2027&reason=research')).status).toBe(404)
  caller = { ...teamWorker, role: 'neighbourhood-team', personId: 'worker-1' }
  expect((await get(`year-cases.csv?${asked}`)).status).toBe(403)
})
