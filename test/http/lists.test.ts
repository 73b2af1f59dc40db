import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request from 'supertest'
import { type TestApi, testApi } from '../support/api.ts'
import { toyRoutes } from '../support/toy-routes.ts'

let api: TestApi
let team: string
const toys = toyRoutes()

beforeAll(async () => {
  api = await testApi({ parts: { routes: toys.routes } })
  team = await api.as('wijkteam')
  for (let id = 1; id <= 230; id += 1) toys.things.push({ id, name: id % 2 ? 'odd & even' : 'even', version: 1 })
})
afterAll(() => api.close())

const get = (path: string) => request(api.app).get(path).set('Authorization', team)

test('a page has 50 items, and a Link to the next', async () => {
  const { body, headers } = await get('/api/v1/things')
  expect(body.items).toHaveLength(50)
  expect(headers['link']).toBe(`</api/v1/things?cursor=${body.nextCursor}>; rel="next"`)
})

test('following the Link sees every item once, with the filter kept, and ends', async () => {
  const seen: number[] = []
  let next: string | undefined = '/api/v1/things?name=odd+%26+even&limit=20'
  while (next !== undefined) {
    const { body, headers }: request.Response = await get(next)
    seen.push(...body.items.map((one: { id: number }) => one.id))
    next = /<(.*)>; rel="next"/.exec(headers['link'] ?? '')?.[1]
    expect(body.nextCursor === null).toBe(next === undefined)
  }
  expect(seen).toEqual(toys.things.filter((one) => one.id % 2).map((one) => one.id))
})

test.each(['0', '201', '-1', '1.5', 'many', '', '99999'])('limit=%s is refused', async (limit) => {
  const { status, body } = await get(`/api/v1/things?limit=${limit}`)
  expect(status).toBe(400)
  expect(body.errors).toEqual([
    {
      in: 'query',
      pointer: '#/limit',
      code: expect.any(String),
      detail: "'limit' must be a whole number from 1 to 200.",
    },
  ])
})

test.each(['x', 'bm9uc2Vuc2U', Buffer.from('{"a":1}').toString('base64url'), '%00'])(
  'cursor=%s is refused',
  async (cursor) => {
    const { status, body } = await get(`/api/v1/things?cursor=${cursor}`)
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ in: 'query', pointer: '#/cursor' })
  },
)

test('a parameter given twice, or one that is not known, is refused', async () => {
  expect((await get('/api/v1/things?limit=5&limit=6')).status).toBe(400)
  expect((await get('/api/v1/things?limit=5&order=asc')).body.errors[0].pointer).toBe('#/order')
})

test('limit=200 is the most', async () => {
  expect((await get('/api/v1/things?limit=200')).body.items).toHaveLength(200)
})
