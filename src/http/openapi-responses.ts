import { z } from 'zod'
import { apiVersion } from './api-version.ts'
import type { JsonSchema } from './openapi-schemas.ts'
import { problemTypes } from './problem.ts'
import type { Route, Success } from './route.ts'

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

/** Every header that an answer may carry, said once; an answer refers to them by name. */
export const headerComponents = {
  'API-Version': { description: 'The full version of this API.', schema: { type: 'string' }, example: apiVersion },
  'X-Request-Id': {
    description: 'The id of this request, also in our log.',
    schema: { type: 'string', format: 'uuid' },
  },
  'RateLimit-Policy': {
    description: 'How many calls (q) in how many seconds (w). Absent where an installation for trials has no limit.',
    schema: { type: 'string' },
    example: '"calls";q=6000;w=60',
  },
  RateLimit: {
    description: 'How many calls are left (r), and in how many seconds (t) it begins anew. Absent with its policy.',
    schema: { type: 'string' },
    example: '"calls";r=5990;t=42',
  },
  ETag: { description: 'The version; goes into If-Match with a change.', schema: { type: 'string' }, example: '"3"' },
  Location: { description: 'Where the new resource is.', schema: { type: 'string', format: 'uri-reference' } },
  Link: { description: 'The next page, as rel="next"; absent on the last.', schema: { type: 'string' } },
  'WWW-Authenticate': { description: 'How to sign in.', schema: { type: 'string' } },
  'Retry-After': {
    description: 'Seconds to wait.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 3600 },
  },
}

type HeaderName = keyof typeof headerComponents

const always: readonly HeaderName[] = ['API-Version', 'X-Request-Id', 'RateLimit-Policy', 'RateLimit']

const headersNamed = (names: readonly HeaderName[]) =>
  Object.fromEntries([...always, ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]))

type ToSchema = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema

/** Every answer that a route can give: its own, and the refusals that follow from how it is defined. */
export function responsesOf(route: Route, schema: ToSchema): Record<string, unknown> {
  const refused = (description: string, headers: readonly HeaderName[] = []) => ({
    description,
    headers: headersNamed(headers),
    content: { 'application/problem+json': { schema: schema(problemSchema, 'output') } },
  })
  const refusals: Record<string, unknown> = {}
  const add = (when: boolean, status: number, description: string, headers: readonly HeaderName[] = []) => {
    if (when) refusals[String(status)] = refused(description, headers)
  }
  add(true, 400, 'Malformed or not valid; every fault is named.')
  add(route.rights !== 'open', 401, 'Not signed in.', ['WWW-Authenticate'])
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
  add(true, 429, 'Too many calls in a minute.', ['Retry-After'])
  add(route.refusals[503] !== undefined, 503, route.refusals[503] ?? '', ['Retry-After'])
  return {
    [String(route.success.status)]: successOf(route.success, schema),
    ...(route.pending && { [String(route.pending.status)]: successOf(route.pending, schema) }),
    ...refusals,
    default: refused('Any other refusal, or a failure on our side with its log id.'),
  }
}

function successOf(
  { description, schema: body, alsoAs = [], headers = [] }: Success,
  schema: ToSchema,
): Record<string, unknown> {
  const json = body === undefined ? {} : { 'application/json': { schema: schema(body, 'output') } }
  const others = Object.fromEntries(alsoAs.map((type) => [type, { schema: { type: 'string' } }]))
  const content = { ...json, ...others }
  return { description, headers: headersNamed(headers), ...(Object.keys(content).length === 0 ? {} : { content }) }
}
