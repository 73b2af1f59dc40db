import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request from 'supertest'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { type StoredNeeds, storedNeeds } from '../support/stored-needs.ts'

let stored: StoredNeeds
let api: TestApi
let administrator: string

beforeAll(async () => {
  stored = await storedNeeds()
  api = await testApi({ services: stored.needs })
  administrator = await api.as('beheer')
})
afterAll(async () => {
  await api.close()
  await stored.close()
})

/** What every answer carries; 200 or refusal, of the API or beside it. */
function expectHeaders(headers: Record<string, string>): void {
  expect(headers).toMatchObject({
    'api-version': '1.1.0',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
  })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('access-control-allow-origin')
}

function expectProblem(answer: request.Response, status: number): void {
  expectHeaders(answer.headers)
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  const problem = JSON.parse(answer.text)
  expect(problem).toMatchObject({
    status,
    type: expect.stringMatching(/^urn:overstap:problem:[a-z-]+$/),
    title: expect.any(String),
    detail: expect.any(String),
    instance: `urn:uuid:${answer.headers['x-request-id']}`,
  })
}

const filled = (path: string) => `/api/v1${path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')}`
const every = allRoutes.map((route) => [route.method, route.path, route] as const)
const outside = ['/health/live', '/health/ready', '/metrics']

test.each(every)('%s %s carries every header, with a token and without', async (method, path, route) => {
  const without = await request(api.app)[method](filled(path))
  if (route.rights === 'open') expectHeaders(without.headers)
  else {
    expectProblem(without, 401)
    expect(without.headers['www-authenticate']).toMatch(/^Bearer /)
  }
  const signedIn = await request(api.app)[method](filled(path)).set('Authorization', administrator)
  expectHeaders(signedIn.headers)
  expect(signedIn.status).toBeLessThan(500)
  if (signedIn.status >= 400) expectProblem(signedIn, signedIn.status)
})

test.each(every)('%s %s has no second address with a slash, and no capital letters', async (method, path) => {
  expectProblem(
    await request(api.app)
      [method](`${filled(path)}/`)
      .set('Authorization', administrator),
    404,
  )
  expectProblem(await request(api.app)[method](filled(path).toUpperCase()).set('Authorization', administrator), 404)
})

test.each(every)('%s %s refuses a query that it does not know', async (method, path) => {
  const answer = await request(api.app)
    [method](`${filled(path)}?bogus=1`)
    .set('Authorization', administrator)
    .send({})
  if (answer.status === 400) {
    expectProblem(answer, 400)
    const pointers = JSON.parse(answer.text).errors.map((fault: { in: string; pointer: string }) => fault)
    expect(pointers).toContainEqual(expect.objectContaining({ in: 'query', pointer: '#/bogus', code: 'unknown-key' }))
  } else expect([403, 404]).toContain(answer.status)
})

test('a method that an address does not have is 405 with those it has', async () => {
  for (const path of new Set(allRoutes.map((route) => route.path))) {
    const here = allRoutes.filter((route) => route.path === path).map((route) => route.method)
    for (const method of ['get', 'post', 'put', 'patch', 'delete', 'options', 'trace'] as const) {
      if (here.some((one) => one === method)) continue
      const answer = await request(api.app)[method](filled(path)).set('Authorization', administrator)
      expectProblem(answer, 405)
      expect(answer.headers['allow']?.split(', ').map((one) => one.toLowerCase())).toEqual(expect.arrayContaining(here))
    }
  }
})

test('nothing at an address is 404, also where a path can not be decoded', async () => {
  for (const path of ['/', '/api', '/api/v1', '/api/v1/', '/api/v2/terms', '/api/v1//terms', '/health', '/metrics/']) {
    expectProblem(await request(api.app).get(path).set('Authorization', administrator), 404)
  }
  expect((await request(api.app).get('/api/v1/%E0%A4%A')).status).toBe(404)
})

test.each(outside)('%s stands outside the API, open, for GET only', async (path) => {
  const answer = await request(api.app).get(path)
  expect(answer.status).toBe(200)
  expectHeaders(answer.headers)
  const posted = await request(api.app).post(path)
  expectProblem(posted, 405)
  expect(posted.headers['allow']).toBe('GET, HEAD')
})

test('not ready is 503 and names what does not answer', async () => {
  const down = await testApi({ parts: { ready: async () => ({ database: false, mail: true }) } })
  const answer = await request(down.app).get('/health/ready')
  expectProblem(answer, 503)
  expect(answer.headers['retry-after']).toBe('5')
  expect(JSON.parse(answer.text).detail).toBe('Not ready: database does not answer.')
  await down.close()
})

test('metrics count by the pattern of a route, never by the path', async () => {
  await request(api.app).get('/api/v1/terms').set('Authorization', administrator)
  await request(api.app).get('/api/v1/nothing/999900092')
  const { text } = await request(api.app).get('/metrics')
  expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/terms",status="200"\} \d/)
  expect(text).not.toContain('999900092')
})

test("the caller's own request id comes back when it is a UUID, and no other", async () => {
  const id = '7d444840-9dc0-11d1-b245-5ffdce74fad2'
  expect((await request(api.app).get('/health/live').set('X-Request-Id', id)).headers['x-request-id']).toBe(id)
  const other = await request(api.app).get('/health/live').set('X-Request-Id', 'mine')
  expect(other.headers['x-request-id']).not.toBe('mine')
})

test('HEAD answers as GET without a body', async () => {
  const answer = await request(api.app).head('/api/v1/openapi.json')
  expect(answer.status).toBe(200)
  expectHeaders(answer.headers)
})
