import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import type { ExportRow } from '../../src/cases/lists/export-row.ts'
import { exportRows } from '../../src/cases/lists/export-rows.ts'
import type { Lists } from '../../src/cases/lists/lists.ts'
import { breachRoutes } from '../../src/http/routes/breaches.ts'
import { listDeadlines } from '../../src/http/routes/deadlines.ts'
import { exportRoutes } from '../../src/http/routes/exports.ts'
import { postgresBreaches } from '../../src/storage/deadlines/breaches.ts'
import { postgresLists } from '../../src/storage/lists/lists.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { withClient } from '../support/database.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'
import { randomChanges, storeChanges } from './support/random-caseload.ts'

const today = '2026-11-20'
const because = 'reason=accountability'
let at: TestStorage
let api: TestApi
let token: string
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  await storeChanges(at, randomChanges(60, 3))
  const reading = {
    pool: at.pool,
    now: () => at.clock.now,
    today: () => today,
    dueSoonDays: () => 14,
    sealing: testSealing,
  }
  api = await testApi({
    parts: {
      routes: [listDeadlines, ...breachRoutes, ...exportRoutes],
      findCaller: async () => ({ ...teamWorker, role: 'manager', personId: 'worker-1' }),
    },
    services: { today: () => today, lists: postgresLists(reading), breaches: postgresBreaches(reading) },
  })
  token = await api.as('manager')
})
afterAll(async () => {
  await api.close()
  await at.close()
})

const get = (path: string) => request(api.app).get(`/api/v1${path}`).set('Authorization', token).buffer(true)

test('a file has the rows of its list, with a mark, semicolons and days as they are written', async () => {
  const { status, text, headers } = await get(`/exports/deadlines.csv?status=overdue&${because}`)
  expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename="deadlines-${today}.csv"`])
  expect(text.startsWith('\uFEFFcase;pathway;kind;status;dueOn;')).toBe(true)
  const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true })
  const { body } = await get('/deadlines?status=overdue&limit=200')
  expect(rows.map(({ dueOn, kind, daysOverdue }) => [dueOn, kind, Number(daysOverdue)])).toEqual(
    body.items.map(({ dueOn, kind, daysOverdue }: Record<string, unknown>) => [dueOn, kind, daysOverdue]),
  )
})

test('JSON lines say the same; no name, no number of a case, and no pseudonym of the file before', async () => {
  const [one, other] = [await get(`/exports/cases.jsonl?${because}`), await get(`/exports/cases.jsonl?${because}`)]
  const rowsOf = (text: string): ExportRow[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  const [rows, again] = [rowsOf(one.text), rowsOf(other.text)]
  expect(rows).toHaveLength(60)
  const strip = (all: ExportRow[]) => all.map(({ case: _, ...rest }) => rest)
  expect(strip(rows)).toEqual(strip(again))
  const first = new Set(rows.map((row) => row['case']))
  expect(first.size).toBe(60)
  expect(again.filter((row) => first.has(row['case'] ?? null))).toEqual([])
  expect(JSON.stringify(rows)).not.toMatch(/Noor|de Vries|case-\d/)
})

test('broken terms and who is known are files too, without a name or a day of birth', async () => {
  const text = (await get(`/exports/breaches.csv?brokenFrom=2026-09-01&${because}`)).text
  const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true })
  const { body } = await get('/breaches?brokenFrom=2026-09-01&limit=200')
  expect(rows.map(({ brokenOn, heldBy }) => [brokenOn, heldBy])).toEqual(
    body.items.map((one: { brokenOn: string; heldBy: { organisationId: string | null } }) => [
      one.brokenOn,
      one.heldBy.organisationId ?? '',
    ]),
  )
  const people = (await get(`/exports/young-people.jsonl?${because}`)).text
  expect(people.trimEnd().split('\n')).toHaveLength(60)
  expect(people + text).not.toMatch(/Noor|de Vries|case-\d|yp-\d|2009-/)
})

test('without a reason there is no file; with it the audit holds who, why and which cases', async () => {
  expect((await get('/exports/cases.csv')).status).toBe(400)
  expect((await get('/exports/cases.csv?reason=x')).status).toBe(400)
  expect((await get(`/exports/cases.csv?${because}&cursor=x`)).status).toBe(400)
  await get(`/exports/cases.csv?pathway=direct-intake&${because}`)
  const rows = await withClient(at.database.superuserUrl, async (client) => {
    const { rows: found } = await client.query(
      `select purpose, cardinality(case_ids) as cases from audit_log where action = 'cases.exported' order by cases limit 1`,
    )
    return found
  })
  expect(rows[0]).toMatchObject({ purpose: 'accountability' })
  expect(rows[0]?.cases).toBeGreaterThan(0)
})

test('what a spreadsheet would take for a formula is made harmless', async () => {
  const evil = { id: 'x', turns18On: '2027-02-01', pathway: '=1+1', phase: '@x', owner: {}, atTurn: {} }
  const lists = { cases: async () => ({ items: [evil], after: null }) } as unknown as Lists
  const fake = await testApi({
    parts: { routes: exportRoutes, findCaller: async () => ({ ...teamWorker, role: 'manager', personId: 'worker-1' }) },
    services: { today: () => today, lists },
  })
  const { text } = await request(fake.app)
    .get(`/api/v1/exports/cases.csv?${because}`)
    .set('Authorization', await fake.as('manager'))
  expect(text).toContain(`;'=1+1;'@x;`)
  await fake.close()
})

test('a million rows go by a thousand at a time: no more are held than one page', async () => {
  let given = 0
  const lists = {
    deadlines: async (_actor: unknown, _filter: unknown, { limit }: { limit: number }) => {
      const items = Array.from({ length: limit }, () => ({ caseId: 'c', legalBasis: [], responsible: {} }))
      given += limit
      return { items, after: given < 1_000_000 ? String(given) : null }
    },
  } as unknown as Lists
  const asked = { list: 'deadlines' as const, filter: { asOf: today, knownAt: null } }
  let taken = 0
  for await (const rows of exportRows(
    { lists, breaches: { list: lists.deadlines as never }, refusals: { list: lists.deadlines as never } },
    teamWorker,
    asked,
    {
      reason: 'research' as const,
      traceId: 't',
      pseudonym: String,
    },
  )) {
    taken += rows.length
    expect(given - taken).toBe(0)
  }
  expect(taken).toBe(1_000_000)
})
