import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { Call } from './deadline-stories.ts'

/** Every documented answer about breaking the glass: asked, open, ended, judged. */
export async function tellOfBreakGlass(call: Call, caseId: string): Promise<void> {
  const as = 'manager'
  const params = { caseId }
  const body = { reason: 'Melding van gevaar: het team is dicht.' }
  const key = { 'Idempotency-Key': randomUUID() }
  const opened = await call('breakGlass', { as, params, headers: key, body })
  expect(opened.status).toBe(201)
  expect((await call('breakGlass', { as, params, headers: key, body })).text).toBe(opened.text)
  expect((await call('breakGlass', { as, params, headers: key, body: { reason: 'Een andere reden.' } })).status).toBe(
    422,
  )
  expect((await call('breakGlass', { as, params, body })).status).toBe(409)
  expect((await call('breakGlass', { as, params: { caseId: randomUUID() }, body })).status).toBe(404)
  const at = { breakGlassId: String(opened.body.id) }
  const nowhere = { breakGlassId: randomUUID() }
  expect((await call('readBreakGlass', { as, params: at })).body).toMatchObject({ state: 'open', ...body })
  expect((await call('readBreakGlass', { as, params: nowhere })).status).toBe(404)
  const review = { finding: 'justified', because: 'Er was gevaar.' }
  const judge = (where: Record<string, string>) =>
    call('reviewBreakGlass', { as: 'audit', params: where, body: review })
  expect((await judge(at)).status).toBe(409)
  expect((await judge(nowhere)).status).toBe(404)
  expect((await call('endBreakGlass', { as, params: nowhere })).status).toBe(404)
  expect((await call('endBreakGlass', { as, params: at })).body).toMatchObject({ state: 'ended', endedBy: 'hand' })
  expect((await call('endBreakGlass', { as, params: at })).status).toBe(409)
  expect((await call('listBreakGlasses', { as: 'audit', query: '?toReview=true' })).body.items).toHaveLength(1)
  expect((await judge(at)).body).toMatchObject({ state: 'justified', review })
  expect((await call('listBreakGlasses', { as: 'audit', query: '?toReview=true' })).body.items).toEqual([])
}
