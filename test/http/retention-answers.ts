import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'

type Sent = { as?: string; params?: Record<string, string>; body?: unknown; query?: string }
type Call = (operationId: string, sent?: Sent) => Promise<{ status: number; body: Record<string, unknown> }>

/** A hold that is placed and lifted, a destruction that is refused, withdrawn and carried out: every documented answer. */
export async function tellOfRetention(call: Call, youngPersonId: string): Promise<void> {
  const as = 'beheer'
  const status = async (operationId: string, sent: Sent) => (await call(operationId, sent)).status
  expect(await status('listDueForDestruction', { as, query: '?asOf=2060-01-01' })).toBe(200)
  const reason = 'Beroep bij de rechtbank loopt.'
  const nobody = { youngPersonId: randomUUID() }
  expect(await status('placeHold', { as, params: nobody, body: { reason } })).toBe(404)
  expect(await status('listHolds', { as, params: nobody })).toBe(404)
  const hold = await call('placeHold', { as, params: { youngPersonId }, body: { reason } })
  expect([hold.status, hold.body['reason']]).toEqual([201, reason])
  const proposal = { youngPersonId, ground: 'asked' }
  expect(await status('proposeDestruction', { as, body: proposal })).toBe(409)
  const holdId = String(hold.body['id'])
  expect(
    await status('liftHold', { as: 'audit', params: { holdId }, body: { reason: 'De rechtbank heeft beslist.' } }),
  ).toBe(200)
  expect(await status('liftHold', { as, params: { holdId }, body: { reason } })).toBe(409)
  expect(await status('liftHold', { as, params: { holdId: randomUUID() }, body: { reason } })).toBe(404)
  expect((await call('listHolds', { as, params: { youngPersonId } })).body['items']).toMatchObject([
    { reason, liftedBecause: 'De rechtbank heeft beslist.' },
  ])
  expect(await status('proposeDestruction', { as, body: { youngPersonId, ground: 'term-over' } })).toBe(409)
  expect(await status('proposeDestruction', { as, body: { ...nobody, ground: 'asked' } })).toBe(404)
  const first = await call('proposeDestruction', { as, body: proposal })
  expect(first.status).toBe(201)
  const decide = (id: unknown, decision: string, by: string) =>
    call('decideDestruction', { as: by, params: { destructionId: String(id) }, body: { decision } })
  expect((await decide(randomUUID(), 'approve', 'audit')).status).toBe(404)
  expect((await decide(first.body['id'], 'approve', as)).status).toBe(403)
  expect((await decide(first.body['id'], 'withdraw', as)).body['state']).toBe('withdrawn')
  const second = await call('proposeDestruction', { as: 'audit', body: proposal })
  const destroyed = await decide(second.body['id'], 'approve', as)
  expect([destroyed.status, destroyed.body['state']]).toEqual([200, 'destroyed'])
  expect((await decide(second.body['id'], 'approve', as)).status).toBe(409)
  expect(await status('listDestructions', { as, query: '?state=destroyed' })).toBe(200)
}
