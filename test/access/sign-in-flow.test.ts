import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type SignInFlow, signInFlow } from '../../src/access/sign-in-flow.ts'
import { browseTo, type OwnProvider, ownProvider } from '../support/own-provider.ts'

const callback = 'http://localhost:3000/inloggen/terug'
let provider: OwnProvider
let flow: SignInFlow

const flowWith = (privateKeyPem: string) =>
  signInFlow({ issuer: provider.issuer, clientId: provider.clientId, privateKeyPem, keyId: null, withoutTls: true })

beforeAll(async () => {
  provider = await ownProvider(callback)
  flow = flowWith(provider.clientKey)
})
afterAll(() => provider.close())

test('who signs in at the provider comes back as its subject', async () => {
  const { location, remember } = await flow.begin(callback)
  const asked = new URL(location).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('response_type')).toBe('code')
  const returned = await browseTo(location, callback)
  await expect(flow.finish(returned, remember)).resolves.toBe('sub-of-iris')
  await expect(flow.finish(returned, remember)).rejects.toMatchObject({ name: 'NotAllowed' })
})

const changed = (remember: string, change: object) => JSON.stringify({ ...JSON.parse(remember), ...change })

test.each([
  ['another state', { state: 'another' }],
  ['another nonce', { nonce: 'another' }],
  ['another verifier', { verifier: 'v'.repeat(43) }],
])('%s than began: refused', async (_, change) => {
  const { location, remember } = await flow.begin(callback)
  const returned = await browseTo(location, callback)
  await expect(flow.finish(returned, changed(remember, change))).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('another code, another issuer, a refusal, or nothing remembered: refused', async () => {
  const { location, remember } = await flow.begin(callback)
  const returned = await browseTo(location, callback)
  const spoiled = (name: string, value: string) => {
    const url = new URL(returned)
    url.searchParams.set(name, value)
    return url.href
  }
  const attempts = [
    spoiled('code', 'stolen'),
    spoiled('iss', 'https://evil.example'),
    spoiled('error', 'access_denied'),
  ]
  for (const url of attempts) await expect(flow.finish(url, remember)).rejects.toMatchObject({ name: 'NotAllowed' })
  await expect(flow.finish(returned, '')).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('a client with another key is not let in by the provider', async () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = stranger.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const { location, remember } = await flowWith(pem).begin(callback)
  const returned = await browseTo(location, callback)
  await expect(flowWith(pem).finish(returned, remember)).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('where a strength of signing in is asked, only who signed in that strongly comes in', async () => {
  const asking = (strength: string) =>
    signInFlow({
      ...{ issuer: provider.issuer, clientId: provider.clientId, privateKeyPem: provider.clientKey },
      ...{ keyId: null, withoutTls: true, strengths: [strength] },
    })
  const strong = await asking('two-factors').begin(callback)
  expect(new URL(strong.location).searchParams.get('acr_values')).toBe('two-factors')
  const returned = await browseTo(strong.location, callback)
  await expect(asking('two-factors').finish(returned, strong.remember)).resolves.toBe('sub-of-iris')
  const weak = await asking('smart-card').begin(callback)
  const back = await browseTo(weak.location, callback)
  await expect(asking('smart-card').finish(back, weak.remember)).rejects.toMatchObject({ name: 'NotAllowed' })
})

test('a provider that does not answer is an outage, and asked again the next time', async () => {
  const nowhere = signInFlow({
    ...{ issuer: 'http://127.0.0.1:9', clientId: 'x', privateKeyPem: provider.clientKey },
    ...{ keyId: null, withoutTls: true },
  })
  await expect(nowhere.begin(callback)).rejects.toMatchObject({ name: 'Unavailable' })
  await expect(nowhere.begin(callback)).rejects.toMatchObject({ name: 'Unavailable' })
})
