import { Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import request from 'supertest'
import { openLog } from '../../src/http/logging.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { testApi } from '../support/api.ts'
import { toyRoutes } from '../support/toy-routes.ts'

/** A log that is kept in memory, a line an entry. */
function keptLog() {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  return { lines, log: openLog('debug', destination) }
}

const canary = 'Kanarie-999900092'

test('a canary in path, query, header and body of every route, wrong or right, is in no line of the log', async () => {
  const { lines, log } = keptLog()
  const routes = [...toyRoutes().routes, ...allRoutes]
  const api = await testApi({ parts: { log, routes } })
  const tokens = [await api.as('beheer'), await api.as('wijkteam'), `Bearer ${canary}`]
  const bodies = [{ name: canary }, { today: canary }, { [canary]: canary }, { name: 'broken' }, { name: 'taken' }]
  for (const token of tokens) {
    for (const route of routes) {
      for (const body of bodies) {
        const path = `/api/v1${route.path.replaceAll(/\{\w+\}/g, canary)}?name=${canary}`
        await request(api.app)
          [route.method](path)
          .set({ Authorization: token, 'X-Note': canary, 'If-Match': '"1"' })
          .send(body)
      }
    }
  }
  await request(api.app).get(`/${canary}`)
  expect(lines.length).toBeGreaterThan(100)
  expect(lines.join('')).not.toContain('anarie')
  expect(lines.join('')).not.toContain('999900092')
  await api.close()
})

test('a line tells who asked what, how it ended and how long it took', async () => {
  const { lines, log } = keptLog()
  const api = await testApi({ parts: { log } })
  const answer = await request(api.app)
    .get('/api/v1/terms?limit=3')
    .set('Authorization', await api.as('manager'))
  const line = JSON.parse(lines.at(-1) ?? '{}')
  expect(line).toEqual({
    level: 'info',
    time: expect.any(Number),
    event: 'answered',
    requestId: answer.headers['x-request-id'],
    method: 'GET',
    route: '/terms',
    status: 200,
    durationMs: expect.any(Number),
    callerId: expect.stringMatching(/^0d000000-/),
    role: 'manager',
  })
  await api.close()
})

test('a failure is logged under its id with its place, without its message', async () => {
  const { lines, log } = keptLog()
  const api = await testApi({ parts: { log, routes: toyRoutes().routes } })
  const answer = await request(api.app)
    .post('/api/v1/things')
    .set('Authorization', await api.as('wijkteam'))
    .send({ name: 'broken' })
  const line = JSON.parse(lines.find((one) => one.includes('"failed"')) ?? '{}')
  expect(line).toMatchObject({ level: 'error', requestId: answer.body.logId, error: 'Error', status: 500 })
  expect(line.errorAt).toContain('toy-routes.ts')
  expect(lines.join('')).not.toContain('canary-in-a-message')
  await api.close()
})

test('what is not on the list is left out, whoever logs it', () => {
  const { lines, log } = keptLog()
  const careless = { count: 3, firstName: canary, bsn: '999900092', body: { note: canary } }
  log.info('import-done', careless as never)
  log.failure('import-failed', Object.assign(new TypeError(canary), { code: canary.padEnd(60), detail: canary }))
  expect(lines.join('')).not.toContain(canary)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'import-done', count: 3 })
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ event: 'import-failed', error: 'TypeError' })
})
