import { createServer, type Server, ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { fixedHeaders } from './fixed-headers.ts'
import { problemFor } from './problem.ts'
import { Refusal } from './refusal.ts'

/** How long a client may take, in milliseconds; a slow one is cut so that it can't hold a place. */
export type ServerLimits = {
  headersMs: number
  requestMs: number
  idleMs: number
  /** How long a connection is kept open for a next request: longer than a balancer keeps it, so that it never sends one into a closing door. */
  keptOpenMs: number
  checkEveryMs: number
  headerBytes: number
}

export const usualLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 75_000,
  keptOpenMs: 65_000,
  checkEveryMs: 1_000,
  headerBytes: 16_384,
}

/** The server around the app. What Node's parser refuses before the app sees it is answered in the same way. */
export function createHttpServer(app: Express, newId: () => string, limits: ServerLimits = usualLimits): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keptOpenMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
      // Node would answer by itself, without our headers: the app does it.
      requireHostHeader: false,
    },
    app,
  )
  server.timeout = limits.idleMs
  server.on('clientError', (error: Error & { code?: string }, socket) =>
    refuse(socket, parserRefusal(error.code), newId()),
  )
  server.on('checkExpectation', (_request, response) => {
    const refusal = new Refusal('expectation-failed', 'Only Expect: 100-continue can be met.', { Connection: 'close' })
    const { status, headers, body } = wire(refusal, newId())
    response.writeHead(status, headers)
    response.end(body)
  })
  server.on('connect', (_request, socket) =>
    refuse(
      socket,
      new Refusal('method-not-allowed', 'This is no proxy.', { Allow: 'GET, HEAD, POST, PATCH, PUT, DELETE' }),
      newId(),
    ),
  )
  return server
}

function parserRefusal(code: string | undefined): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Refusal('headers-too-large', 'Path, query and headers together are too large.')
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return new Refusal('too-large', 'The chunk extensions are too large.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Refusal('too-slow', 'The request did not arrive in time.')
    default:
      return new Refusal('malformed-request', 'This is no HTTP request that can be read.')
  }
}

function wire(refusal: Refusal, requestId: string) {
  const { status, headers, problem } = problemFor(refusal, requestId)
  const body = JSON.stringify(problem)
  return {
    status,
    body,
    headers: {
      ...fixedHeaders,
      ...headers,
      'X-Request-Id': requestId,
      'Content-Type': 'application/problem+json',
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
    },
  }
}

/** How long a refused client gets to take its answer in before the connection is cut. */
const partingMs = 1_000

/** Answers on the bare socket and ends it. A client that is gone, or half answered, is only cut off. */
function refuse(socket: Duplex, refusal: Refusal, requestId: string): void {
  if (!socket.writable || answerBegan(socket)) {
    socket.destroy()
    return
  }
  const { status, headers, body } = wire(refusal, requestId)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.on('error', () => socket.destroy())
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'))
  // Destroyed at once, unread bytes would reset the connection before the client has its answer.
  const parting = setTimeout(() => socket.destroy(), partingMs)
  socket.once('close', () => clearTimeout(parting))
}

function answerBegan(socket: Duplex): boolean {
  const message: unknown = '_httpMessage' in socket ? socket._httpMessage : undefined
  return message instanceof ServerResponse && message.headersSent
}
