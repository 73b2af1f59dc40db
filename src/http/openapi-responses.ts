import { z } from 'zod'
import type { JsonSchema } from './openapi-schemas.ts'
import { problemTypes } from './problem.ts'
import type { Route } from './route.ts'

const faultSchema = z
  .strictObject({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z
      .string()
      .meta({ description: 'A JSON Pointer (RFC 6901) as a URI fragment.', examples: ['#/facts/birthDate'] }),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Fault' })

/** RFC 9457; other members may come with a kind, as `state` and `availableEvents` with a 409 on an event. */
const problemSchema = z
  .looseObject({
    type: z.enum(problemTypes),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().meta({ format: 'uri' }),
    errors: z.array(faultSchema).optional(),
  })
  .meta({ id: 'Problem' })

const apiVersionHeader = { description: 'The full version of this API.', schema: { type: 'string' }, example: '1.0.0' }
const requestIdHeader = {
  description: 'The id of this request, also in our log.',
  schema: { type: 'string', format: 'uuid' },
}
const always = { 'API-Version': apiVersionHeader, 'X-Request-Id': requestIdHeader }

const named = {
  ETag: { description: 'The version; goes into If-Match with a change.', schema: { type: 'string' }, example: '"3"' },
  Location: { description: 'Where the new resource is.', schema: { type: 'string', format: 'uri-reference' } },
  Link: { description: 'The next page, as rel="next"; absent on the last.', schema: { type: 'string' } },
}

type ToSchema = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema

/** Every answer that a route can give: its own, and the refusals that follow from how it is defined. */
export function responsesOf(route: Route, schema: ToSchema): Record<string, unknown> {
  const refused = (description: string, headers: object = {}) => ({
    description,
    headers: { ...always, ...headers },
    content: { 'application/problem+json': { schema: schema(problemSchema, 'output') } },
  })
  const refusals: Record<string, unknown> = {}
  const add = (when: boolean, status: number, description: string, headers: object = {}) => {
    if (when) refusals[String(status)] = refused(description, headers)
  }
  const challenge = { 'WWW-Authenticate': { description: 'How to sign in.', schema: { type: 'string' } } }
  const retry = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } }
  add(true, 400, 'Malformed or not valid; every fault is named.')
  add(route.rights !== 'open', 401, 'Not signed in.', challenge)
  add(
    typeof route.rights !== 'string' || route.refusals[403] !== undefined,
    403,
    route.refusals[403] ?? 'Not for this role.',
  )
  add(
    route.params !== undefined || route.refusals[404] !== undefined,
    404,
    route.refusals[404] ?? 'Not there, or not for you to know of.',
  )
  add(route.refusals[409] !== undefined, 409, route.refusals[409] ?? '')
  add(route.conditional, 412, 'It changed since you read it.')
  add(route.body !== undefined, 413, 'The body is too large.')
  add(route.body !== undefined, 415, 'The body is no JSON.')
  add(route.keyed, 422, 'The Idempotency-Key was used for another request.')
  add(route.conditional, 428, 'If-Match is missing.')
  add(true, 429, 'Too many calls in a minute.', retry)
  add(route.refusals[503] !== undefined, 503, route.refusals[503] ?? '', retry)
  return {
    [String(route.success.status)]: successOf(route, schema),
    ...refusals,
    default: refused('Any other refusal, or a failure on our side with its log id.'),
  }
}

function successOf(route: Route, schema: ToSchema): Record<string, unknown> {
  const { description, schema: body, alsoAs = [], headers = [] } = route.success
  const own = Object.fromEntries(headers.map((name) => [name, named[name]]))
  const json = body === undefined ? {} : { 'application/json': { schema: schema(body, 'output') } }
  const others = Object.fromEntries(alsoAs.map((type) => [type, { schema: { type: 'string' } }]))
  const content = { ...json, ...others }
  return { description, headers: { ...always, ...own }, ...(Object.keys(content).length === 0 ? {} : { content }) }
}
