import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Response } from 'supertest'

type Sent = {
  as?: string
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  body?: unknown
}

/** Calls an operation of the API and holds the answer against the documentation. */
export type Call = (operationId: string, sent?: Sent) => Promise<Response>

/** Every documented answer about broken deadlines and the work of the clock; `caseId` has deadlines, today can be moved. */
export async function tellOfBreaches(
  call: Call,
  caseId: string,
  moveTo: (day: string) => Promise<void>,
): Promise<void> {
  const as = 'wijkteam'
  const [open] = (await call('listDeadlines', { as, query: `?status=open&caseId=${caseId}` })).body.items
  const explain = (params: { breachId: string }, headers = {}, cause = 'waiting-list') =>
    call('explainBreach', { as, params, headers, body: { cause, because: 'Geen plek.' } })
  expect((await explain({ breachId: open.id })).status).toBe(409)
  await moveTo('2028-01-03')
  const { items } = (await call('listBreaches', { as, query: `?caseId=${caseId}&explained=false` })).body
  const key = { 'Idempotency-Key': randomUUID() }
  const at = { breachId: items[0].id }
  const said = await explain(at, key)
  expect(said.status).toBe(201)
  expect((await explain(at, key)).text).toBe(said.text)
  expect((await explain(at, key, 'not-noticed')).status).toBe(422)
  expect((await explain({ breachId: randomUUID() })).status).toBe(404)
  const [told] = (await call('listBreaches', { as, query: `?caseId=${caseId}&explained=true` })).body.items
  expect(told.explanations).toEqual([said.body])
  expect((await call('listPenalties', { as, params: { caseId } })).body).toEqual({ items: [], totalEur: 0 })
  expect((await call('listPenalties', { as, params: { caseId: randomUUID() } })).status).toBe(404)
  const status = await call('getWorkerStatus', { as: 'beheer' })
  expect(status.body).toMatchObject({ lastRoundAt: null, workers: [] })
  expect(status.body.backlog.cases).toBeGreaterThan(0)
}

/** Every documented answer about policy: recorded, previewed on open cases, applied to them by the clock's event. */
export async function tellOfPolicies(call: Call, today: string): Promise<void> {
  const as = 'manager'
  const change = {
    policy: { version: 'seven-months', validFrom: today, planReadyByMonths: 7 },
    appliesTo: 'open-cases',
  }
  const preview = await call('previewPolicy', { as, query: '?limit=1', body: change })
  expect(preview.body).toMatchObject({ stay: expect.any(Number), items: [{ kind: 'plan-ready' }] })
  const none = await call('previewPolicy', { as, body: { ...change, appliesTo: 'new-cases' } })
  expect(none.body).toEqual({ items: [], nextCursor: null, cases: 0, deadlines: 0, stay: 0 })
  const body = { ...change, because: 'Raadsbesluit.' }
  const key = { 'Idempotency-Key': randomUUID() }
  const added = await call('addPolicy', { as, headers: key, body })
  expect([added.status, added.body.standing, added.body.because]).toEqual([201, 'in-force', 'Raadsbesluit.'])
  expect((await call('addPolicy', { as, headers: key, body })).text).toBe(added.text)
  expect((await call('addPolicy', { as, headers: key, body: { ...body, because: 'Anders.' } })).status).toBe(422)
  expect((await call('addPolicy', { as, body })).status).toBe(409)
  const early = { ...body, policy: { ...body.policy, version: 'early', validFrom: '2020-01-01' } }
  expect((await call('addPolicy', { as, body: early })).body.errors[0].pointer).toBe('#/policy/validFrom')
  const later = { ...body, policy: { version: 'later', validFrom: '2031-01-01' } }
  expect((await call('addPolicy', { as, body: later })).body).toMatchObject({
    standing: 'coming',
    planReadyByMonths: 7,
  })
  const { items } = (await call('listPolicies', { as: 'wijkteam' })).body
  expect(items.map(({ version, standing }: Record<string, string>) => [version, standing])).toEqual([
    ['haarlem-1', 'past'],
    ['seven-months', 'in-force'],
    ['later', 'coming'],
  ])
}
