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
  const status = await call('getWorkerStatus', { as: 'beheer' })
  expect(status.body).toMatchObject({ lastRoundAt: null, workers: [] })
  expect(status.body.backlog.cases).toBeGreaterThan(0)
}
