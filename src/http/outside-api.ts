import express, { type RequestHandler, type Router } from 'express'
import { Unavailable } from '../cases/errors.ts'
import { send, toWire } from './answer.ts'
import type { Metrics } from './metrics.ts'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'

/** Whether what the program leans on answers, by name: `{ database: true }`. */
export type CheckReady = () => Promise<Readonly<Record<string, boolean>>>

/** Health and metrics: for whoever runs the program, beside the API, open, without anything about anybody. */
export function outsideApi(ready: CheckReady, metrics: Metrics): Router {
  const router = express.Router({ strict: true, caseSensitive: true })
  const place = (path: string, handler: RequestHandler) => {
    const named: RequestHandler = (request, _response, next) => {
      contextOf(request).route = path
      next()
    }
    router.route(path).all(named).get(handler).all(onlyGet)
  }
  place('/health/live', (_request, response) => send(response, toWire({ status: 200, body: { status: 'live' } })))
  place('/health/ready', async (_request, response) => {
    const parts = await ready()
    const out = Object.entries(parts).flatMap(([name, works]) => (works ? [] : [name]))
    if (out.length > 0) throw new Unavailable(`Not ready: ${out.join(', ')} does not answer.`)
    send(response, toWire({ status: 200, body: { status: 'ready', parts } }))
  })
  place('/metrics', async (_request, response) => {
    const { registry } = metrics
    send(response, toWire({ status: 200, body: await registry.metrics(), contentType: registry.contentType }))
  })
  return router
}

const onlyGet: RequestHandler = () => {
  throw new Refusal('method-not-allowed', 'Here you can use GET, HEAD.', { Allow: 'GET, HEAD' })
}
