import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { personas } from '../../src/access/personas.ts'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'
import { visitor } from './support/visitor.ts'

let program: RunningProgram
let origin: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
})
afterAll(() => program.stop())

test('the demo’s provider is a real one: found by discovery, code flow alone, PKCE S256, a signed client proof', async () => {
  const found = await fetch(`${origin}/proef-aanmelden/.well-known/openid-configuration`)
  expect(await found.json()).toMatchObject({
    issuer: `${origin}/proef-aanmelden`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: expect.arrayContaining(['private_key_jwt']),
  })
})

test.each(personas.map(({ name, fullName }) => [name, fullName]))('%s signs in by it', async (name, fullName) => {
  const browser = visitor(origin)
  const away = await browser.post(`/inloggen/proef/${name}`)
  const asked = new URL(away.location ?? '').searchParams
  expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256'])
  for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked.get(secret)).toMatch(/^[\w-]{43}$/)
  await browser.throughProvider(away)
  expect((await browser.get('/regels')).html).toContain(fullName)
})

test('who chooses another person is that person, although the provider knew the first', async () => {
  const browser = visitor(origin)
  await browser.signIn('wijkteam')
  await browser.signIn('manager')
  expect((await browser.get('/regels')).html).toContain('Mila Overzicht')
})

test('by 127.0.0.1 it works as by localhost', async () => {
  const browser = visitor(origin.replace('localhost', '127.0.0.1'))
  await browser.signIn('wmo')
  expect((await browser.get('/werk')).status).toBe(200)
})

test('somebody whom the provider does not know, a forged answer, and one meant for another browser let nobody in', async () => {
  const browser = visitor(origin)
  expect((await browser.post('/inloggen/proef/niemand')).status).toBe(404)
  const forged = await browser.get('/inloggen/terug?code=gestolen&state=x')
  expect(forged.location).toBe('/inloggen?reden=mislukt')
  const away = await browser.post('/inloggen/proef/wijkteam')
  const elsewhere = visitor(origin)
  for (const [name, value] of browser.cookies) if (!name.startsWith('__Host-')) elsewhere.cookies.set(name, value)
  expect((await elsewhere.throughProvider(away)).location).toBe('/inloggen?reden=mislukt')
})
