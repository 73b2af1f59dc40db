import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { ConfigRefused, readConfig } from './config.ts'
import { fillDemo } from './demo/fill-demo.ts'
import { findCaller } from './find-caller.ts'
import { createApp } from './http/app.ts'
import type { HandlerNeeds } from './http/handler-needs.ts'
import { type Log, openLog } from './http/logging.ts'
import { type Metrics, openMetrics } from './http/metrics.ts'
import { allRoutes } from './http/routes/all-routes.ts'
import { createHttpServer } from './http/server.ts'
import { silentConnections } from './http/silent-connections.ts'
import { openCounting } from './open-counting.ts'
import { openDeliveries } from './open-deliveries.ts'
import { openPages } from './open-pages.ts'
import { openSealing } from './open-sealing.ts'
import { openSignIn, type SignInParts } from './open-sign-in.ts'
import { openSimulations } from './open-simulations.ts'
import { openUploads } from './open-uploads.ts'
import { openWorker } from './open-worker.ts'
import { openProgram, type Program } from './program.ts'
import { postgresAuditTrail } from './storage/audit/audit-trail.ts'
import { watchCases } from './storage/cases/case-watch.ts'
import { inTransaction } from './storage/database/transaction.ts'
import { findKeptAnswer } from './storage/kept-answers.ts'
import type { PageNeeds } from './web/page-needs.ts'
import { advisedByToday } from './worker/advise-who-is-due.ts'

/** A running server: the port it listens on, and how to end it. */
export type RunningServer = { port: number; program: Program; stop(): Promise<void> }

type Line = (line: string) => void

/**
 * Starts the program as the environment says: database, schema, demo, worker, and the server itself.
 * @throws ConfigRefused or StartRefused with a sentence that says what is wrong and what to do.
 */
export async function startServer(
  env: Readonly<Record<string, string | undefined>>,
  say: Line,
): Promise<RunningServer> {
  const config = readConfig(env)
  const log = openLog(config.logLevel)
  const program = await openProgram(config, say)
  try {
    if (config.demo !== 'off') await fillDemo(program, config.demo, say)
    const metrics = openMetrics()
    const worker = openWorker(program, log, metrics)
    const sealing = openSealing(program, log)
    const counting = openCounting(program, log)
    const deliveries = openDeliveries(program, log)
    const uploads = openUploads(program, log)
    const caseWatch = watchCases(program.database.worker, (error) => log.failure('watch.failed', error))
    const signIn = await openSignIn(config)
    const around = { log, metrics, round: worker.round, uploads: uploads.uploads, caseWatch }
    const server = createHttpServer(await appOf(program, signIn, around), randomUUID)
    const silent = silentConnections(server)
    const port = await listen(server, config.port)
    signIn.demo?.listensAt(port)
    say(
      `Overstap listens on http://localhost:${port}. ${config.demo === 'off' ? 'Sign in there.' : 'Try: npm run --silent token -- wijkteam'} (docs: README.md, API: http://localhost:${port}/api/v1/openapi.json)`,
    )
    return {
      port,
      program,
      stop: async () => {
        // Pages that are told of changes hold a line open: it ends first.
        caseWatch.stop()
        await new Promise((resolve) => {
          server.close(resolve)
          server.closeIdleConnections()
          silent.cutOff()
        })
        await Promise.all([worker.stop(), sealing.stop(), counting.stop(), deliveries.stop(), uploads.stop()])
        await program.close()
      },
    }
  } catch (error) {
    await program.close()
    throw error
  }
}

type Around = { log: Log; metrics: Metrics; round: () => Promise<void> } & Pick<PageNeeds, 'uploads' | 'caseWatch'>

async function appOf(program: Program, signIn: SignInParts, { log, metrics, round, ...fromHere }: Around) {
  const { clock, database, config } = program
  const { moveTo } = clock
  const services: HandlerNeeds = {
    today: clock.today,
    policies: program.policies.inForce,
    policyBook: program.policies,
    policyStore: program.policyStore,
    now: clock.now,
    ...(moveTo && {
      moveToday: async (day) => {
        moveTo(day)
        await round()
      },
    }),
    idempotency: {
      find: (caller, key) =>
        inTransaction(database.app, caller, (client) =>
          findKeptAnswer({ client, actor: caller, now: clock.now(), sealing: program.sealing }, key),
        ).then((kept) => kept ?? undefined),
      save: (caller, kept, about) => program.app.storage.transaction(caller, (unit) => unit.keepAnswer(kept, about)),
    },
    cases: program.app,
    lists: program.lists,
    ledger: program.ledger,
    breaches: program.breaches,
    deliveries: program.deliveries,
    webhooks: program.webhooks,
    plainWebhooks: !config.production,
    webhookHosts: config.webhookHosts,
    preferences: program.preferences,
    calendar: program.calendar,
    publicUrl: config.notices.publicUrl,
    reports: program.reports,
    simulations: openSimulations(program),
    adviseWhoIsDue: advisedByToday({
      dependencies: program.worker,
      lists: program.workerLists,
      report: ({ error }) => log.failure('advice.not-given', error),
    }),
    records: program.records,
    everything: program.everything,
    refusals: program.refusals,
    auditTrail: postgresAuditTrail(database.app, clock.now),
  }
  return createApp({
    routes: allRoutes,
    services,
    ...(await openPages(program, services, signIn, fromHere, log)),
    verifyToken: signIn.verifyToken,
    findCaller: findCaller(program),
    ready: async () => ({
      database: await database.app.query('select 1').then(
        () => true,
        () => false,
      ),
    }),
    log,
    metrics,
    newId: randomUUID,
    callsAMinute: config.rateLimit,
    trustedProxies: config.trustedProxies,
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigRefused(`Port ${port} is in use: stop what uses it, or choose another with PORT=3001 npm start.`)
          : error,
      )
    })
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
