import type { Request, Response } from 'express'
import express from 'express'
import { type Fault, Invalid } from '../cases/errors.ts'
import { pointerStep } from '../cases/faults.ts'
import { Refusal } from './refusal.ts'

/** More than any form needs, and little enough that a crowd of senders can't fill the memory. */
export const largestBody = 262_144
/** Deeper than any schema here; a body beyond it is hostile. */
const deepestBody = 24

const acceptedTypes = ['application/json', 'application/merge-patch+json']

const parseJson = express.json({ limit: largestBody, type: acceptedTypes, strict: true })

/**
 * The JSON body of a request. Throws Refusal (413, 415) or Invalid: nothing sent, no JSON, or a text in it that
 * can't be kept (a NUL or half a character, which PostgreSQL refuses).
 */
export async function readBody(request: Request, response: Response): Promise<unknown> {
  const length = request.headers['content-length']
  if (request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0')) {
    throw new Invalid([
      { in: 'body', pointer: '', code: 'missing', detail: 'The body is missing: send a JSON object.' },
    ])
  }
  if (!request.is(acceptedTypes))
    throw new Refusal('unsupported-media-type', 'Send the body as Content-Type: application/json.')
  await parsed(request, response)
  const body: unknown = request.body
  if (body === undefined)
    throw new Invalid([
      { in: 'body', pointer: '', code: 'missing', detail: 'The body is missing: send a JSON object.' },
    ])
  refuseUnkeepable(body, 'body')
  return body
}

/** Parses into `request.body`. Express would read a body that is too large to its end before saying so; the sender hears it at once. */
function parsed(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    parseJson(request, response, (error?: Error) => (error === undefined ? resolve() : reject(bodyRefusal(error))))
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > largestBody) reject(tooLarge())
    })
  })
}

const tooLarge = () => new Refusal('too-large', `A body is at most ${largestBody} bytes.`)

/** body-parser names its errors by `type`, zlib by `code`. */
function bodyRefusal(error: Error & { type?: unknown; code?: unknown }): Error {
  switch (error.type) {
    case 'entity.parse.failed':
      return new Invalid([
        { in: 'body', pointer: '', code: 'malformed-json', detail: 'The body is not a JSON object.' },
      ])
    case 'entity.too.large':
      return tooLarge()
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new Refusal('unsupported-media-type', 'Send the body in UTF-8, plain or packed with gzip, deflate or br.')
    case 'request.aborted':
    case 'request.size.invalid':
      return new Refusal('malformed-request', 'The body broke off before its end.', { Connection: 'close' })
    default:
      return String(error.code).startsWith('Z_')
        ? new Refusal('malformed-request', 'The body can not be unpacked.', { Connection: 'close' })
        : error
  }
}

/** Refuses texts (keys too) that hold a NUL or half a surrogate pair, and nesting beyond reason. Throws Invalid with each fault. */
export function refuseUnkeepable(value: unknown, part: NonNullable<Fault['in']>): void {
  const faults = unkeepable(value, '', 0).map((fault) => ({ ...fault, in: part }))
  if (faults.length > 0) throw new Invalid(faults)
}

function unkeepable(at: unknown, pointer: string, depth: number): Fault[] {
  if (typeof at === 'string') {
    const detail = 'A text can not hold a NUL or half a character.'
    return isKeepable(at) ? [] : [{ pointer, code: 'wrong-format', detail }]
  }
  if (typeof at !== 'object' || at === null) return []
  if (depth >= deepestBody)
    return [{ pointer, code: 'too-deep', detail: `It is nested more than ${deepestBody} deep.` }]
  return Object.entries(at).flatMap(([key, inner]) =>
    isKeepable(key)
      ? unkeepable(inner, `${pointer}${pointerStep(key)}`, depth + 1)
      : [{ pointer, code: 'unknown-key', detail: 'A key can not hold a NUL or half a character.' }],
  )
}

// With the flag u a surrogate matches only when its other half is missing.
const isKeepable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
