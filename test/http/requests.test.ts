import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request from 'supertest'
import { type TestApi, testApi } from '../support/api.ts'
import { toyRoutes } from '../support/toy-routes.ts'

let api: TestApi
let team: string

beforeAll(async () => {
  api = await testApi({ parts: { routes: toyRoutes().routes } })
  team = await api.as('wijkteam')
})
afterAll(() => api.close())

const post = (body?: string | object | Buffer) => {
  const asked = request(api.app).post('/api/v1/things').set('Authorization', team)
  return body === undefined ? asked : asked.send(body as object)
}
/** Sends the bytes as they are. */
const raw = (body: string | Buffer, type = 'application/json') =>
  request(api.app)
    .post('/api/v1/things')
    .set('Authorization', team)
    .set('Content-Type', type)
    .serialize((bytes) => bytes)
    .send(body as string)

test('every fault of query and body comes in one answer, each with its pointer', async () => {
  const answer = await request(api.app)
    .post('/api/v1/things?a=1')
    .set('Authorization', team)
    .send({ name: '', weight: -1, colour: 'red', 'a/b~c': 1 })
  expect(answer.status).toBe(400)
  expect(
    answer.body.errors.map(({ in: part, pointer, code }: Record<string, string>) => [part, pointer, code]),
  ).toEqual([
    ['query', '#/a', 'unknown-key'],
    ['body', '#/name', 'too-small'],
    ['body', '#/weight', 'too-small'],
    ['body', '#/colour', 'unknown-key'],
    ['body', '#/a~1b~0c', 'unknown-key'],
  ])
  expect(answer.body.detail).toMatch(/^5 faults; the first: /)
})

test.each([
  ['no body', () => post(), 400, 'missing'],
  ['an empty body', () => raw(''), 400, 'missing'],
  ['no JSON', () => raw('{"name":'), 400, 'malformed-json'],
  ['a bare text', () => raw('"name"'), 400, 'malformed-json'],
  ['a list', () => post([]), 400, 'wrong-type'],
  ['nothing in it', () => post({}), 400, 'missing'],
  ['a NUL', () => raw('{"name":"a\\u0000b"}'), 400, 'wrong-format'],
  ['half a character', () => raw('{"name":"\\ud800"}'), 400, 'wrong-format'],
  ['a NUL in a key', () => raw('{"na\\u0000me":"a"}'), 400, 'unknown-key'],
  ['a key of objects', () => raw('{"name":"a","__proto__":{"weight":1}}'), 400, 'unknown-key'],
  ['a number beyond all', () => raw('{"name":"a","weight":1e999}'), 400, 'wrong-type'],
  ['nesting beyond reason', () => raw(`{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`), 400, 'too-deep'],
])('%s is refused with a pointer', async (_case, send, status, code) => {
  const answer = await send()
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.body.errors[0]).toMatchObject({ in: 'body', pointer: expect.stringMatching(/^#/), code })
})

test.each([
  ['a form', () => raw('name=a', 'application/x-www-form-urlencoded'), 415],
  ['XML', () => raw('<name/>', 'application/xml'), 415],
  ['another character set', () => raw('{"name":"a"}', 'application/json; charset=latin1'), 415],
  ['an unknown packing', () => raw('{"name":"a"}').set('Content-Encoding', 'rot13'), 415],
  ['broken packing', () => raw('{"name":"a"}').set('Content-Encoding', 'gzip'), 400],
  ['too much', () => raw(JSON.stringify({ name: 'a'.repeat(300_000) })), 413],
  ['too much once unpacked', () => raw(gzipSync('{'.repeat(5_000_000))).set('Content-Encoding', 'gzip'), 413],
])('%s is refused', async (_case, send, status) => {
  const answer = await send()
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(JSON.parse(answer.text || answer.body.toString()).status).toBe(status)
})

test('packed and merge-patch bodies are read', async () => {
  const packed = raw(gzipSync(JSON.stringify({ name: 'packed' }))).set('Content-Encoding', 'gzip')
  expect((await packed).body).toMatchObject({ name: 'packed' })
  expect((await raw('{"name":"merged"}', 'application/merge-patch+json')).status).toBe(201)
})

test('not signed in goes before not allowed, not allowed before what is wrong with the body', async () => {
  expect((await request(api.app).post('/api/v1/things').send({})).status).toBe(401)
  const manager = await request(api.app)
    .post('/api/v1/things')
    .set('Authorization', await api.as('manager'))
    .send({})
  expect(manager.status).toBe(403)
  expect(manager.body.detail).toBe("The role 'manager' can not do this. It is for: 'neighbourhood-team'.")
})

test('a conflict names the state and what does fit', async () => {
  const answer = await post({ name: 'taken' })
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ detail: 'The name is taken.', state: 'full', availableEvents: [] })
})

test('a failure of ours shows a log id and nothing else', async () => {
  const answer = await post({ name: 'broken' })
  expect(answer.status).toBe(500)
  expect(answer.body.logId).toBe(answer.headers['x-request-id'])
  expect(answer.text).not.toContain('canary')
  expect(Object.keys(answer.body).sort()).toEqual(['detail', 'instance', 'logId', 'status', 'title', 'type'])
})

test('an address of a thing that can not be, or that can not be decoded', async () => {
  const get = (path: string) => request(api.app).get(path).set('Authorization', team)
  expect((await get('/api/v1/things/one')).status).toBe(404)
  expect((await get('/api/v1/things/999')).status).toBe(404)
  expect((await get('/api/v1/things/%E0%A4%A')).status).toBe(400)
  expect((await get('/api/v1/things/%00')).status).toBe(400)
})

test('another content type comes when it is asked for', async () => {
  const { body } = await post({ name: 'drawn' })
  const picture = await request(api.app)
    .get(`/api/v1/things/${body.id}`)
    .set('Authorization', team)
    .set('Accept', 'image/svg+xml')
  expect(picture.headers['content-type']).toBe('image/svg+xml')
  const json = await request(api.app).get(`/api/v1/things/${body.id}`).set('Authorization', team)
  expect(json.headers['content-type']).toMatch(/^application\/json/)
  expect(json.headers['etag']).toBe('"1"')
})
