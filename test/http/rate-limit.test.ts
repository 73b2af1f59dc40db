import { expect, test } from '@jest/globals'
import type { RequestHandler } from 'express'
import request from 'supertest'
import { testApi } from '../support/api.ts'

test('the call over the limit is 429 with Retry-After, for that caller alone', async () => {
  const api = await testApi({ parts: { callsAMinute: 5 } })
  const get = (token: string) => request(api.app).get('/api/v1/terms').set('Authorization', token)
  const team = await api.as('wijkteam')
  for (let call = 1; call <= 5; call += 1) expect((await get(team)).status).toBe(200)
  const over = await get(await api.as('wijkteam'))
  expect(over.status).toBe(429)
  expect(over.headers['content-type']).toBe('application/problem+json')
  expect(Number(over.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(over.body.detail).toContain('At most 5 calls a minute')
  expect((await get(await api.as('wmo'))).status).toBe(200)
  expect((await request(api.app).get('/health/live')).status).toBe(200)
  await api.close()
})

test('every answer of the API tells the limit and what is left of it, a refusal too', async () => {
  const api = await testApi({ parts: { callsAMinute: 2 } })
  const statuses: number[] = []
  const told: (string | undefined)[] = []
  for (let call = 1; call <= 3; call += 1) {
    const answer = await request(api.app).get('/api/v1/terms')
    statuses.push(answer.status)
    told.push(answer.headers['ratelimit']?.replace(/t=([1-9]|[1-5]\d|60)$/, 't=seconds'))
    expect(answer.headers['ratelimit-policy']).toBe('"calls";q=2;w=60')
  }
  expect(statuses).toEqual([401, 401, 429])
  expect(told).toEqual(['"calls";r=1;t=seconds', '"calls";r=0;t=seconds', '"calls";r=0;t=seconds'])
  await api.close()
})

test('whoever does not sign in is counted by address, forged tokens included', async () => {
  const api = await testApi({ parts: { callsAMinute: 3 } })
  const statuses: number[] = []
  for (let call = 1; call <= 5; call += 1) {
    const answer = await request(api.app).get('/api/v1/terms').set('Authorization', `Bearer forged${call}`)
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([401, 401, 401, 429, 429])
  await api.close()
})

test('behind a proxy that is trusted each address counts for itself, and one that a caller makes up for nothing', async () => {
  const statuses = async (trustedProxies: readonly string[], forwarded: readonly string[]) => {
    const api = await testApi({ parts: { callsAMinute: 2, trustedProxies } })
    const found: number[] = []
    for (const addresses of forwarded)
      found.push((await request(api.app).get('/api/v1/terms').set('X-Forwarded-For', addresses)).status)
    await api.close()
    return found
  }
  const here = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
  const two = ['203.0.113.5', '203.0.113.5', '203.0.113.6', '203.0.113.5']
  expect(await statuses(here, two)).toEqual([401, 401, 401, 429])
  // The proxy adds the address it saw as the last: whatever a caller wrote before it is not looked at.
  const madeUp = ['198.51.100.1, 203.0.113.5', '198.51.100.2, 203.0.113.5', '198.51.100.3, 203.0.113.5']
  expect(await statuses(here, madeUp)).toEqual([401, 401, 429])
  expect(await statuses(['10.0.0.7'], ['203.0.113.5', '203.0.113.6', '203.0.113.7'])).toEqual([401, 401, 429])
  expect(await statuses([], ['203.0.113.5', '203.0.113.6', '203.0.113.7'])).toEqual([401, 401, 429])
})

test('a browser is counted by its cookies, and its address for ten browsers, whatever cookies it makes up', async () => {
  const pages: RequestHandler = (_request, response) => void response.end('page')
  const api = await testApi({ parts: { callsAMinute: 2, pages } })
  const visit = async (cookie: string) => (await request(api.app).get('/werk').set('Cookie', cookie)).status
  expect([await visit('a=1'), await visit('a=1'), await visit('a=1'), await visit('a=2')]).toEqual([200, 200, 429, 200])
  const more = await Promise.all(Array.from({ length: 30 }, (_, index) => visit(`made-up=${index}`)))
  expect(more.filter((status) => status === 200)).toHaveLength(16)
  await api.close()
})
