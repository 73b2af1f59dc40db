import { sampleOf } from '../../test/machines/pathways/support/sample.ts'
import type { ApiDocument, Operation as ApiOperation } from '../../test/support/api-document.ts'
import { resolved } from '../../test/support/drawn-bodies.ts'
import type { Chance } from '../faults/chance.ts'
import type { Answered, Call } from './api-client.ts'
import { handoverPerson } from './note-writer.ts'
import { runToday } from './own-folder.ts'

type Operation = {
  path: string
  method: string
  schema: object | null
  /** It may say how far the work is, to who knows of that. */
  isAsync?: boolean
}

/** What the fuzz knows of the program: its operations from the OpenAPI document, and the cases and people it has met. */
export type Known = {
  operations: Operation[]
  cases: { id: string; etag: string; events: { type: string; payloadSchema: object | null; allowed: boolean }[] }[]
  people: string[]
}

/** Operations as the OpenAPI document names them, with what their bodies refer to in its place. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        schema: schemaOf(operation, document.components.schemas),
        isAsync: Object.hasOwn(operation.responses, '202'),
      })),
  )
}

function schemaOf({ requestBody }: ApiOperation, schemas: ApiDocument['components']['schemas']): object | null {
  const schema = requestBody?.content['application/json']?.schema
  return schema === undefined ? null : resolved(schema, schemas)
}

/** The next request: mostly one that fits the state the program is in, often one that does not quite. */
export function nextRequest(known: Known, chance: Chance): Call {
  const call = chance.happens(0.6) ? fitting(known, chance) : anything(known, chance)
  return chance.happens(0.25) ? spoiled(call, chance) : call
}

function fitting(known: Known, chance: Chance): Call {
  const met = known.cases.length > 0 ? chance.of(known.cases) : undefined
  const kind = chance.below(10)
  if (met === undefined || kind === 0)
    return {
      method: 'POST',
      path: '/cases',
      body: { youngPerson: handoverPerson(`Fuzz ${chance.below(1_000_000)}`, '2009-06-10') },
    }
  if (kind <= 3) return tellEvent(met, chance)
  if (kind === 4) return { method: 'GET', path: `/cases/${met.id}` }
  if (kind === 5)
    return {
      method: 'GET',
      path: `/deadlines?limit=${1 + chance.below(20)}&status=${chance.of(['open', 'overdue', 'met', 'suspended'])}`,
    }
  if (kind === 6) return { method: 'GET', path: `/cases?limit=${1 + chance.below(20)}` }
  if (kind === 7)
    return {
      method: 'POST',
      path: '/term-calculations',
      body: {
        term: 'wmo-investigation',
        startsOn: `20${20 + chance.below(40)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
      },
    }
  if (kind === 8)
    return {
      method: 'POST',
      path: '/route-advices',
      body: {
        facts: {
          birthDate: `20${10 + chance.below(9)}-02-1${chance.below(10)}`,
          youthHelpRunning: chance.happens(0.5),
          youthHelpKind: chance.of(['foster-care', 'treatment-support', 'closed-youth-care']),
        },
      },
    }
  return { method: 'GET', path: `/cases/${met.id}/events` }
}

function tellEvent(met: Known['cases'][number], chance: Chance): Call {
  const open = met.events.filter(({ allowed, type }) => allowed && type !== 'case.closed' && type !== 'event.corrected')
  const event = open.length > 0 ? chance.of(open) : undefined
  const said = event?.payloadSchema ? (sampleOf(event.payloadSchema, chance.below) as object) : { text: 'x' }
  return {
    method: 'POST',
    path: `/cases/${met.id}/events`,
    body: { type: event?.type ?? 'note.added', occurredOn: runToday, ...said },
    headers: { 'If-Match': chance.happens(0.9) ? met.etag : '"1"' },
  }
}

function anything(known: Known, chance: Chance): Call {
  const operation = chance.of(known.operations)
  // A simulation lives the whole caseload: asked as often as the rest it would take a third of the run.
  if (operation.isAsync && !chance.happens(0.1)) return anything(known, chance)
  const { path, method, schema, isAsync = false } = operation
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'caseId' && known.cases.length > 0
      ? chance.of(known.cases).id
      : name === 'pathway'
        ? chance.of(['direct-intake', 'extended-youth-care', 'x'])
        : chance.of(['1', 'onbekend', '%00', 'a'.repeat(300)]),
  )
  // The clock is not the fuzz's to move: a run would end up years ahead.
  if (path === '/clock') return { method: 'GET', path: '/terms' }
  const query = chance.happens(0.2)
    ? `?${chance.of(['limit=0', 'limit=201', 'cursor=zzz', 'unknown=1', 'asOf=2026-02-30', 'knownAt=x'])}`
    : ''
  return {
    method,
    path: filled + query,
    ...(schema ? { body: sampleOf(schema, chance.below) } : {}),
    headers: { 'If-Match': '*', ...(isAsync ? { Prefer: 'respond-async' } : {}) },
  }
}

const nasty: readonly unknown[] = [
  null,
  '',
  ' ',
  -1,
  1e308,
  [],
  {},
  'ﷺ',
  '\u0000',
  '2026-02-30',
  true,
  'x'.repeat(5000),
  { $ne: 1 },
  [[[[]]]],
  '../../etc/passwd',
  "'; drop table cases; --",
]

/** Puts something in the body that does not belong there, or leaves something out. */
function spoiled(call: Call, chance: Chance): Call {
  if (typeof call.body !== 'object' || call.body === null)
    return { ...call, headers: { ...call.headers, 'Idempotency-Key': chance.of(['', 'x'.repeat(500), 'k']) } }
  const entries = Object.entries(call.body)
  const at = chance.below(entries.length + 1)
  const changed = entries.map(([key, value], index): [string, unknown] =>
    index === at ? [chance.happens(0.2) ? `${key}x` : key, chance.of(nasty)] : [key, value],
  )
  return { ...call, body: Object.fromEntries(changed) }
}

/** Remembers what an answer tells: a case and what may be told of it next. */
export function learn(known: Known, answer: Answered): void {
  const told = (answer.body.case ?? answer.body) as { id?: string; availableEvents?: Known['cases'][number]['events'] }
  if (answer.status >= 300 || told.id === undefined || told.availableEvents === undefined) return
  const met = { id: told.id, etag: String(answer.headers.etag), events: told.availableEvents }
  const at = known.cases.findIndex(({ id }) => id === met.id)
  if (at >= 0) known.cases[at] = met
  else if (known.cases.length < 200) known.cases.push(met)
}
