import {
  AlreadyAnswered,
  Conflict,
  type Fault,
  Invalid,
  NotAllowed,
  NotFound,
  Stale,
  Unavailable,
} from '../cases/errors.ts'
import { Refusal, type RefusalKind } from './refusal.ts'

/** RFC 9457 problem details, as every error is answered. Other members are named by the kind. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  errors?: readonly WireFault[]
  [member: string]: unknown
}

export type WireFault = { in: string; pointer: string; code: string; detail: string }

export type ProblemAnswer = { status: number; headers: Readonly<Record<string, string>>; problem: Problem }

type Kind =
  | RefusalKind
  | 'invalid-input'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'internal'
  | 'unavailable'

const kinds: Readonly<Record<Kind, readonly [status: number, title: string]>> = {
  'malformed-request': [400, 'The request can not be read'],
  'invalid-input': [400, 'What was sent is not valid'],
  'not-signed-in': [401, 'Not signed in'],
  'not-allowed': [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  'no-such-resource': [404, 'Not found'],
  'method-not-allowed': [405, 'This method is not possible here'],
  'too-slow': [408, 'The request took too long to arrive'],
  conflict: [409, 'It does not fit the present state'],
  stale: [412, 'It changed since you read it'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'This kind of content is not accepted'],
  'expectation-failed': [417, 'This expectation can not be met'],
  'key-used-otherwise': [422, 'This Idempotency-Key was used for another request'],
  'precondition-required': [428, 'If-Match is missing'],
  'too-many-calls': [429, 'Too many calls'],
  'headers-too-large': [431, 'The headers are too large'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'Not available for now'],
}

/** Nobody mends more at once, and a hostile body could name thousands. */
const mostFaults = 100

/** Every `type` that a problem can have, for the documentation. */
export const problemTypes = Object.keys(kinds).map(typeOf)

/**
 * The one map from what was thrown to what is answered. Anything it does not know is a bug: 500 with a log id
 * and nothing else. `requestId` is a UUID; it names this occurrence and the lines in the log.
 */
export function problemFor(error: unknown, requestId: string): ProblemAnswer {
  const answer = (
    kind: Kind,
    detail: string,
    more: Record<string, unknown> = {},
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const [status, title] = kinds[kind]
    const problem: Problem = { ...more, type: typeOf(kind), title, status, detail, instance: `urn:uuid:${requestId}` }
    return { status, headers, problem }
  }
  if (error instanceof Refusal) return answer(error.kind, error.message, {}, error.headers)
  if (error instanceof Invalid)
    return answer('invalid-input', invalidDetail(error.faults), {
      errors: error.faults.slice(0, mostFaults).map(wireFault),
    })
  if (error instanceof NotFound) return answer('not-found', error.message)
  if (error instanceof NotAllowed) return answer('not-allowed', error.message)
  if (error instanceof Conflict) return answer('conflict', error.message, error.details)
  if (error instanceof AlreadyAnswered)
    return answer('conflict', 'The same request is being answered now: ask again in a moment.')
  if (error instanceof Stale)
    return answer(
      'stale',
      error.message,
      error.currentVersion === undefined ? error.details : { ...error.details, currentVersion: error.currentVersion },
    )
  if (error instanceof Unavailable) {
    return answer(
      'unavailable',
      error.message,
      { logId: requestId },
      { 'Retry-After': String(error.retryAfterSeconds) },
    )
  }
  // A path that can not be percent-decoded names nothing.
  if (error instanceof URIError)
    return answer('malformed-request', 'The path holds a percent sign that does not stand for a character.')
  return answer('internal', `It is in our log under ${requestId}. Name that when you report it.`, { logId: requestId })
}

function typeOf(kind: string): string {
  return `urn:overstap:problem:${kind}`
}

function invalidDetail(faults: readonly Fault[]): string {
  const [first] = faults
  if (first === undefined) return 'What was sent is not valid.'
  return faults.length === 1 ? first.detail : `${faults.length} faults; the first: ${first.detail}`
}

/** On the wire a pointer is a URI fragment, as in RFC 9457's own example: `#/facts/birthDate`. */
function wireFault(fault: Fault): WireFault {
  return { in: fault.in ?? 'body', pointer: `#${encodeURI(fault.pointer)}`, code: fault.code, detail: fault.detail }
}
