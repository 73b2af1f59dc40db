import type { RequestHandler } from 'express'
import { fixedHeaders } from './fixed-headers.ts'
import type { Log } from './logging.ts'
import type { Metrics } from './metrics.ts'
import { Refusal } from './refusal.ts'
import { contextOf, keepContext } from './request-context.ts'

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const nobodyYet = {
  caller: undefined,
  refusal: new Refusal('not-signed-in', 'Send a bearer token: Authorization: Bearer <token>.'),
}

/** Gives the request its id (the caller's own, when it is a UUID) and sets what every answer carries. */
export function beginRequest(newId: () => string): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id']
    const requestId = typeof given === 'string' && uuid.test(given) ? given.toLowerCase() : newId()
    keepContext(request, { requestId, route: 'unknown', signIn: nobodyYet })
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
    response.setHeader('X-Request-Id', requestId)
    next()
  }
}

/** Node's own check of the Host header answers without our headers, so it is off and done here. */
export const requireHost: RequestHandler = (request, _response, next) => {
  if (request.headers.host === undefined && request.httpVersion === '1.1') {
    throw new Refusal('malformed-request', 'The Host header is missing.', { Connection: 'close' })
  }
  next()
}

/** One line in the log and one count for every answered request. */
export function recordAnswers(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now()
    response.on('close', () => {
      const { requestId, route, signIn } = contextOf(request)
      const durationMs = Math.round((performance.now() - begun) * 10) / 10
      const status = response.writableEnded ? response.statusCode : 499
      metrics.answered(request.method, route, status, durationMs / 1000)
      const { caller } = signIn
      log.info('answered', {
        requestId,
        method: request.method,
        route,
        status,
        durationMs,
        callerId: caller?.personId,
        role: caller?.role,
      })
    })
    next()
  }
}
