import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { NotAllowed, NotFound } from '../cases/errors.ts'
import { send, sendPieces, toWire, type WireAnswer } from './answer.ts'
import type { HandlerNeeds } from './handler-needs.ts'
import { type AnswerOnce, answerOnce, fingerprintOf, type IdempotencyClaim, readKey } from './idempotency.ts'
import { readBody, refuseUnkeepable } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { contextOf } from './request-context.ts'
import type { Method, RawRequest, Route } from './route.ts'
import { admitted } from './sign-in.ts'

/**
 * Serves the routes, answers 405 with `Allow` for a method that an address does not have, and nothing else. An Express
 * router tries its routes one by one, so each first part of a path has one of its own.
 */
export function mountRoutes(routes: readonly Route[], services: HandlerNeeds): RequestHandler {
  const routers = new Map<string, Router>()
  const once = answerOnce(services.idempotency)
  for (const [path, here] of byPath(routes)) {
    const router = routers.get(firstPart(path)) ?? express.Router({ strict: true, caseSensitive: true })
    routers.set(firstPart(path), router)
    const place = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'))
    for (const route of here) place[route.method](serve(route, services, once))
    place.all(
      refuseMethod(
        here.map((route) => route.method),
        path,
      ),
    )
  }
  return (request, response, next) => {
    const router = routers.get(firstPart(request.path))
    if (router === undefined) next()
    else router(request, response, next)
  }
}

/** Of `/cases/{caseId}`: `cases`. */
const firstPart = (path: string): string => path.split('/', 2)[1] ?? ''

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>()
  for (const route of routes) paths.set(route.path, [...(paths.get(route.path) ?? []), route])
  return paths
}

function serve(route: Route, services: HandlerNeeds, once: AnswerOnce): RequestHandler {
  return async (request, response) => {
    contextOf(request).route = route.path
    const wire = await answer(route, request, response, services, once)
    if (wire.pieces === undefined) send(response, wire)
    else await sendPieces(response, wire)
  }
}

async function answer(
  route: Route,
  request: Request,
  response: Response,
  services: HandlerNeeds,
  once: AnswerOnce,
): Promise<WireAnswer> {
  const { requestId, signIn } = contextOf(request)
  const caller = { ...admitted(signIn, route), traceId: requestId }
  const key = route.keyed ? readKey(request.get('idempotency-key')) : undefined
  refuseUnkeepable(request.query, 'query')
  refuseUnkeepable(request.params, 'path')
  const body = route.body === undefined ? undefined : await readBody(request, response)
  const claim: IdempotencyClaim | undefined =
    key === undefined
      ? undefined
      : {
          caller: (await route.keyedAs?.(request.params, services)) ?? caller,
          key,
          fingerprint: fingerprintOf(request.method, request.baseUrl + request.path, body),
          about: (request.params as Readonly<Record<string, string | undefined>>)['youngPersonId'],
        }
  const raw: RawRequest = {
    params: request.params,
    query: request.query,
    body,
    caller,
    requestId,
    url: request.originalUrl,
    claim,
    ifMatch: request.get('if-match'),
    prefersMinimal: /\breturn=minimal\b/.test(request.get('prefer') ?? ''),
    prefersAsync: /\brespond-async\b/.test(request.get('prefer') ?? ''),
    preferred: (types) => request.accepts([...types]) || (types[0] ?? ''),
  }
  const run = () => route.run(raw, services).catch((error: unknown) => keepRefused(route, raw, services, error))
  return claim === undefined ? toWire(await run()) : once(claim, run)
}

/** That somebody was refused a case or a person is in the audit too; without a place in it they hear the refusal all the same. */
async function keepRefused(route: Route, raw: RawRequest, services: HandlerNeeds, error: unknown): Promise<never> {
  const { caseId, youngPersonId } = raw.params as Readonly<Record<string, string | undefined>>
  if ((error instanceof NotFound || error instanceof NotAllowed) && (caseId ?? youngPersonId) !== undefined) {
    const refused = {
      action: route.operationId,
      purpose: 'case-work' as const,
      caseIds: caseId === undefined ? [] : [caseId],
      youngPersonIds: youngPersonId === undefined ? [] : [youngPersonId],
      traceId: raw.requestId,
      outcome: 'refused' as const,
    }
    try {
      await services.cases.storage.transaction(raw.caller, (unit) => unit.writeAudit(refused))
    } catch {}
  }
  throw error
}

function refuseMethod(methods: readonly Method[], path: string): RequestHandler {
  const allow = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ')
  return (request) => {
    contextOf(request).route = path
    throw new Refusal('method-not-allowed', `Here you can use ${allow}.`, { Allow: allow })
  }
}
