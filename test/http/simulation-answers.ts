import { expect } from '@jest/globals'
import type { Response } from 'supertest'
import type { HandlerNeeds } from '../../src/http/handler-needs.ts'
import { type TestApi, testApi } from '../support/api.ts'

type Sent = { as?: string; headers?: Record<string, string>; body?: unknown }
type Call = (operationId: string, sent: Sent, on: TestApi) => Promise<Response>

/** A simulation that takes longer than two seconds, asked by who knows that it may, and by who does not. */
export async function tellOfSlowSimulation(call: Call, needs: HandlerNeeds): Promise<void> {
  const { simulations } = needs
  const ask: typeof simulations.ask = async (actor, asked, waits) =>
    waits === true ? simulations.ask(actor, asked, waits) : { share: 0.4 }
  const slow = await testApi({ services: { ...needs, simulations: { ask } } })
  const simulate = async (sent: Sent) => {
    const { status, headers, body } = await call('simulateForecast', { as: 'manager', ...sent }, slow)
    return [status, headers['retry-after'], body.share]
  }
  const underWay = [202, '1', 0.4]
  expect(await simulate({ body: { whatIfs: [] }, headers: { Prefer: 'respond-async' } })).toEqual(underWay)
  expect(await simulate({ body: { whatIfs: [], cases: 1_001 } })).toEqual(underWay)
  // Who says nothing may have been made before there was such an answer: they wait for the whole of it.
  expect(await simulate({ body: { whatIfs: [], cases: 1_000 } })).toEqual([200, undefined, undefined])
  await slow.close()
}
