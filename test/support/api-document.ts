import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { resolved } from './drawn-bodies.ts'

type Parameter = { name: string; in: string; required: boolean; schema: object }
type Documented = { content?: Record<string, object>; headers: object }
export type Operation = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: object; examples?: Record<string, { value: unknown }> }> }
  responses: Record<string, Documented>
}
export type ApiDocument = {
  info: { description: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** An answer as a client holds it; the names of its headers are in lower case. */
export type Received = {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  text: string
}

/** What of an answer is not as a document says, each in words, and the faults of its body as the schema names them. */
export type AnswerFaults = { words: string[]; schema: ErrorObject[] }

/** Holds requests and answers against an OpenAPI document. */
export type ApiReader = {
  /** Every operation and status that it names, as `getCase 404`; without `default`. */
  statuses: readonly string[]
  /** The operations that take a body, each with its schema; no references in it. */
  bodies: readonly (readonly [operationId: string, schema: object])[]
  operation(operationId: string): Operation | undefined
  /** @param as the status whose documentation is meant, or `default`. */
  answerFaults(operationId: string, as: string, answer: Received): AnswerFaults
  /** What a body is not, by the schema of the operation: in words, nothing when all is well. */
  bodyFaults(operationId: string, body: unknown): string[]
}

/** Reads a document once; its schemas are compiled as they are asked for. */
export function apiReader(document: ApiDocument): ApiReader {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi.json')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation] as const),
  )
  const places = new Map(operations.map((each) => [each[2].operationId, each]))
  const validators = new Map<string, ValidateFunction>()

  function schemaFaults(steps: readonly string[], value: unknown): ErrorObject[] {
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.json#/${pointer}` })
    validators.set(pointer, validate)
    return validate(value) ? [] : [...(validate.errors ?? [])]
  }

  function answerFaults(operationId: string, as: string, answer: Received): AnswerFaults {
    const [path, method, operation] = places.get(operationId) ?? []
    const documented = operation?.responses[as]
    if (path === undefined || method === undefined || documented === undefined)
      return { words: [`${operationId} answers ${answer.status}, which is not documented`], schema: [] }
    const missing = Object.keys(documented.headers).filter((name) => answer.headers[name.toLowerCase()] === undefined)
    // The last page of a list has no next one.
    const words = missing.filter((name) => name !== 'Link').map((name) => `${answer.status} lacks the header ${name}`)
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    if (documented.content === undefined) return { words, schema: [] }
    if (documented.content[type] === undefined)
      return { words: [...words, `${answer.status} is of type ${type}, not documented`], schema: [] }
    if (!type.endsWith('json')) return { words, schema: [] }
    const schema = schemaFaults(
      ['paths', path, method, 'responses', as, 'content', type, 'schema'],
      JSON.parse(answer.text),
    )
    return { words: [...words, ...schema.map(wordsOf)], schema }
  }

  return {
    statuses: operations.flatMap(([, , { operationId, responses }]) =>
      Object.keys(responses)
        .filter((status) => status !== 'default')
        .map((status) => `${operationId} ${status}`),
    ),
    bodies: operations.flatMap(([, , { operationId, requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      return schema === undefined ? [] : [[operationId, resolved(schema, document.components.schemas)] as const]
    }),
    operation: (operationId) => places.get(operationId)?.[2],
    answerFaults,
    bodyFaults(operationId, body) {
      const [path, method, operation] = places.get(operationId) ?? []
      if (path === undefined || method === undefined || operation?.requestBody === undefined)
        return body === undefined ? [] : [`${operationId} takes no body`]
      return schemaFaults(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'], body).map(
        wordsOf,
      )
    },
  }
}

const wordsOf = ({ instancePath, message = '' }: ErrorObject): string => `${instancePath} ${message}`
