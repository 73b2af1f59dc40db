import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import request from 'supertest'
import type { Caller } from '../../src/access/caller.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { forecastRowsFor } from '../../src/http/routes/forecast-rows.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { withClient } from '../support/database.ts'
import { type StoredNeeds, storedNeeds } from '../support/stored-needs.ts'
import { teamWorker } from '../support/stored-records.ts'
import { randomChanges, storeChanges } from './support/random-caseload.ts'

/** Lists that are no file: of one case or person, of the program itself, or of who works here. Each with why. */
const noFile: Readonly<Record<string, string>> = {
  '/audit-records': 'who looked is read where it is kept, never carried off',
  '/young-people/{youngPersonId}/access-log': 'of one person',
  '/cases/{caseId}/events': 'of one case',
  '/cases/{caseId}/break-glasses': 'of one case',
  '/break-glasses': 'who saw names is read where it is kept',
  '/deliveries': 'messages that did not arrive, of the program',
  '/webhooks': 'settings',
  '/policies': 'settings',
  '/policies/_preview': 'answers a question, stores nothing',
  '/organisations': 'settings',
  '/people': 'settings',
  '/destructions': 'of what was destroyed nothing leaves',
  '/retention/due': 'before what is destroyed nothing leaves',
  '/terms': 'the law, the same for everybody',
  '/young-people/_search': 'a search by name is no list',
}

let stored: StoredNeeds
let api: TestApi
let caller: Caller
beforeAll(async () => {
  stored = await storedNeeds()
  await storeChanges({ storage: stored.needs.cases.storage }, randomChanges(60, 3))
  caller = { ...teamWorker, role: 'manager', personId: 'worker-1' }
  api = await testApi({ services: stored.needs, parts: { findCaller: async () => caller } })
})
afterAll(async () => {
  await api.close()
  await stored.close()
})

const lists = allRoutes.filter(
  ({ method, query }) => method === 'get' && query !== undefined && 'cursor' in (query as { shape: object }).shape,
)

test('every list is a file in both forms, or it is said why not', () => {
  expect(lists.length).toBeGreaterThan(8)
  const paths = new Set(allRoutes.map(({ path }) => path))
  const without = lists
    .map(({ path }) => path)
    .filter((path) => !(path in noFile))
    .filter((path) => !paths.has(`/exports${path}.csv`) || !paths.has(`/exports${path}.jsonl`))
  expect(without).toEqual([])
  // Nothing is excused that is not there.
  expect(Object.keys(noFile).filter((path) => !paths.has(path))).toEqual([])
})

const files = allRoutes.filter(({ path }) => path.startsWith('/exports/'))

test.each(files.map(({ path }) => path))(
  '%s: streamed, in the form that it says, with a row in the audit',
  async (path) => {
    const more = path.includes('forecast-rows')
      ? '&number=decisionsCapacity&month=2027-06'
      : path.includes('year-cases')
        ? '&year=2025'
        : ''
    const answer = await request(api.app)
      .get(`/api/v1${path}?reason=accountability${more}`)
      .set('Authorization', await api.as('manager'))
      .buffer(true)
      .parse((response, done) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => {
          text += piece
        })
        response.on('end', () => done(null, text))
      })
    expect(answer.status).toBe(200)
    expect([answer.headers['content-length'], answer.headers['transfer-encoding']]).toEqual([undefined, 'chunked'])
    const text = answer.body as string
    if (path.endsWith('.csv')) expect(() => parse(text, { bom: true, delimiter: ';', columns: true })).not.toThrow()
    else for (const line of text.split('\n').filter((each) => each !== '')) JSON.parse(line)
    const list = path.replace('/exports/', '').replace(/\..*/, '')
    if (['cases', 'deadlines'].includes(list)) expect(text.split('\n').length).toBeGreaterThan(10)
    const audited = await withClient(stored.superuserUrl, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from audit_log where action = $1 and purpose = 'accountability'`,
        [`${list}.exported`],
      )
      return rows[0]?.n ?? 0
    })
    expect([path, audited > 0]).toEqual([path, true])
  },
)

test('the rows of the forecast in a file are those of the list', async () => {
  const asked = { number: 'turns18' as const, month: '2027-02' }
  const audit = { action: 'x', purpose: 'management' as const, caseIds: [], youngPersonIds: [], traceId: null }
  const rows = await forecastRowsFor(stored.needs, caller, asked, audit)
  expect(rows.length).toBeGreaterThan(0)
  const { text } = await request(api.app)
    .get('/api/v1/exports/forecast-rows.jsonl?number=turns18&month=2027-02&reason=accountability')
    .set('Authorization', await api.as('manager'))
    .buffer(true)
  expect(text.split('\n').filter((line) => line !== '')).toHaveLength(rows.length)
})
