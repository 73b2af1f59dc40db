import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { allReleased } from '../../checks/released-api.ts'
import { type ApiDocument, type ApiReader, apiReader, type Operation, type Received } from './api-document.ts'

/** What a client sends, as far as a document says what may be sent. */
export type Asked = { operationId: string; query?: string; headers?: Readonly<Record<string, string>>; body?: unknown }

/** How a client made from a document reads an answer. */
export type Read = {
  /** What it cannot read, in words; nothing when all is well. */
  faults: string[]
  /** Properties that it does not know and leaves, as the document asks of it. */
  leaves: string[]
}

/** A client made from the API document of a release. */
export type OlderClient = {
  version: string
  /** Every operation and status that it knows, as `getCase 404`. */
  statuses: readonly string[]
  /** The operations that take a body, each with its schema; no references in it. */
  bodies: ApiReader['bodies']
  knows(operationId: string): boolean
  /** Whether it can ask this at all: an operation, inputs and a body that its document knows. */
  canAsk(asked: Asked): boolean
  read(operationId: string, answer: Received): Read
}

/** Clients made from the document of each release, the oldest first. */
export const olderClients = (): OlderClient[] =>
  allReleased(join(import.meta.dirname, '../../docs/released')).map(({ version, document }) =>
    clientMadeFrom(version, document as ApiDocument),
  )

/** Holds many answers against all of them, and keeps what each of them has met. */
export function heldAgainstOlderClients() {
  const clients = olderClients().map((client) => ({ client, met: new Set<string>() }))
  return {
    /** What of an answer which client can't read. A refusal has to be readable for all who know the operation. */
    unreadable: (asked: Asked, answer: Received): string[] =>
      clients.flatMap(({ client, met }) => {
        const concerns = answer.status < 400 ? client.canAsk(asked) : client.knows(asked.operationId)
        if (!concerns) return []
        met.add(`${asked.operationId} ${answer.status}`)
        const { faults } = client.read(asked.operationId, answer)
        return faults.map((fault) => `${client.version}: ${asked.operationId} ${answer.status}: ${fault}`)
      }),
    /** What a client knows of and did not meet. */
    unread: (): string[] =>
      clients.flatMap(({ client, met }) =>
        client.statuses.filter((each) => !met.has(each)).map((each) => `${client.version}: ${each}`),
      ),
  }
}

/**
 * What such a client may count on is `stability` in src/http/openapi.ts: it leaves properties of an answer that it does not
 * know, and nothing else. It knows each way to succeed by name; a refusal that it does not know is `default`.
 */
export function clientMadeFrom(version: string, document: ApiDocument): OlderClient {
  const strict = apiReader(document)
  const lenient = apiReader(opened(document))
  return {
    version,
    statuses: strict.statuses,
    bodies: strict.bodies,
    knows: (operationId) => strict.operation(operationId) !== undefined,
    canAsk(asked) {
      const operation = strict.operation(asked.operationId)
      return (
        operation !== undefined &&
        knowsHeaders(operation, Object.keys(asked.headers ?? {})) &&
        knowsQuery(operation, asked.query ?? '') &&
        strict.bodyFaults(asked.operationId, asked.body).length === 0
      )
    },
    read(operationId, answer) {
      const named = strict.operation(operationId)?.responses[String(answer.status)] !== undefined
      const as = named || answer.status < 400 ? String(answer.status) : 'default'
      const { schema } = strict.answerFaults(operationId, as, answer)
      const unknown = schema.filter(({ keyword }) => keyword === 'additionalProperties')
      return {
        faults: lenient.answerFaults(operationId, as, answer).words,
        leaves: unknown.map(({ instancePath, params }) => `${instancePath}/${String(params['additionalProperty'])}`),
      }
    },
  }
}

/** The document with answers that may hold more than it names. */
const opened = (document: ApiDocument): ApiDocument =>
  JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    key === 'additionalProperties' && value === false ? undefined : value,
  ) as ApiDocument

/** What every client sends without a word of the document. */
const common = ['accept', 'authorization', 'content-type']

function knowsHeaders({ parameters = [] }: Operation, sent: readonly string[]): boolean {
  const known = parameters.filter((each) => each.in === 'header').map(({ name }) => name.toLowerCase())
  return sent.every((name) => [...common, ...known].includes(name.toLowerCase()))
}

const ajv = new Ajv2020({ strict: false, coerceTypes: true })
addFormats.default(ajv)

function knowsQuery({ parameters = [] }: Operation, query: string): boolean {
  const known = parameters.filter((each) => each.in === 'query')
  const schema = {
    type: 'object',
    properties: Object.fromEntries(known.map((each) => [each.name, each.schema])),
    required: known.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
  return ajv.validate(schema, Object.fromEntries(new URLSearchParams(query)))
}
