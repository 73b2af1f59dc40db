import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Response } from 'supertest'

type Operation = {
  operationId: string
  responses: Record<string, { content?: Record<string, object>; headers: object }>
}
type Document = { paths: Record<string, Record<string, Operation>> }

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')) as Document

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'openapi.json')

/** Every operation of the committed documentation, as `[path, method, operation]`. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [path, method, operation] as const),
)

const validators = new Map<string, ValidateFunction>()

/**
 * What of an answer is not as the documentation says, in words; nothing when all is. A status that is not documented
 * by itself is a fault too, although `default` would cover it.
 */
export function undocumented(operationId: string, answer: Response): string[] {
  const [path, method, operation] = operations.find(([, , one]) => one.operationId === operationId) ?? []
  if (path === undefined || method === undefined || operation === undefined) return [`no operation ${operationId}`]
  const documented = operation.responses[String(answer.status)]
  if (documented === undefined) return [`${operationId} answers ${answer.status}, which is not documented`]
  const missing = Object.keys(documented.headers).filter((name) => answer.headers[name.toLowerCase()] === undefined)
  // The last page of a list has no next one.
  const faults = missing.filter((name) => name !== 'Link').map((name) => `${answer.status} lacks the header ${name}`)
  const type = (answer.headers['content-type'] ?? '').split(';')[0] ?? ''
  if (documented.content === undefined) return faults
  if (documented.content[type] === undefined) return [...faults, `${answer.status} is of type ${type}, not documented`]
  if (!type.endsWith('json')) return faults
  const steps = ['paths', path, method, 'responses', String(answer.status), 'content', type, 'schema']
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.json#/${pointer}` })
  validators.set(pointer, validate)
  validate(JSON.parse(answer.text))
  return [...faults, ...(validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)]
}
