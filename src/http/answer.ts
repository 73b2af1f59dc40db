import type { ServerResponse } from 'node:http'

/** What a handler answers: a body goes out as JSON, or as it is when it is a text with its own content type. */
export type Answer = {
  status: number
  headers?: Readonly<Record<string, string>>
  /** Set by a handler whose use-case kept this answer under the Idempotency-Key in its own transaction. */
  kept?: boolean
} & ({ body?: unknown; contentType?: undefined } | { body: string | Uint8Array; contentType: string })

/** An answer as it goes over the wire, and as it is kept for a repeated request. */
export type WireAnswer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | null
  /** In place of a text: a document as it is. It is not kept. */
  bytes?: Uint8Array
}

/** The answer as text and headers. The same answer gives the same text. */
export function toWire(answer: Answer): WireAnswer {
  const { status, headers } = answer
  if (answer.contentType !== undefined) {
    const named = { ...headers, 'Content-Type': answer.contentType }
    return typeof answer.body === 'string'
      ? { status, headers: named, body: answer.body }
      : { status, headers: named, body: null, bytes: answer.body }
  }
  if (answer.body === undefined) return { status, headers: { ...headers }, body: null }
  const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' }
  return { status, headers: json, body: JSON.stringify(answer.body) }
}

/** Sends it; Express's own `send` would make an ETag and answer 304 by itself. */
export function send(response: ServerResponse, answer: WireAnswer): void {
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  const bytes = answer.bytes ?? (answer.body === null ? null : Buffer.from(answer.body, 'utf8'))
  if (bytes === null) {
    response.end()
    return
  }
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}
