import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request from 'supertest'
import type { Caller } from '../../src/access/caller.ts'
import { CallerNotLookedUp, tellingLately } from '../../src/access/callers-lately.ts'
import { findPersona, personaNamed } from '../../src/access/personas.ts'
import { Unavailable } from '../../src/cases/errors.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { type TestApi, testApi } from '../support/api.ts'

const team = personaNamed('wijkteam')
let isOut = false
let left = false
let now = 0
const directory = async (subject: string): Promise<Caller | undefined> => {
  if (isOut) throw new Unavailable('The database is out.')
  return left ? undefined : findPersona(subject)
}

let api: TestApi
let token: string
beforeAll(async () => {
  api = await testApi({ parts: { findCaller: tellingLately(directory, () => now) } })
  token = await api.as('wijkteam')
})
afterAll(() => api.close())

const terms = async (who = token) => (await request(api.app).get('/api/v1/terms').set('Authorization', who)).status

test('while the directory is out, who was there ten seconds ago goes on to reckon, and then no more', async () => {
  isOut = true
  expect(await terms()).toBe(503)
  isOut = false
  expect(await terms()).toBe(200)
  isOut = true
  now += 9_999
  expect(await terms()).toBe(200)
  now += 1
  expect(await terms()).toBe(503)
  expect(await terms(await api.as('wmo'))).toBe(503)
  isOut = false
})

test('who left is out at once, and stays out when the directory is out after that', async () => {
  expect(await terms()).toBe(200)
  left = true
  expect(await terms()).toBe(401)
  isOut = true
  expect(await terms()).toBe(503)
  left = false
  isOut = false
})

test('nothing that is about anybody is answered by what is remembered', async () => {
  expect(allRoutes.filter(({ aboutNobody }) => aboutNobody).map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining(['adviseRoute', 'calculatePenalty', 'calculateTerm', 'listTerms']),
  )
  expect(allRoutes.filter(({ aboutNobody }) => aboutNobody)).toHaveLength(4)
  expect(await terms()).toBe(200)
  isOut = true
  for (const path of ['/cases', '/deadlines', '/young-people', '/organisations'])
    expect([path, (await request(api.app).get(`/api/v1${path}`).set('Authorization', token)).status]).toEqual([
      path,
      503,
    ])
  isOut = false
})

test('a look-up that fails tells who it was, and is no answer by itself', async () => {
  const find = tellingLately(directory, () => now)
  await find(team.personId)
  isOut = true
  const failure = await find(team.personId).catch((error: unknown) => error)
  isOut = false
  expect(failure).toBeInstanceOf(CallerNotLookedUp)
  expect(failure).toMatchObject({
    lately: { personId: team.personId, role: 'neighbourhood-team' },
    retryAfterSeconds: 5,
  })
})
