import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Express } from 'express'
import { type DemoIssuer, demoIssuer } from '../../src/access/demo-issuer.ts'
import { findPersona, personaNamed } from '../../src/access/personas.ts'
import { tokenVerifier } from '../../src/access/verify-token.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { type AppParts, createApp } from '../../src/http/app.ts'
import type { HandlerNeeds } from '../../src/http/handler-needs.ts'
import { openLog } from '../../src/http/logging.ts'
import { openMetrics } from '../../src/http/metrics.ts'
import { allRoutes } from '../../src/http/routes/all-routes.ts'
import { folderOfRun } from './folder-of-run.ts'
import { memoryIdempotencyStore } from './memory-idempotency-store.ts'

/** The app with the demo issuer of a folder of its own. */
export type TestApi = { app: Express; issuer: DemoIssuer; as(persona: string): Promise<string>; close(): Promise<void> }

/** Stands for what a test of HTTP alone does not have; whoever reaches for it is told so. */
const absent = (what: string): never =>
  new Proxy(
    {},
    {
      get: () => {
        throw new Error(`This test has no ${what}: give it one.`)
      },
    },
  ) as never

/** Builds the app as main.ts does, with what a test wants otherwise; `today` is 2026-11-22 unless given. */
export async function testApi(
  change: { parts?: Partial<AppParts>; services?: Partial<HandlerNeeds> } = {},
): Promise<TestApi> {
  const folder = await folderOfRun('api-')
  const issuer = await demoIssuer(folder, false)
  const app = createApp({
    routes: allRoutes,
    services: {
      today: () => '2026-11-22',
      policies: () => [defaultPolicy],
      policyBook: absent('policy book'),
      policyStore: absent('policies stored'),
      now: () => '2026-11-22T10:00:00.000Z',
      idempotency: memoryIdempotencyStore(),
      cases: absent('use-cases'),
      lists: absent('lists'),
      deliveries: absent('deliveries'),
      webhooks: absent('webhooks'),
      plainWebhooks: false,
      webhookHosts: null,
      preferences: absent('preferences'),
      calendar: absent('calendar'),
      publicUrl: 'https://overstap.invalid',
      ledger: absent('ledger'),
      breaches: absent('breaches'),
      reports: absent('reports'),
      simulations: absent('simulations'),
      adviseWhoIsDue: async () => undefined,
      records: absent('records'),
      everything: absent('everything'),
      refusals: absent('refused rows'),
      auditTrail: absent('audit'),
      ...change.services,
    },
    verifyToken: tokenVerifier(issuer.rules, issuer.keys, () => new Date()),
    findCaller: findPersona,
    ready: async () => ({ database: true }),
    log: openLog('silent'),
    metrics: openMetrics(),
    newId: randomUUID,
    callsAMinute: 1_000_000,
    ...change.parts,
  })
  return {
    app,
    issuer,
    as: async (persona) => `Bearer ${await issuer.tokenFor(personaNamed(persona), new Date())}`,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
