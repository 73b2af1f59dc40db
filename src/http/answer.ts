import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a handler answers: a body goes out as JSON, or as it is when it is a text with its own content type. */
export type Answer = {
  status: number
  headers?: Readonly<Record<string, string>>
  /** Set by a handler whose use-case kept this answer under the Idempotency-Key in its own transaction. */
  kept?: boolean
  /** Whom it is about, where the address does not say: kept under an Idempotency-Key it is sealed for them. */
  about?: string
} & (
  | { body?: unknown; contentType?: undefined; pieces?: undefined }
  | { body: string | Uint8Array; contentType: string; pieces?: undefined }
  /** A text of any length, made while it goes out. */
  | { pieces: AsyncIterable<string>; contentType: string; body?: undefined }
)

/** An answer as it goes over the wire, and as it is kept for a repeated request. */
export type WireAnswer = {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | null
  /** In place of a text: a document as it is. It is not kept. */
  bytes?: Uint8Array
  /** In place of both: a text that is made while it goes out. It is not kept. */
  pieces?: AsyncIterable<string>
}

/** The answer as text and headers. The same answer gives the same text. */
export function toWire(answer: Answer): WireAnswer {
  const { status, headers } = answer
  if (answer.contentType !== undefined) {
    const named = { ...headers, 'Content-Type': answer.contentType }
    if (answer.pieces !== undefined) return { status, headers: named, body: null, pieces: answer.pieces }
    return typeof answer.body === 'string'
      ? { status, headers: named, body: answer.body }
      : { status, headers: named, body: null, bytes: answer.body }
  }
  if (answer.body === undefined) return { status, headers: { ...headers }, body: null }
  const json = { ...headers, 'Content-Type': 'application/json; charset=utf-8' }
  return { status, headers: json, body: JSON.stringify(answer.body) }
}

/** Sends it piece by piece, no faster than it is taken. What fails before the first piece is still a refusal; later it is cut off. */
export async function sendPieces(response: ServerResponse, answer: WireAnswer): Promise<void> {
  const pieces = answer.pieces?.[Symbol.asyncIterator]()
  const first = await pieces?.next()
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  const all = async function* () {
    for (let piece = first; piece !== undefined && !piece.done; piece = await pieces?.next()) yield piece.value
  }
  await pipeline(Readable.from(all(), { highWaterMark: 1 }), response)
}

/** Sends it; Express's own `send` would make an ETag and answer 304 by itself. */
export function send(response: ServerResponse, answer: WireAnswer): void {
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  // A text goes out in one piece with the headers; as bytes it would be a second one.
  const content = answer.bytes ?? answer.body
  if (content === null) {
    response.end()
    return
  }
  response.setHeader('Content-Length', Buffer.byteLength(content))
  response.end(content)
}
