import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ProgramProcess, startProgram } from '../../bench/support/program-process.ts'
import { demoIssuer } from '../../src/access/demo-issuer.ts'
import { personaNamed } from '../../src/access/personas.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type OwnProvider, ownProvider } from '../support/own-provider.ts'
import { type Visitor, visitor } from '../web/support/visitor.ts'

/** The program as a process of its own in production, with a provider beside it that is not the demo's. */
let database: TestDatabase
let folder: string
let provider: OwnProvider
let program: ProgramProcess
let origin: string
const audience = 'https://overstap.invalid/api'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overstap-outside-'))
  const tls = { key: join(folder, 'tls-key.pem'), certificate: join(folder, 'tls.pem') }
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
      ...[
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost',
        '-keyout',
        tls.key,
        '-out',
        tls.certificate,
      ],
    ],
    { stdio: 'ignore' },
  )
  const port = await freePort()
  origin = `http://localhost:${port}`
  ;[database, provider] = await Promise.all([testDatabase(), ownProvider(`${origin}/inloggen/terug`, tls)])
  const keyFile = join(folder, 'client-key.pem')
  await writeFile(keyFile, provider.clientKey)
  program = await startProgram({
    ...municipality(),
    ...{ OVERSTAP_DEMO: 'off', OVERSTAP_RATE_LIMIT: '6000', PORT: String(port) },
    ...{ OVERSTAP_OIDC_ISSUER: provider.issuer, OVERSTAP_OIDC_CLIENT_ID: provider.clientId },
    ...{ OVERSTAP_OIDC_KEY_FILE: keyFile, OVERSTAP_OIDC_AUDIENCE: audience, NODE_EXTRA_CA_CERTS: tls.certificate },
  })
})
afterAll(async () => {
  await program.stop()
  await provider.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** The settings that say whose records these are, and where. */
const municipality = () => ({
  ...{ NODE_ENV: 'production', OVERSTAP_MUNICIPALITY: 'haarlem' },
  ...{ DATABASE_URL: database.appUrl, OVERSTAP_DATA: join(folder, 'data') },
})

/** A port below those that the system hands out: between here and the start of the program nobody is given it. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); ; port += 1) {
    const server = createServer()
    const free = await new Promise<boolean>((told) => {
      server.once('error', () => told(false)).listen(port, () => told(true))
    })
    if (!free) continue
    server.close()
    await once(server, 'close')
    return port
  }
}

/** One request to the provider, that trusts its certificate. */
async function atProvider(
  url: string,
  more: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const asked = request(url, {
    ca: readFileSync(join(folder, 'tls.pem')),
    method: more.method ?? 'GET',
    headers: more.headers,
  })
  asked.end(more.body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return { answer, body: await text(answer) }
}

/** From the provider's first page to the address on the program that it sends the browser back to. */
async function signedInAtProvider(location: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = location
  for (let steps = 0; steps < 8 && !next.startsWith(origin); steps += 1) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const { answer } = await atProvider(next, { headers: { cookie } })
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    next = new URL(answer.headers.location ?? '', next).href
  }
  return next
}

const api = (token: string) => fetch(`${origin}/api/v1/terms`, { headers: { authorization: `Bearer ${token}` } })

test('who the municipality begins with signs in by the pages, away to the provider and back, and adds a colleague', async () => {
  const browser: Visitor = visitor(origin)
  const early = await browser.get('/inloggen/werkaccount')
  const unknown = await browser.get((await signedInAtProvider(early.location ?? '')).slice(origin.length))
  expect(unknown.location).toBe('/inloggen?reden=mislukt')
  const begin = ['src/begin-command.ts', '--municipality-name', 'Gemeente Haarlem', '--name', 'Iris Wijkstra']
  execFileSync(process.execPath, ['--import', 'tsx', ...begin, '--subject', 'sub-of-iris'], {
    ...{ env: { ...process.env, ...municipality() }, stdio: 'ignore' },
  })
  const page = await browser.get('/inloggen')
  expect([page.html.includes('/inloggen/werkaccount'), page.html.includes('/inloggen/proef')]).toEqual([true, false])
  const away = await browser.get('/inloggen/werkaccount?terug=/beheer/mensen')
  const asked = new URL(away.location ?? '')
  expect(asked.origin).toBe(new URL(provider.issuer).origin)
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
  const returned = await signedInAtProvider(asked.href)
  const back = await browser.get(returned.slice(origin.length))
  expect(back.location).toBe('/beheer/mensen')
  expect((await browser.get('/beheer/mensen')).html).toContain('Iris Wijkstra')
  const add = '/beheer/mensen/nieuw'
  const form = await browser.get(add)
  const [, organisatie = ''] = /<option value="([^"]+)"[^>]*>Gemeente Haarlem/.exec(form.html) ?? []
  const robot = { naam: 'Robot', email: '', organisatie, rol: 'manager', nummer: 'overstap-robot', stand: 'active' }
  expect((await browser.send(form, add, robot)).location).toBe('/beheer/mensen')
  // The same answer a second time, or in another browser, lets nobody in.
  expect((await visitor(origin).get(returned.slice(origin.length))).location).toBe('/inloggen?reden=mislukt')
})

test('a token of the provider for this API, of the colleague that was added, opens it; one for another audience does not', async () => {
  const tokenFor = async (resource: string): Promise<string> => {
    const { body } = await atProvider(`${provider.issuer}/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from('overstap-robot:a-secret-of-the-robot-that-is-long-enough').toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource }).toString(),
    })
    const { access_token: token = body } = JSON.parse(body) as { access_token?: string }
    return token
  }
  const token = await tokenFor(audience)
  expect(token).toMatch(/^eyJ/)
  const opened = await api(token)
  expect(opened.status).toBe(200)
  expect((await api(await tokenFor('https://elsewhere.invalid/api'))).status).toBe(401)
})

test('nothing of the demo is there: no token of it, no persona, no provider, and no key was made', async () => {
  const demo = await demoIssuer(join(folder, 'elsewhere'), false)
  expect((await api(await demo.tokenFor(personaNamed('wijkteam'), new Date()))).status).toBe(401)
  const browser = visitor(origin)
  expect((await browser.post('/inloggen/proef/wijkteam')).status).toBe(404)
  for (const path of ['/proef-aanmelden/.well-known/openid-configuration', '/proef-aanmelden/jwks'])
    expect((await browser.get(path, { accept: 'application/json' })).status).toBe(404)
})

test.each(['full', 'staff'])('in production a start with OVERSTAP_DEMO=%s is refused', async (demo) => {
  const start = startProgram({
    ...{ NODE_ENV: 'production', OVERSTAP_RATE_LIMIT: '6000', OVERSTAP_DEMO: demo },
    ...{ DATABASE_URL: database.appUrl, OVERSTAP_DATA: join(folder, 'data') },
  })
  await expect(start).rejects.toThrow('is refused in production')
})
