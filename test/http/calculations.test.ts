import { expect, test } from '@jest/globals'
import request from 'supertest'
import { findPersona } from '../../src/access/personas.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { testApi } from '../support/api.ts'

const calculations = allRoutes.filter(({ calculates }) => calculates)

test('what is called a calculation reads nothing that is kept, and has a fixed address', async () => {
  expect(calculations.map(({ operationId }) => operationId).toSorted()).toEqual([
    'adviseRoute',
    'calculatePenalty',
    'calculateTerm',
    'listTerms',
  ])
  // This app has no use-case, list or store: whoever reaches for one gets an error.
  const api = await testApi()
  for (const { method, path, params, bodyExamples = {} } of calculations) {
    expect(params).toBeUndefined()
    const asked = [undefined, ...Object.values(bodyExamples)].slice(method === 'get' ? 0 : 1)
    expect(asked.length).toBeGreaterThan(0)
    for (const body of asked) {
      const answer = await request(api.app)
        [method](`/api/v1${path}`)
        .set('Authorization', await api.as('wijkteam'))
        .send(body as object)
      expect([path, answer.status]).toEqual([path, 200])
    }
  }
  await api.close()
})

test('who left may calculate a moment longer, and is out of everything else at once', async () => {
  let present = true
  const api = await testApi({ parts: { findCaller: async (subject) => (present ? findPersona(subject) : undefined) } })
  const token = await api.as('wijkteam')
  const get = (path: string) => request(api.app).get(`/api/v1${path}`).set('Authorization', token)
  expect([(await get('/terms')).status, (await get('/pathways/direct-intake')).status]).toEqual([200, 200])
  present = false
  expect((await get('/terms')).status).toBe(200)
  for (const { method, path, rights, calculates } of allRoutes) {
    if (method !== 'get' || rights === 'open' || calculates) continue
    const answer = await get(path.replaceAll(/\{\w+\}/g, 'direct-intake'))
    expect([path, answer.status]).toEqual([path, 401])
  }
  await api.close()
})
