import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request as httpRequest, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createHttpServer, type ServerLimits, usualLimits } from '../../src/http/server.ts'
import { silentConnections } from '../../src/http/silent-connections.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { toyRoutes } from '../support/toy-routes.ts'

let api: TestApi
let port: number
let hastyPort: number
let patientPort: number
let team: string
const servers: Server[] = []

/** A server around the app with these limits; answers its port. */
async function serve(limits: Partial<ServerLimits>): Promise<number> {
  const server = createHttpServer(api.app, randomUUID, { ...usualLimits, checkEveryMs: 50, ...limits })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

beforeAll(async () => {
  api = await testApi({ parts: { routes: toyRoutes().routes } })
  team = await api.as('wijkteam')
  port = await serve({})
  hastyPort = await serve({ headersMs: 400, requestMs: 400, idleMs: 800 })
  patientPort = await serve({ headersMs: 200 })
})
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  await api.close()
})

/** Sends bytes as they are and reads until the server ends the connection. */
async function talk(
  send: (socket: Socket) => void,
  to = port,
): Promise<{ status: number; headers: string; body: string }> {
  const socket = connect(to, '127.0.0.1')
  await once(socket, 'connect')
  let text = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  socket.on('error', () => undefined)
  send(socket)
  await once(socket, 'close')
  const [head = '', body = ''] = text.split('\r\n\r\n', 2)
  return { status: Number(head.split(' ')[1]), headers: head.toLowerCase(), body }
}

function expectProblem(answer: { status: number; headers: string; body: string }, status: number): void {
  expect(answer.status).toBe(status)
  for (const header of [
    'content-type: application/problem+json',
    'api-version: 1.1.0',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'x-frame-options: deny',
    "frame-ancestors 'none'",
    'strict-transport-security: max-age=',
    'x-request-id: ',
  ]) {
    expect(answer.headers).toContain(header)
  }
  const problem = JSON.parse(answer.body)
  expect(problem).toMatchObject({ status, type: expect.stringMatching(/^urn:overstap:problem:/) })
  expect(answer.headers).toContain(`x-request-id: ${problem.instance.replace('urn:uuid:', '')}`)
}

const path = '/api/v1/things'

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a bad header', `GET ${path} HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n`, 400],
  ['two lengths', `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 400],
  ['no host', `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`, 400],
  ['a huge header', `GET ${path} HTTP/1.1\r\nHost: a\r\nX-Big: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ['a huge path', `GET ${path}?q=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['a proxy request', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 405],
  ['an unknown expectation', `POST ${path} HTTP/1.1\r\nHost: a\r\nExpect: gold\r\nContent-Length: 2\r\n\r\n{}`, 417],
])('%s is answered as problem+json with every header', async (_case, bytes, status) => {
  expectProblem(await talk((socket) => socket.write(bytes)), status)
})

test('a client that is slow with its headers is cut with 408, long before a request must be whole', async () => {
  const begun = performance.now()
  const slow = (socket: Socket) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nX-Slow: `)
  expectProblem(await talk(slow, patientPort), 408)
  expect(performance.now() - begun).toBeLessThan(usualLimits.requestMs / 2)
})

test('a client that is slow with its body is cut with 408', async () => {
  const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: ${team}\r\nContent-Type: application/json\r\n`
  const half = (socket: Socket) => socket.write(`${head}Content-Length: 50\r\n\r\n{"name":`)
  expectProblem(await talk(half, hastyPort), 408)
})

test('a client that says nothing is cut', async () => {
  const begun = performance.now()
  await talk(() => undefined, hastyPort)
  expect(performance.now() - begun).toBeLessThan(usualLimits.requestMs / 2)
})

test('a server that ends does not wait for who opened a connection ahead and asks nothing', async () => {
  const server = createHttpServer(api.app, randomUUID)
  const silent = silentConnections(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  const [ahead, asking] = [connect(own, '127.0.0.1'), connect(own, '127.0.0.1')]
  await Promise.all([once(ahead, 'connect'), once(asking, 'connect')])
  asking.write('GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n')
  expect(String((await once(asking, 'data'))[0])).toContain(' 200 ')
  const begun = performance.now()
  server.close()
  server.closeIdleConnections()
  silent.cutOff()
  await once(server, 'close')
  expect(performance.now() - begun).toBeLessThan(usualLimits.idleMs / 2)
})

test('a body broken off half-way harms nobody', async () => {
  const head = `POST ${path} HTTP/1.1\r\nHost: a\r\nAuthorization: ${team}\r\nContent-Type: application/json\r\n`
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${head}Content-Length: 50\r\n\r\n{"name":`)
  socket.destroy()
  await once(socket, 'close')
  const answer = await talk((next) => next.write('GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'))
  expect(answer.status).toBe(200)
})

test('a body that is far too large gets its 413 while it is still being sent', async () => {
  const asked = httpRequest({
    port,
    path,
    method: 'POST',
    headers: { Authorization: team, 'Content-Type': 'application/json' },
  })
  asked.on('error', () => undefined)
  const answered = once(asked, 'response')
  const chunk = Buffer.alloc(65_536, 'a')
  for (let sent = 0; sent < 64 && !asked.destroyed; sent += 1) asked.write(chunk)
  const [response] = await answered
  expect(response.statusCode).toBe(413)
  expect(response.headers['content-type']).toBe('application/problem+json')
  asked.destroy()
})
