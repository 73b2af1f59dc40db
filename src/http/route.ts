import { z } from 'zod'
import type { Role } from '../../machines/roles.ts'
import type { Caller } from '../access/caller.ts'
import { type Fault, Invalid, NotFound } from '../cases/errors.ts'
import { readPart } from '../cases/faults.ts'
import type { Answer } from './answer.ts'
import type { HandlerNeeds } from './handler-needs.ts'
import type { IdempotencyClaim } from './idempotency.ts'
import { readIfMatch } from './if-match.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Who may call a route at all: anyone, anyone who signed in, or these roles. What they may see is for the use-case to judge. */
export type Rights = 'open' | 'signed-in' | readonly Role[]

/** An answer that a route gives when all is well, for the documentation. */
export type Success = {
  status: 200 | 201 | 202 | 204
  description: string
  schema?: z.ZodType
  /** Other content types that `Accept` can ask for. */
  alsoAs?: readonly string[]
  headers?: readonly ('ETag' | 'Location' | 'Link' | 'Retry-After')[]
}

/** A request once read: typed, and free of faults. */
export type RouteRequest<P, Q, B> = {
  params: P
  query: Q
  body: B
  caller: Caller
  requestId: string
  /** Path and query as they were asked, for links. */
  url: string
  /** The version named in `If-Match`, null for any; only on a conditional route. */
  expectedVersion: number | null
  /** Present when the caller sent an Idempotency-Key. */
  claim: IdempotencyClaim | undefined
  /** The first of these content types that the caller accepts, or the first of all. */
  preferred(types: readonly string[]): string
  /** `Prefer: return=minimal` (RFC 7240): the caller needs no more than the outcome. */
  prefersMinimal: boolean
  /** `Prefer: respond-async` (RFC 7240): the caller knows the answer that says how far the work is, and what to do then. */
  prefersAsync: boolean
}

/** A request before it is read by its route. */
export type RawRequest = Omit<RouteRequest<unknown, unknown, unknown>, 'expectedVersion'> & {
  ifMatch: string | undefined
}

/** One route, said once: Express's routing and the OpenAPI document are both made from it. */
export type Route = {
  method: Method
  /** As OpenAPI writes it, under the base path: `/cases/{caseId}`. */
  path: string
  operationId: string
  summary: string
  description?: string
  tag: string
  rights: Rights
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  bodyExamples?: Readonly<Record<string, unknown>>
  /** A change of something that has an ETag: asks If-Match. */
  conditional: boolean
  /** A change: takes an Idempotency-Key. What only reads or reckons, by POST for the length of what is asked, does not. */
  keyed: boolean
  /** Reckons with the law and what was sent alone, without the database: it goes on while that is out. */
  aboutNobody?: true
  /** In whose name an open route keeps its answer under an Idempotency-Key: of whoever holds its link. */
  keyedAs?: (params: Readonly<Record<string, unknown>>, services: HandlerNeeds) => Promise<Caller>
  success: Success
  /**
   * What is answered while the work goes on: the same question asked again is answered with it once it is done. Only to who
   * shows that they know of it, by `Prefer: respond-async` or otherwise: for all others it is no answer.
   */
  pending?: Success
  /** Refusals of its own, beyond those that follow from what is said here (400, 401, 403, 404, 412 …), with their meaning. */
  refusals: Readonly<Partial<Record<403 | 404 | 409 | 503, string>>>
  /** Reads the request and runs the handler. Throws what `problem.ts` knows. */
  run(request: RawRequest, services: HandlerNeeds): Promise<Answer>
}

type Definition<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Omit<
  Route,
  'params' | 'query' | 'body' | 'run' | 'conditional' | 'keyed' | 'refusals'
> & {
  params?: P
  query?: Q
  body?: B
  conditional?: boolean
  /** Only said, as false, of what changes nothing. */
  keyed?: false
  refusals?: Route['refusals']
  handle(request: RouteRequest<z.output<P>, z.output<Q>, z.output<B>>, services: HandlerNeeds): Promise<Answer> | Answer
}

/** A route that names no query takes none. */
const nothingAsked = z.strictObject({})

/** Makes a route: all faults of query, body and headers come in one answer; a path that can't be is not found. */
export function defineRoute<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
>(definition: Definition<P, Q, B>): Route {
  const { handle, conditional = false, refusals = {}, ...rest } = definition
  const keyed = definition.method !== 'get' && definition.keyed !== false
  return {
    ...rest,
    conditional,
    keyed,
    refusals,
    async run(raw, services) {
      const params = readParams(definition.params, raw.params)
      const faults: Fault[] = []
      const query = readOrCollect(definition.query, raw.query, 'query', faults)
      const body = readOrCollect(definition.body, raw.body, 'body', faults)
      if (faults.length > 0) throw new Invalid(faults)
      const { ifMatch, ...shared } = raw
      const expectedVersion = conditional ? readIfMatch(ifMatch) : null
      return handle({ ...shared, params, query, body, expectedVersion }, services)
    },
  }
}

function readParams<P extends z.ZodObject>(schema: P | undefined, value: unknown): z.output<P> {
  const read = readPart(schema ?? nothingAsked, value, 'path')
  if (read.value === undefined) throw new NotFound('There is nothing at this address.')
  return read.value as z.output<P>
}

function readOrCollect<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  part: 'body' | 'query',
  faults: Fault[],
): z.output<S> {
  if (schema === undefined && part === 'body') return undefined as z.output<S>
  const read = readPart(schema ?? nothingAsked, value, part)
  faults.push(...read.faults)
  return read.value as z.output<S>
}
