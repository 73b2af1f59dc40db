import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { base64url, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import request from 'supertest'
import { type DemoIssuer, demoIssuer } from '../../src/access/demo-issuer.ts'
import { findPersona, personaNamed, personas } from '../../src/access/personas.ts'
import { tokenVerifier } from '../../src/access/verify-token.ts'
import { testApi } from '../support/api.ts'

/** The instant at which every token here is shown. */
const now = new Date('2026-11-22T12:00:00Z')
const at = Math.floor(now.getTime() / 1000)

type SigningKey = CryptoKey | Uint8Array

let folder: string
let issuer: DemoIssuer
let secret: JWK
let key: SigningKey
let api: Awaited<ReturnType<typeof testApi>>

const team = personaNamed('wijkteam')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overstap-tokens-'))
  issuer = await demoIssuer(folder, false)
  secret = JSON.parse(await readFile(join(folder, 'demo-issuer-key.json'), 'utf8')) as JWK
  key = await importJWK(secret, 'ES256')
  api = await testApi({ parts: { verifyToken: tokenVerifier(issuer.rules, issuer.keys, () => now) } })
})
afterAll(async () => {
  await api.close()
  await rm(folder, { recursive: true, force: true })
})

type Header = { alg: string; typ?: string; kid?: string; [name: string]: unknown }

/** A token right in everything but what is given; `undefined` leaves a claim out. */
function forge(claims: JWTPayload = {}, header: Partial<Header> = {}, signWith: SigningKey = key): Promise<string> {
  const payload = {
    iss: issuer.rules.issuer,
    aud: issuer.rules.audience,
    sub: team.personId,
    iat: at - 10,
    nbf: at - 10,
    exp: at + 600,
    ...claims,
  }
  const protectedHeader = { alg: 'ES256', typ: 'at+jwt', kid: secret.kid, ...header } as Header
  return new SignJWT(payload).setProtectedHeader(protectedHeader).sign(signWith)
}

const ask = (authorization?: string) => {
  const asked = request(api.app).get('/api/v1/terms')
  return authorization === undefined ? asked : asked.set('Authorization', authorization)
}
const bearer = async (token: Promise<string> | string) => `Bearer ${await token}`

const part = (value: unknown) => base64url.encode(JSON.stringify(value))
const claimsNow = () => ({
  iss: issuer.rules.issuer,
  aud: issuer.rules.audience,
  sub: team.personId,
  iat: at,
  exp: at + 600,
})
const stranger = async (algorithm = 'ES256') => (await generateKeyPair(algorithm)).privateKey
const bits = (text: string) => new TextEncoder().encode(text)

const spoil = async (index: 0 | 1 | 2, change: (text: string) => string) => {
  const parts = (await forge()).split('.')
  parts[index] = change(parts[index] ?? '')
  return parts.join('.')
}

const forged: [string, () => Promise<string> | string][] = [
  ['no token', () => ''],
  ['an empty token', () => 'Bearer '],
  ['another scheme', () => `Basic ${Buffer.from('wijkteam:wijkteam').toString('base64')}`],
  ['the token without its scheme', () => forge()],
  ['two tokens', async () => `Bearer ${await forge()}, Bearer ${await forge()}`],
  ['a word', () => 'Bearer wijkteam'],
  ["a persona's id", () => `Bearer ${team.personId}`],
  ['two parts', async () => bearer((await forge()).split('.').slice(0, 2).join('.'))],
  ['four parts', async () => bearer(`${await forge()}.e30`)],
  ['no signature', async () => bearer(spoil(2, () => ''))],
  ['a changed signature', () => bearer(spoil(2, (text) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)))],
  ['a signature of zeros', () => bearer(spoil(2, () => base64url.encode(new Uint8Array(64))))],
  ['a signature cut short', () => bearer(spoil(2, (text) => text.slice(0, 40)))],
  [
    'another subject under the same signature',
    () => bearer(spoil(1, () => part({ ...claimsNow(), sub: personaNamed('beheer').personId }))),
  ],
  ['later expiry under the same signature', () => bearer(spoil(1, () => part({ ...claimsNow(), exp: at + 10 ** 6 })))],
  ['payload that is no JSON', () => bearer(spoil(1, () => base64url.encode('no json')))],
  ['header that is no JSON', () => bearer(spoil(0, () => base64url.encode('no json')))],
  ['alg none', () => bearer(new UnsecuredJWT(claimsNow()).encode())],
  ['alg None in capitals', () => bearer(`${part({ alg: 'NONE', typ: 'at+jwt' })}.${part(claimsNow())}.`)],
  [
    'HMAC with the public key as secret',
    async () => bearer(forge({}, { alg: 'HS256' }, bits(JSON.stringify({ ...secret, d: undefined })))),
  ],
  ['HMAC with the key id as secret', () => bearer(forge({}, { alg: 'HS256' }, bits(String(secret.kid).padEnd(64))))],
  ['HMAC with nothing much', () => bearer(forge({}, { alg: 'HS512' }, bits('secret'.padEnd(64))))],
  ['a key of a stranger under our key id', async () => bearer(forge({}, {}, await stranger()))],
  ['a key of a stranger without key id', async () => bearer(forge({}, { kid: undefined }, await stranger()))],
  ['an unknown key id', () => bearer(forge({}, { kid: 'other' }))],
  ['another curve', async () => bearer(forge({}, { alg: 'ES384' }, await stranger('ES384')))],
  ['RSA', async () => bearer(forge({}, { alg: 'RS256' }, await stranger('RS256')))],
  ['EdDSA', async () => bearer(forge({}, { alg: 'EdDSA' }, await stranger('EdDSA')))],
  [
    'a key brought along (jwk)',
    async () => {
      const pair = await generateKeyPair('ES256', { extractable: true })
      const { exportJWK } = await import('jose')
      return bearer(forge({}, { jwk: await exportJWK(pair.publicKey) }, pair.privateKey))
    },
  ],
  ['a key to be fetched (jku)', async () => bearer(forge({}, { jku: 'https://evil.example/keys' }, await stranger()))],
  [
    'an extension that must be understood',
    async () =>
      bearer(spoil(0, () => part({ alg: 'ES256', typ: 'at+jwt', kid: secret.kid, crit: ['b64'], b64: false }))),
  ],
  ['another issuer', () => bearer(forge({ iss: 'https://login.example' }))],
  ['no issuer', () => bearer(forge({ iss: undefined }))],
  ['the issuer with a slash more', () => bearer(forge({ iss: `${issuer.rules.issuer}/` }))],
  ['another audience', () => bearer(forge({ aud: 'another-api' }))],
  ['no audience', () => bearer(forge({ aud: undefined }))],
  ['expired', () => bearer(forge({ exp: at - 60 }))],
  ['no expiry', () => bearer(forge({ exp: undefined }))],
  ['expiry that is no number', () => bearer(forge({ exp: 'never' } as never))],
  ['not valid yet', () => bearer(forge({ nbf: at + 60 }))],
  ['issued in the future', () => bearer(forge({ iat: at + 60 }))],
  ['no day of issue', () => bearer(forge({ iat: undefined }))],
  ['nobody', () => bearer(forge({ sub: undefined }))],
  ['an empty subject', () => bearer(forge({ sub: '' }))],
  ['somebody unknown', () => bearer(forge({ sub: '00000000-0000-4000-8000-000000000000' }))],
  ['an id token', () => bearer(forge({}, { typ: 'JWT' }))],
  ['no type', () => bearer(forge({}, { typ: undefined }))],
  ['a token too long to be ours', () => bearer(forge({ padding: 'a'.repeat(8_000) }))],
]

test('there are at least forty kinds', () => {
  expect(forged.length).toBeGreaterThanOrEqual(40)
})

test.each(forged)('%s: 401', async (_kind, make) => {
  const authorization = await make()
  const answer = await ask(authorization === '' ? undefined : authorization)
  expect(answer.status).toBe(401)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm="overstap"/)
})

test('the right token is let in, with the audience in a list too, up to the last second', async () => {
  expect((await ask(await bearer(forge()))).status).toBe(200)
  expect((await ask(await bearer(forge({ aud: ['other', issuer.rules.audience] })))).status).toBe(200)
  expect((await ask(await bearer(forge({ exp: at + 1 })))).status).toBe(200)
})

test('where a strength of signing in is asked, a token must tell of it', async () => {
  const verify = tokenVerifier({ ...issuer.rules, strengths: ['two-factors'] }, issuer.keys, () => now)
  await expect(forge({ acr: 'two-factors' }).then(verify)).resolves.toBe(team.personId)
  for (const claims of [{}, { acr: 'password' }, { acr: ['two-factors'] }]) {
    await expect(forge(claims).then(verify)).rejects.toMatchObject({ name: 'TokenRefused' })
  }
})

test('clocks may differ by five seconds and no more', async () => {
  expect((await ask(await bearer(forge({ exp: at - 4 })))).status).toBe(200)
  expect((await ask(await bearer(forge({ exp: at - 6 })))).status).toBe(401)
  expect((await ask(await bearer(forge({ nbf: at + 4, iat: at + 4 })))).status).toBe(200)
})

test('a token for each persona stands for that person, and names no rights of its own', async () => {
  for (const persona of personas) {
    const subject = await tokenVerifier(issuer.rules, issuer.keys, () => now)(await issuer.tokenFor(persona, now))
    expect(await findPersona(subject)).toMatchObject({ personId: persona.personId, role: persona.role })
  }
  const claimed = await ask(await bearer(forge({ role: 'administrator', roles: ['administrator'] })))
  expect(claimed.status).toBe(200)
  const clock = request(api.app)
    .put('/api/v1/clock')
    .set('Authorization', await bearer(forge({ role: 'administrator' })))
  expect((await clock.send({ today: '2027-01-01' })).status).toBe(403)
})
