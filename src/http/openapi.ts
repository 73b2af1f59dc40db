import { apiVersion, basePath } from './api-version.ts'
import { headerComponents, responsesOf } from './openapi-responses.ts'
import { type JsonSchema, schemaCollector } from './openapi-schemas.ts'
import type { Route } from './route.ts'

/**
 * What a client may count on for as long as the path says v1, and what it has to put up with. test/support/older-clients.ts
 * holds every answer to it, against each released document.
 */
export const stability =
  'Within this version an answer may gain properties, and an operation inputs that may be left out: read what you know and leave the rest. ' +
  'Nothing that you may send is refused later; no property of an answer goes or changes its type, and no code and no kind of success comes that you do not know.'

const tags: Readonly<Record<string, string>> = {
  Advice: 'Which pathway fits, with the reasons; nothing is stored.',
  Calculations: 'Terms and penalties by Dutch law; nothing is stored.',
  'Young people': 'Everyone known, their facts and their advice today.',
  Cases: 'One route of one young person along a statechart.',
  Deadlines: 'Every date of every case, near, broken or kept.',
  Figures: 'What managers look at: counts, indicators, what is coming, and files.',
  Notices: 'What reaches people and other systems, and what did not arrive.',
  Policies: 'What a municipality may choose, as dated data with versions.',
  Pathways: 'The statecharts themselves.',
  Administration: 'Keeping it running.',
  Documentation: 'This document.',
}

/** The OpenAPI 3.1 document of these routes. The same routes give the same document. */
export function openApiDocument(routes: readonly Route[]): Record<string, unknown> {
  const collector = schemaCollector()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    const operations = paths[route.path] ?? {}
    operations[route.method] = operationOf(route, collector.schema)
    paths[route.path] = operations
  }
  const used = new Set(routes.map((route) => route.tag))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Overstap',
      version: apiVersion,
      description:
        'Routes young people from youth care to adult support, carries each case along a statechart, and shows every deadline that is near or broken. ' +
        `Every answer carries API-Version and X-Request-Id; every error is problem+json (RFC 9457). ${stability}`,
      contact: { name: 'Overstap', url: 'https://overstap.example/contact', email: 'contact@overstap.example' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: basePath, description: 'This installation, in production or on trial.', 'x-internal': false }],
    security: [{ bearer: [] }],
    tags: Object.entries(tags)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'A token of the sign-in provider, checked as RFC8725 asks: signature, algorithm, issuer, audience, time.',
        },
      },
      headers: headerComponents,
      schemas: collector.components(),
    },
  }
}

type ToSchema = ReturnType<typeof schemaCollector>['schema']

function operationOf(route: Route, schema: ToSchema): Record<string, unknown> {
  const parameters = [
    ...parametersIn('path', route.params === undefined ? undefined : schema(route.params, 'input')),
    ...parametersIn('query', route.query === undefined ? undefined : schema(route.query, 'input')),
    ...headerParameters(route),
  ]
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [route.tag],
    ...(route.rights === 'open' ? { security: [] } : {}),
    ...(typeof route.rights === 'string' ? {} : { 'x-roles': route.rights }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.body === undefined ? {} : { requestBody: bodyOf(route, schema(route.body, 'input')) }),
    responses: responsesOf(route, schema),
  }
}

function bodyOf(route: Route, schema: JsonSchema): Record<string, unknown> {
  const examples = Object.entries(route.bodyExamples ?? {}).map(([name, value]) => [name, { value }] as const)
  const content = {
    'application/json': { schema, ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }) },
  }
  return { required: true, content }
}

function parametersIn(place: 'path' | 'query', schema: JsonSchema | undefined): Record<string, unknown>[] {
  const required = new Set(schema?.required ?? [])
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...inner }]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    ...(description === undefined ? {} : { description }),
    schema: inner,
  }))
}

function headerParameters(route: Route): Record<string, unknown>[] {
  const longestHeader = 200
  const header = (name: string, required: boolean, description: string, example: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string', maxLength: longestHeader },
    example,
  })
  const parameters = []
  if (route.conditional) parameters.push(header('If-Match', true, 'The ETag that you last read.', '"3"'))
  if (route.keyed) {
    const description =
      'A key of your own making. Sent again within 24 hours with the same body, it gives the same answer and does nothing twice.'
    parameters.push(header('Idempotency-Key', false, description, '5f0c2f0a-7f3e-4f4e-9b0e-2f4b8a1f7c11'))
  }
  if (route.pending !== undefined) {
    const description =
      'With respond-async (RFC 7240) you hear soon how far it is where the work takes long, and ask again.'
    parameters.push(header('Prefer', false, description, 'respond-async'))
  }
  return parameters
}
