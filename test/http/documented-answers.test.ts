import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import request, { type Response } from 'supertest'
import { demoMunicipality, findPersona, personaNamed, personas } from '../../src/access/personas.ts'
import type { Route } from '../../src/http/route.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { tellOfBreakGlass } from '../support/break-glass-stories.ts'
import { tellOfBreaches, tellOfPolicies } from '../support/deadline-stories.ts'
import { documented, undocumented } from '../support/documented.ts'
import { tellOfFigures } from '../support/figure-stories.ts'
import { handoverFacts } from '../support/handover-facts.ts'
import { tellOfHandover } from '../support/handover-stories.ts'
import { tellOfMandates } from '../support/mandate-stories.ts'
import { tellOfNotices } from '../support/notice-stories.ts'
import { heldAgainstOlderClients } from '../support/older-clients.ts'
import { type StoredNeeds, storedNeeds } from '../support/stored-needs.ts'
import { tellOfRefusedRows } from './caseload-answers.ts'
import { tellOfDirectory } from './directory-answers.ts'
import { tellOfRetention } from './retention-answers.ts'
import { tellOfSlowSimulation } from './simulation-answers.ts'

/** Every documented status of every operation, seen and valid by its schema: one long story, checked at the end. */
const seen = new Set<string>()
const older = heldAgainstOlderClients()

let stored: StoredNeeds
let api: TestApi
let limited: TestApi
const token = new Map<string, string>()

beforeAll(async () => {
  stored = await storedNeeds()
  api = await testApi({ services: stored.needs })
  limited = await testApi({ services: stored.needs, parts: { callsAMinute: 1 } })
  for (const { name } of personas) token.set(name, await api.as(name))
})
afterAll(async () => {
  await api.close()
  await limited.close()
  await stored.close()
})

type Sent = {
  as?: string
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  body?: unknown
}

const routeOf = (operationId: string): Route => {
  const route = allRoutes.find((one) => one.operationId === operationId)
  if (route === undefined) throw new Error(`There is no operation ${operationId}.`)
  return route
}

/** Calls an operation, holds the answer against the documentation, and notes its status. */
async function call(operationId: string, sent: Sent = {}, on: TestApi = api): Promise<Response> {
  const { as, params = {}, query = '', headers = {}, body } = sent
  const route = routeOf(operationId)
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? 'none-such')
  const asked = request(on.app)[route.method](`/api/v1${path}${query}`).set(headers)
  if (as !== undefined) asked.set('Authorization', on === api ? (token.get(as) ?? '') : await on.as(as))
  const answer = await (body === undefined ? asked : asked.send(body as object))
  expect([operationId, answer.status, undocumented(operationId, answer)]).toEqual([operationId, answer.status, []])
  seen.add(`${operationId} ${answer.status}`)
  expect(older.unreadable({ operationId, query, headers, body }, answer)).toEqual([])
  return answer
}

type Available = { type: string; allowed: boolean; because: string | null }

const person = (change: object = {}) => ({
  reference: randomUUID(),
  bsn: '999900092',
  firstName: 'Noor',
  familyName: 'Voorbeeld',
  birthDate: '2009-05-22',
  municipality: 'Voorbeeldstad',
  facts: {
    ...handoverFacts,
    perspectivePlan: 'draft',
  },
  ...change,
})

/** Somebody who may call the route, by role. */
const insider = ({ rights }: Route) =>
  personas.find(({ role }) => typeof rights === 'string' || rights.includes(role))?.name ?? ''
const outsider = ({ rights }: Route) =>
  personas.find(({ role }) => typeof rights !== 'string' && !rights.includes(role))?.name ?? ''

/** A key under which this persona was answered something else. */
async function keyUsedOtherwise(persona: string): Promise<string> {
  const key = randomUUID()
  const caller = await findPersona(personaNamed(persona).personId)
  if (caller === undefined) throw new Error(`There is no persona ${persona}.`)
  const answer = { status: 201, headers: {}, body: null }
  await stored.needs.idempotency.save(caller, { key, fingerprint: 'another request', answer }, null)
  return key
}

test.each(allRoutes.map((route) => [route.operationId, route] as const))(
  '%s: what anybody can do wrong',
  async (id, route) => {
    const as = insider(route)
    const changing = { 'If-Match': '"1"' }
    const body = Object.values(route.bodyExamples ?? {})[0] ?? {}
    const params = { pathway: 'direct-intake', area: 'housing', quarter: '2026-1', year: '2025' }
    const bogus = { as, params, query: '?bogus=1', headers: changing, body: route.body && body }
    expect((await call(id, bogus)).status).toBe(400)
    if (route.rights !== 'open') expect((await call(id)).status).toBe(401)
    if (typeof route.rights !== 'string') expect((await call(id, { as: outsider(route) })).status).toBe(403)
    // Two within the same minute: where that ends between two, the third comes too soon after the second.
    const asked = [await call(id, { as }, limited), await call(id, { as }, limited), await call(id, { as }, limited)]
    expect(asked.map(({ status }) => status)).toContain(429)
    if (route.keyed && route.keyedAs === undefined) {
      const headers = { ...changing, 'Idempotency-Key': await keyUsedOtherwise(as) }
      expect((await call(id, { as, params, headers, body: route.body && body })).status).toBe(422)
    }
    if (route.body === undefined) return
    const text = { 'Content-Type': 'text/plain' }
    expect((await call(id, { as, headers: { ...changing, ...text }, body: 'text' })).status).toBe(415)
    expect((await call(id, { as, headers: changing, body: { big: 'a'.repeat(300_000) } })).status).toBe(413)
    expect((await call(id, { as, params, headers: changing, body: [] })).status).toBe(400)
  },
)

test('young people: registered, read, learned about, found', async () => {
  const as = 'wijkteam'
  const key = { 'Idempotency-Key': randomUUID() }
  const body = person()
  const made = await call('registerYoungPerson', { as, headers: key, body })
  expect(made.status).toBe(201)
  expect((await call('registerYoungPerson', { as, headers: key, body })).text).toBe(made.text)
  expect((await call('registerYoungPerson', { as, headers: key, body: person() })).status).toBe(422)
  expect((await call('registerYoungPerson', { as, body: person({ reference: body.reference }) })).status).toBe(409)
  const params = { youngPersonId: made.body.id as string }
  const route = allRoutes.find((one) => one.path.startsWith('/young-people/{') && one.method === 'patch')
  const read = allRoutes.find((one) => one.path.startsWith('/young-people/{') && one.method === 'get')
  const name = Object.keys(route?.params?.shape ?? {})[0] ?? ''
  const at = { [name]: params.youngPersonId }
  expect((await call(read?.operationId ?? '', { as, params: at })).headers['etag']).toBe('"1"')
  const learned = { facts: { perspectivePlan: 'final' } }
  const patch = route?.operationId ?? ''
  expect((await call(patch, { as, params: at, body: learned })).status).toBe(428)
  const good = { 'If-Match': '"1"', 'Idempotency-Key': randomUUID() }
  expect((await call(patch, { as, params: at, headers: good, body: learned })).status).toBe(200)
  expect((await call(patch, { as, params: at, headers: good, body: learned })).status).toBe(200)
  expect((await call(patch, { as, params: at, headers: good, body: { facts: {} } })).status).toBe(422)
  expect((await call(patch, { as, params: at, headers: { 'If-Match': '"1"' }, body: learned })).status).toBe(412)
  const nowhere = { [name]: randomUUID() }
  expect((await call(patch, { as, params: nowhere, headers: good, body: learned })).status).toBe(422)
  expect((await call(patch, { as, params: nowhere, headers: { 'If-Match': '"1"' }, body: learned })).status).toBe(404)
  expect((await call(read?.operationId ?? '', { as, params: nowhere })).status).toBe(404)
  expect((await call('listYoungPeople', { as, query: `?reference=${body.reference}` })).body.items).toHaveLength(1)
  const search = allRoutes.find((one) => one.path === '/young-people/_search')
  expect((await call(search?.operationId ?? '', { as, body: { bsn: '999900092' } })).status).toBe(200)
})

test('cases: opened, read, told of, corrected, listed', async () => {
  const as = 'wijkteam'
  const key = { 'Idempotency-Key': randomUUID() }
  const body = { youngPerson: person() }
  const opened = await call('openCase', { as, headers: key, body })
  expect(opened.status).toBe(201)
  expect((await call('openCase', { as, headers: key, body })).text).toBe(opened.text)
  expect((await call('openCase', { as, headers: key, body: { youngPerson: person() } })).status).toBe(422)
  expect((await call('openCase', { as, body: { youngPersonId: opened.body.youngPerson.id } })).status).toBe(409)
  expect((await call('openCase', { as, body: { youngPersonId: randomUUID() } })).status).toBe(404)
  const at = { caseId: opened.body.id as string }
  const nowhere = { caseId: randomUUID() }
  const { headers } = await call('getCase', { as, params: at })
  expect((await call('getCase', { as, params: nowhere })).status).toBe(404)
  const note = { type: 'note.added', occurredOn: '2026-11-22', text: 'Gebeld.' }
  const tell = (change: Sent) => call('recordEvent', { as, params: at, body: note, ...change })
  const ifMatch = { 'If-Match': headers['etag'] ?? '' }
  expect((await tell({})).status).toBe(428)
  expect((await tell({ params: nowhere, headers: ifMatch })).status).toBe(404)
  const keyed = { ...ifMatch, 'Idempotency-Key': randomUUID() }
  const told = await tell({ headers: keyed })
  expect(told.status).toBe(201)
  expect((await tell({ headers: keyed })).text).toBe(told.text)
  expect((await tell({ headers: keyed, body: { ...note, text: 'Anders.' } })).status).toBe(422)
  expect((await tell({ headers: ifMatch })).status).toBe(412)
  const next = { 'If-Match': told.headers['etag'] ?? '' }
  const available = async (reader: string): Promise<Available[]> =>
    (await call('getCase', { as: reader, params: at })).body.availableEvents
  const ours = await available(as)
  const theirs = new Set((await available('manager')).filter(({ allowed }) => allowed).map(({ type }) => type))
  const forUs = ours.find(({ type, allowed }) => allowed && !theirs.has(type))
  const unfit = ours.find(({ allowed, because }) => !allowed && because?.startsWith('dit is aan') === false)
  const of = (type?: string) => ({ headers: next, body: { type, occurredOn: '2026-11-22' } })
  expect((await tell({ ...of(forUs?.type), as: 'manager' })).status).toBe(403)
  const misfit = await tell(of(unfit?.type))
  expect([unfit?.type, misfit.status]).toEqual([unfit?.type, 409])
  expect(misfit.body.availableEvents.length).toBeGreaterThan(0)
  const history = await call('listCaseEvents', { as, params: at })
  expect(history.body.items.length).toBeGreaterThanOrEqual(2)
  expect((await call('listCaseEvents', { as, params: nowhere })).status).toBe(404)
  expect((await call('listCases', { as, query: '?limit=1' })).body.items).toHaveLength(1)
})

test('what if', async () => {
  for (const body of Object.values(routeOf('askWhatIf').bodyExamples ?? {}))
    expect((await call('askWhatIf', { as: 'wijkteam', body })).status).toBe(200)
  const body = { caseId: randomUUID(), instead: {} }
  expect((await call('askWhatIf', { as: 'wijkteam', body })).status).toBe(404)
})

test('a handover: plan, offer by link, meeting, the page of the young person', () =>
  tellOfHandover(call, stored.needs, person()))

test('policies, and what they move', async () => {
  await call('openCase', { as: 'wijkteam', body: { youngPerson: person({ birthDate: '2009-11-22' }) } })
  await tellOfPolicies(call, '2026-11-22')
})

test('notices: chosen, sent on, given up, in a calendar', async () => {
  await call('openCase', { as: 'wijkteam', body: { youngPerson: person() } })
  await tellOfNotices(call, stored.outbox, demoMunicipality)
})

test('breaches, and how the work of the clock stands', async () => {
  const opened = await call('openCase', { as: 'wijkteam', body: { youngPerson: person() } })
  await tellOfBreaches(call, opened.body.id, async (day) => stored.needs.moveToday?.(day))
})

test('the name in one case, for a reason and an hour', async () => {
  const opened = await call('openCase', { as: 'wijkteam', body: { youngPerson: person() } })
  await tellOfBreakGlass(call, opened.body.id)
})

test('figures: counts, indicators, what is coming, files', () => tellOfFigures(call))

test('a simulation that takes longer than anybody waits says how far it is', () =>
  tellOfSlowSimulation(call, stored.needs))

test('the directory, and who looked', async () => {
  const opened = await call('openCase', { as: 'wijkteam', body: { youngPerson: person() } })
  await tellOfDirectory(call, opened.body.youngPerson.id)
})

test('who may stand for somebody, and where they can’t weigh for themself', async () => {
  const made = await call('registerYoungPerson', { as: 'wijkteam', body: person() })
  await tellOfMandates(call, made.body.id)
})

test('what is kept, held and destroyed by two people', async () => {
  const made = await call('registerYoungPerson', { as: 'wijkteam', body: person() })
  const everything = { as: 'besluit', params: { youngPersonId: made.body.id as string } }
  expect((await call('readEverything', everything)).body.sections[0].items).not.toEqual([])
  expect((await call('readEverything', { ...everything, headers: { Accept: 'application/pdf' } })).status).toBe(200)
  await tellOfRetention(call, made.body.id)
  expect((await call('readEverything', everything)).status).toBe(404)
})

test('rows of a caseload file that were refused: listed until somebody settles them', () =>
  tellOfRefusedRows(call, stored.caseloadLog, demoMunicipality))

test('everything else answers as documented', async () => {
  for (const operationId of ['listDeadlines', 'countDeadlines', 'listTerms']) {
    expect((await call(operationId, { as: 'wijkteam' })).status).toBe(200)
  }
  expect((await call('listOrphans', { as: 'manager' })).status).toBe(200)
  expect((await call('readDocumentation')).status).toBe(200)
  const pathway = { params: { pathway: 'direct-intake' }, as: 'wijkteam' }
  expect((await call('getPathway', pathway)).status).toBe(200)
  expect((await call('getPathway', { ...pathway, headers: { Accept: 'image/svg+xml' } })).status).toBe(200)
  expect((await call('getPathway', { as: 'wijkteam', params: { pathway: 'unknown' } })).status).toBe(404)
  for (const operationId of ['adviseRoute', 'calculateTerm', 'calculatePenalty']) {
    for (const body of Object.values(routeOf(operationId).bodyExamples ?? {})) {
      expect((await call(operationId, { as: 'wijkteam', body })).status).toBe(200)
    }
  }
  expect((await call('moveClock', { as: 'beheer', body: { today: '2028-01-04' } })).status).toBe(200)
  const production = await testApi({ services: { ...stored.needs, moveToday: undefined as never } })
  token.set('beheer', await production.as('beheer'))
  expect((await call('moveClock', { as: 'beheer', body: { today: '2028-01-05' } }, production)).status).toBe(404)
  await production.close()
})

test('every documented status of every operation was seen', () => {
  expect(documented.filter((each) => !seen.has(each))).toEqual([])
})

test('clients of every release asked and read all that their document knows', () => {
  expect(older.unread()).toEqual([])
})
