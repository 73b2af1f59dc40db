import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK } from 'jose'
import { Provider } from 'oidc-provider'

/**
 * A sign-in provider of a test's own: a certified one, that lets everybody in as `sub-of-iris`. Run beside the test, with
 * the address to come back to as argument, and for TLS the files of a key and its certificate; its one line says where it is
 * and with what key its client signs. Programs get a token of the client `overstap-robot` with its secret.
 */
const [callbackUrl = '', keyFile, certificateFile] = process.argv.slice(2)
const clientId = 'overstap'
const client = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const tls = keyFile && certificateFile ? { key: readFileSync(keyFile), cert: readFileSync(certificateFile) } : null
const server = tls ? createTlsServer(tls) : createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const issuer = `${tls ? 'https://localhost' : 'http://127.0.0.1'}:${(server.address() as AddressInfo).port}`
const provider: Provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      redirect_uris: [callbackUrl],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      jwks: { keys: [{ ...(await exportJWK(client.publicKey)), alg: 'ES256', use: 'sig' }] },
    },
    {
      ...{ client_id: 'overstap-robot', client_secret: 'a-secret-of-the-robot-that-is-long-enough' },
      ...{ grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [{ ...(await exportJWK(signing.privateKey)), alg: 'ES256', use: 'sig', kid: 'own' }] },
  pkce: { required: () => true },
  acrValues: ['two-factors', 'smart-card'],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_ctx, audience) => ({
        ...{ audience, scope: '', accessTokenFormat: 'jwt' },
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
    grant.addOIDCScope('openid')
    await grant.save()
    return grant
  },
})
const answer = provider.callback()
server.on('request', (request, response) => {
  if (request.url?.startsWith('/interaction/'))
    void provider.interactionFinished(request, response, { login: { accountId: 'sub-of-iris', acr: 'two-factors' } })
  else void answer(request, response)
})
const clientKey = client.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
process.stdout.write(`${JSON.stringify({ issuer, clientId, clientKey })}\n`)
