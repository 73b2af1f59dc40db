import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { FindCaller } from '../access/caller.ts'
import type { VerifyToken } from '../access/verify-token.ts'
import { answerProblem, nothingHere } from './answer-problem.ts'
import { basePath } from './api-version.ts'
import { beginRequest, recordAnswers, requireHost } from './begin-request.ts'
import type { HandlerNeeds } from './handler-needs.ts'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'
import { mountRoutes } from './mount-routes.ts'
import { type CheckReady, outsideApi } from './outside-api.ts'
import { pageRateLimit, rateLimit } from './rate-limit.ts'
import type { Route } from './route.ts'
import { identify } from './sign-in.ts'

/** What the app is built from; main.ts makes each. */
export type AppParts = {
  routes: readonly Route[]
  services: HandlerNeeds
  verifyToken: VerifyToken
  findCaller: FindCaller
  ready: CheckReady
  log: Log
  metrics: Metrics
  /** Makes a new UUID. */
  newId(): string
  /** Calls a minute a caller; 0 is none. */
  callsAMinute: number
  /** The proxies in front whose `X-Forwarded-For` is believed; nobody's when left out. */
  trustedProxies?: readonly string[]
  /** The pages, where there are any: they answer what is neither API, health nor metrics. */
  pages?: RequestHandler
  /** Shows as a page why a page is refused before it is asked. */
  pageFaults?: ErrorRequestHandler
}

/** The whole of HTTP, in the order in which a request meets it. */
export function createApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.enable('case sensitive routing')
  app.set('query parser', 'simple')
  app.set('trust proxy', [...(parts.trustedProxies ?? [])])

  app.use(beginRequest(parts.newId))
  app.use(recordAnswers(parts.log, parts.metrics))
  app.use(requireHost)
  app.use(outsideApi(parts.ready, parts.metrics))
  app.use(
    basePath,
    identify(parts.verifyToken, parts.findCaller),
    rateLimit(parts.callsAMinute),
    mountRoutes(parts.routes, parts.services),
    nothingHere,
  )
  if (parts.pages !== undefined) {
    const pages = express.Router().use(pageRateLimit(parts.callsAMinute), parts.pages)
    app.use(parts.pageFaults === undefined ? pages : pages.use(parts.pageFaults))
  }
  app.use(nothingHere)
  app.use(answerProblem(parts.log))
  return app
}
