import { z } from 'zod'
import { openApiDocument } from '../openapi.ts'
import { defineRoute, type Route } from '../route.ts'

/** GET /openapi.json, open to all: the documentation of the given routes and of itself. */
export function documentation(routes: readonly Route[]): Route {
  let document: Record<string, unknown> | undefined
  const self = defineRoute({
    method: 'get',
    path: '/openapi.json',
    operationId: 'readDocumentation',
    summary: 'This document.',
    tag: 'Documentation',
    rights: 'open',
    success: { status: 200, description: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) },
    handle: () => {
      document ??= openApiDocument([...routes, self])
      return { status: 200, body: document }
    },
  })
  return self
}
