import type { ServerResponse } from 'node:http'

/** What a handler answers. A body is sent as JSON, or as it is when it is a text with its own content type. */
export type Answer = {
  status: number
  body?: unknown
  /** For a body that is not JSON: then `body` is the text. */
  contentType?: string
  headers?: Readonly<Record<string, string>>
  /** Set by a handler whose use-case kept this answer under the Idempotency-Key in its own transaction. */
  kept?: boolean
}

/** An answer as it goes over the wire, and as it is kept for a repeated request. */
export type WireAnswer = { status: number; headers: Readonly<Record<string, string>>; body: string | null }

/** The answer as text and headers. The same answer gives the same text. */
export function toWire(answer: Answer): WireAnswer {
  if (answer.body === undefined) return { status: answer.status, headers: { ...answer.headers }, body: null }
  const contentType = answer.contentType ?? 'application/json; charset=utf-8'
  const body = answer.contentType === undefined ? JSON.stringify(answer.body) : String(answer.body)
  return { status: answer.status, headers: { ...answer.headers, 'Content-Type': contentType }, body }
}

/** Sends it; Express's own `send` would make an ETag and answer 304 by itself. */
export function send(response: ServerResponse, answer: WireAnswer): void {
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.body === null) {
    response.end()
    return
  }
  const bytes = Buffer.from(answer.body, 'utf8')
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}
