import type { ApiDocument } from '../../test/support/api-document.ts'
import { clientMadeFrom } from '../../test/support/older-clients.ts'
import type { Answered, Call } from './api-client.ts'
import type { Known } from './fuzz-requests.ts'

/** A client that knows the document of a release and nothing else: what it asks, and what it can't read. */
export function oldClient(version: string, document: ApiDocument) {
  const client = clientMadeFrom(version, document)
  const schemas = new Map(client.bodies)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, requestBody }]) => ({
      operationId,
      path,
      method: method.toUpperCase(),
      schema: schemas.get(operationId) ?? null,
      examples: Object.values(requestBody?.content['application/json']?.examples ?? {}),
      isAt: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    })),
  )
  const headers: Readonly<Record<string, string>> = { 'If-Match': '*' }
  return {
    drawn: operations satisfies Known['operations'],
    /** Every example of a body in the document, where the address can be written down without knowing anything. */
    examples: operations
      .filter(({ path }) => !path.includes('{') && path !== '/clock')
      .flatMap(({ path, method, examples }) =>
        examples.map(({ value }): Call => ({ method, path, body: value, headers })),
      ),
    /** What it can't read of an answer, in words; nothing of the success of what it could not have asked. */
    unread(call: Call, answer: Answered): string[] {
      const [path = '', query] = call.path.split('?')
      const operation = operations.find(({ method, isAt }) => method === call.method && isAt.test(path))
      if (operation === undefined) return []
      const asked = { operationId: operation.operationId, body: call.body, ...(query && { query }) }
      if (answer.status < 400 && !client.canAsk(asked)) return []
      return client.read(operation.operationId, answer).faults
    },
  }
}
