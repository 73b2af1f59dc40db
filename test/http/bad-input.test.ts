import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request from 'supertest'
import { z } from 'zod'
import { personas } from '../../src/access/personas.ts'
import type { Route } from '../../src/http/route.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { type StoredNeeds, storedNeeds } from '../support/stored-needs.ts'

let stored: StoredNeeds
let api: TestApi
let before = ''
const tokens = new Map<string, string>()
const ids: Record<string, string> = {}

beforeAll(async () => {
  stored = await storedNeeds()
  api = await testApi({ services: stored.needs })
  for (const { name } of personas) tokens.set(name, await api.as(name))
  const example = allRoutes.find(({ operationId }) => operationId === 'openCase')?.bodyExamples?.['handover']
  const opened = await send('wijkteam', { method: 'post', path: '/cases' }, '', example)
  Object.assign(ids, { caseId: opened.body.id, youngPersonId: opened.body.youngPerson.id })
  before = await everything()
})
afterAll(async () => {
  await api.close()
  await stored.close()
})

/** Somebody who may call the route, so that what is sent is looked at. */
const insider = ({ rights }: Route) =>
  personas.find(({ role }) => typeof rights === 'string' || rights.includes(role))?.name ?? ''

function send(as: string, { method, path }: Pick<Route, 'method' | 'path'>, query: string, body?: unknown) {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fixed: Record<string, string> = { pathway: 'direct-intake', area: 'housing', quarter: '2026-3', ...ids }
    return fixed[name] ?? '00000000-0000-4000-8000-000000000000'
  })
  const asked = request(api.app)[method](`/api/v1${filled}${query}`)
  asked.set('Authorization', tokens.get(as) ?? '').set('If-Match', '*')
  return body === undefined ? asked : asked.send(body as object)
}

/** Everything that bad input might have changed, as its readers see it. */
async function everything(): Promise<string> {
  const paths = ['/cases', '/young-people', '/deadlines', '/organisations', '/people', '/webhooks', '/policies']
  const seen = await Promise.all(
    paths.flatMap((path) =>
      ['wijkteam', 'beheer', 'manager'].map((as) =>
        send(as, { method: 'get', path }, '').then(({ text, status }) => (status === 200 ? text : '')),
      ),
    ),
  )
  const history = await send('wijkteam', { method: 'get', path: '/cases/{caseId}/events' }, '')
  return [...seen, history.text].join('\n')
}

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  enum?: unknown[]
  anyOf?: Schema[]
  const?: unknown
}

const schemaOf = (schema: z.ZodType): Schema => {
  try {
    return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  } catch {
    return {}
  }
}

/** A value of a kind that no field is, unless a field says nothing of its kind. */
const wrongFor = (of: Schema): unknown => {
  if (of.type === 'object' || of.properties) return 'not an object'
  if (of.type === 'array') return 'not a list'
  return { not: 'a value' }
}

const says = (of: Schema) => Boolean(of.type ?? of.properties ?? of.enum ?? of.anyOf) || 'const' in of

type Fault = { in: string; pointer: string; code: string; detail: string }

function expectFaults(answer: request.Response, where: string, names: readonly string[]): void {
  expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json'])
  const faults = (answer.body.errors as Fault[]).filter((fault) => fault.in === where)
  const missed = names.filter((name) => !faults.some(({ pointer }) => `${pointer}/`.startsWith(`#/${name}/`)))
  expect(missed).toEqual([])
  for (const { code, detail } of faults)
    expect([code, detail]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)])
}

const withBody = allRoutes.filter(({ body }) => body !== undefined).map((route) => [route.operationId, route] as const)
const withQuery = allRoutes
  .filter(({ query }) => query !== undefined && Object.keys(schemaOf(query).properties ?? {}).length > 0)
  .map((route) => [route.operationId, route] as const)

test.each(withBody)(
  '%s: every field wrong at once, and one that is not known, gives a pointer to each',
  async (_, route) => {
    const { properties = {} } = schemaOf(route.body as z.ZodType)
    const fields = Object.entries(properties).filter(([, of]) => says(of))
    const body = { ...Object.fromEntries(fields.map(([name, of]) => [name, wrongFor(of)])), bogus: 1 }
    const loose = route.operationId === 'recordEvent'
    const names = [...fields.map(([name]) => name), ...(loose || fields.length === 0 ? [] : ['bogus'])]
    expectFaults(await send(insider(route), route, '', body), 'body', names)
  },
)

test.each(withBody)('%s: what is no object at all is refused', async (_, route) => {
  for (const body of [[], [1, 2], ['x']]) {
    const { status, headers } = await send(insider(route), route, '', body)
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json'])
  }
})

test.each(withQuery)('%s: every parameter wrong at once gives a pointer to each', async (_, route) => {
  const names = Object.entries(schemaOf(route.query as z.ZodType).properties ?? {})
  // A text of any kind can't be wrong in its kind, but is never this long.
  const query = names.map(([name]) => `${name}=${'x'.repeat(600)}`).join('&')
  const body = Object.values(route.bodyExamples ?? {})[0]
  const answer = await send(insider(route), route, `?${query}&bogus=1`, body)
  expectFaults(answer, 'query', [...names.map(([name]) => name), 'bogus'])
})

test('nothing of it changed anything', async () => {
  expect(await everything()).toBe(before)
})
