import { afterAll, beforeEach, expect, test } from '@jest/globals'
import request from 'supertest'
import { AlreadyAnswered, Stale } from '../../src/cases/errors.ts'
import type { Answer } from '../../src/http/answer.ts'
import { answerOnce } from '../../src/http/idempotency.ts'
import { answerOf } from '../../src/http/kept-answer.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { memoryIdempotencyStore } from '../support/memory-idempotency-store.ts'
import { toyRoutes } from '../support/toy-routes.ts'

let api: TestApi
let team: string
let toys: ReturnType<typeof toyRoutes>
let gate: () => Promise<void>
let store: ReturnType<typeof memoryIdempotencyStore>
const opened: TestApi[] = []

beforeEach(async () => {
  gate = async () => undefined
  toys = toyRoutes(() => gate())
  store = memoryIdempotencyStore()
  api = await testApi({ parts: { routes: toys.routes }, services: { idempotency: store } })
  opened.push(api)
  team = await api.as('wijkteam')
})
afterAll(async () => {
  for (const one of opened) await one.close()
})

const create = (name: string, key?: string, token = team) => {
  const asked = request(api.app).post('/api/v1/things').set('Authorization', token)
  return (key === undefined ? asked : asked.set('Idempotency-Key', key)).send({ name })
}
const rename = (name: string, headers: Record<string, string>) =>
  request(api.app).patch('/api/v1/things/1').set('Authorization', team).set(headers).send({ name })

test('a change without If-Match is 428, with a stale one 412, with the present one done', async () => {
  expect((await create('a')).headers['etag']).toBe('"1"')
  expect((await rename('b', {})).status).toBe(428)
  expect((await rename('b', { 'If-Match': '"1"' })).headers['etag']).toBe('"2"')
  const stale = await rename('c', { 'If-Match': '"1"' })
  expect(stale.status).toBe(412)
  expect(stale.body.currentVersion).toBe(2)
  for (const tag of ['W/"2"', '2', '"0"', '"x"', '"1", "2"', '"99999999999999999999"']) {
    expect((await rename('c', { 'If-Match': tag })).status).toBe(412)
  }
  expect((await rename('c', { 'If-Match': '*' })).status).toBe(200)
})

test('what is wrong with the body is told before the missing If-Match', async () => {
  await create('a')
  expect((await rename('', {})).status).toBe(400)
})

test('the same key and body gives the same answer, and is done once', async () => {
  const first = await create('a', 'key-1')
  const again = await create('a', 'key-1')
  expect(again.status).toBe(201)
  expect(again.body).toEqual(first.body)
  expect(again.headers['location']).toBe(first.headers['location'])
  expect(again.headers['etag']).toBe(first.headers['etag'])
  expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  expect(toys.things).toHaveLength(1)
})

test('the order of keys in the body makes no difference, anything else does: 422', async () => {
  const send = (body: object) =>
    request(api.app).post('/api/v1/things').set('Authorization', team).set('Idempotency-Key', 'k').send(body)
  await send({ name: 'a', weight: 1 })
  expect((await send({ weight: 1, name: 'a' })).status).toBe(201)
  expect((await send({ name: 'a', weight: 2 })).status).toBe(422)
  expect((await rename('a', { 'Idempotency-Key': 'k', 'If-Match': '"1"' })).status).toBe(422)
  expect(toys.things).toHaveLength(1)
})

test('the key goes before a stale If-Match', async () => {
  await create('a')
  const headers = { 'Idempotency-Key': 'once', 'If-Match': '"1"' }
  const first = await rename('b', headers)
  const again = await rename('b', headers)
  expect(again.status).toBe(200)
  expect(again.body).toEqual(first.body)
  expect((await rename('b', { ...headers, 'Idempotency-Key': 'twice' })).status).toBe(412)
})

test('a key is of one caller', async () => {
  await create('a', 'shared')
  const other = request(api.app)
    .patch('/api/v1/things/1')
    .set('Authorization', await api.as('wmo'))
  const answer = await other.set('Idempotency-Key', 'shared').set('If-Match', '"1"').send({ name: 'b' })
  expect(answer.status).toBe(200)
})

test('a refused request is not kept: mended, it may use its key again', async () => {
  expect((await create('taken', 'k')).status).toBe(409)
  expect((await create('broken', 'k')).status).toBe(500)
  expect(store.count()).toBe(0)
  expect((await create('free', 'k')).status).toBe(201)
})

test('twenty at once with one key run once and get one answer', async () => {
  let open: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    open = resolve
  })
  let begun = 0
  gate = async () => {
    begun += 1
    await held
  }
  const all = Array.from({ length: 20 }, () => create('a', 'k').then((answer) => answer))
  while (begun === 0) await new Promise((resolve) => setImmediate(resolve))
  open()
  const answers = await Promise.all(all)
  expect(begun).toBe(1)
  expect(toys.things).toHaveLength(1)
  for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body)
})

test('a key that can not be one is refused with a pointer', async () => {
  for (const key of ['a b', 'x'.repeat(201)]) {
    const answer = await create('a', key)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ in: 'header', pointer: '#/Idempotency-Key' })
  }
})

const caller = { municipality: 'demo', personId: 'p', organisationId: null, role: 'neighbourhood-team' } as const
const claim = { caller, key: 'k', fingerprint: 'f' }
const done: Answer = { status: 201, body: { done: true } }

test.each([
  ['answered', new AlreadyAnswered('meanwhile')],
  ['stale', new Stale('meanwhile')],
])('when another process answered meanwhile and ours is refused as %s, its answer is given', async (_kind, refusal) => {
  const once = answerOnce(store)
  const answer = await once(claim, async () => {
    const kept = answerOf(claim, () => done).keep({})
    if (kept) await store.save(caller, kept, null)
    throw refusal
  })
  expect(answer).toMatchObject({ status: 201, body: '{"done":true}' })
  await expect(answerOnce(memoryIdempotencyStore())(claim, () => Promise.reject(refusal))).rejects.toBe(refusal)
})

test('what a use-case kept in its own transaction is not kept twice', async () => {
  await answerOnce(store)(claim, async () => ({ ...done, kept: true }))
  expect(store.count()).toBe(0)
})
