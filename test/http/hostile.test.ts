import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import request from 'supertest'
import { personas } from '../../src/access/personas.ts'
import type { Route } from '../../src/http/route.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { type StoredNeeds, storedNeeds } from '../support/stored-needs.ts'

let stored: StoredNeeds
let api: TestApi
const tokens: string[] = []
/** The ids of a case and of its young person, so that half of the requests reach something. */
const real: string[] = []

beforeAll(async () => {
  stored = await storedNeeds()
  // The clock stands still: a random day far ahead would make the other requests say little.
  api = await testApi({ services: { ...stored.needs, moveToday: async () => undefined } })
  for (const { name } of personas) tokens.push(await api.as(name))
  const example = allRoutes.find((route) => route.operationId === 'openCase')?.bodyExamples?.['handover']
  const opened = await request(api.app)
    .post('/api/v1/cases')
    .set('Authorization', tokens[0] ?? '')
    .send(example as object)
  real.push(opened.body.id, opened.body.youngPerson.id)
})
afterAll(async () => {
  await api.close()
  await stored.close()
})

/** Texts that trip programs: SQL, templates, prototypes, controls, bidi, half characters, days that do not exist. */
const nasty = fc.oneof(
  fc.constantFrom(
    "'; drop table cases; --",
    '{{7*7}}',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    '\u0000',
    '\ud800',
    '\u202e\u200b',
    '<script>alert(1)</script>',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '2199-12-31',
    '1900-01-01',
    '00000000-0000-0000-0000-000000000000',
    'true',
    '-1',
    '1e308',
    '',
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
)

const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    nasty,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(nasty, tie('value'), { maxKeys: 4 }),
  ),
}))

/** The body as documented with some of its values, at any depth, replaced. */
function spoilt(example: unknown, draw: () => unknown, chance: () => boolean): unknown {
  if (chance()) return draw()
  if (Array.isArray(example)) return example.map((item) => spoilt(item, draw, chance))
  if (typeof example !== 'object' || example === null) return example
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, spoilt(value, draw, chance)]))
}

const encoded = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')) || 'x'

test('whatever is sent, no answer is a failure of ours, and every refusal is problem+json', async () => {
  const routes = new Map(allRoutes.map((route) => [route.operationId, route]))
  const statuses = new Map<number, number>()
  const hostile = fc.record({
    operation: fc.constantFrom(...allRoutes.map((route) => route.operationId)),
    persona: fc.nat(tokens.length - 1),
    params: fc.tuple(fc.oneof(nasty, fc.nat(1)), nasty),
    query: fc.option(
      fc.dictionary(
        fc.oneof(fc.constantFrom('limit', 'cursor', 'asOf', 'knownAt', 'state', 'owner', 'status'), nasty),
        nasty,
        { maxKeys: 2 },
      ),
    ),
    ifMatch: fc.option(fc.constantFrom('*', '*', '"1"', '"x"', '')),
    // Every change keeps its key: one that others used before, with something else, is refused as it should be.
    key: fc.option(fc.oneof({ weight: 4, arbitrary: fc.uuid() }, fc.constantFrom('k1', 'k2', 'not a key'))),
    draws: fc.array(anything, { minLength: 1, maxLength: 3 }),
    chances: fc.array(fc.boolean(), { minLength: 4, maxLength: 12 }),
  })
  const seed = fc.sample(fc.nat(), 1)[0] ?? 0
  await fc.assert(
    fc.asyncProperty(hostile, async ({ operation, persona, params, query, ifMatch, key, draws, chances }) => {
      const route = routes.get(operation) as Route
      const token = tokens[persona] ?? ''
      let turn = 0
      const next = <T>(of: readonly T[]): T => of[turn++ % of.length] as T
      const example = Object.values(route.bodyExamples ?? {})[0] ?? {}
      const path = route.path.replaceAll(/\{\w+\}/g, () => {
        const param = next(params)
        return typeof param === 'number' ? (real[param] ?? '') : encoded(param)
      })
      const asked = request(api.app)[route.method](`/api/v1${path}`).set('Authorization', token)
      if (query)
        asked.query(
          Object.entries(query)
            .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
            .join('&'),
        )
      if (ifMatch !== null) asked.set('If-Match', ifMatch)
      if (key !== null) asked.set('Idempotency-Key', key)
      const hit = () => next(chances) && next(chances) && next(chances)
      const body = JSON.stringify(spoilt(example, () => next(draws), hit))
      if (route.body)
        asked
          .type('application/json')
          .serialize((text) => text)
          .send(body)
      const answer = await asked.timeout(60_000)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      expect([route.operationId, answer.status < 500, answer.text]).toEqual([route.operationId, true, answer.text])
      if (answer.status >= 400) expect(answer.headers['content-type']).toBe('application/problem+json')
    }),
    { numRuns: 1_500, seed },
  )
  // A run that only bounces off the door proves nothing: one in fifteen comes through, most are for others to ask.
  const good = [...statuses].reduce((sum, [status, count]) => sum + (status < 300 ? count : 0), 0)
  expect({ seed, enough: good > 40 }).toEqual({ seed, enough: true })
}, 120_000)
