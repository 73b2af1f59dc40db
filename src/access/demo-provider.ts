import { generateKeyPairSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, type JWK } from 'jose'
import type { Adapter, AdapterPayload, Provider } from 'oidc-provider'
import { personas } from './personas.ts'
import { callbackPath, type SignInFlow, signInFlow } from './sign-in-flow.ts'

/** Where the demo's provider stands on the program's own server. */
export const demoProviderPath = '/proef-aanmelden'

/** A real OpenID provider with one person a role, on the program's own server, and the way to sign in with it. */
export type DemoProvider = {
  /** Answers what is asked below `demoProviderPath`; the path is taken off before. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  flow: SignInFlow
  /** Told once the port is known; before it nobody can sign in. */
  listensAt(port: number): void
}

const clientId = 'overstap-demo'

/**
 * The demo's sign-in: the same code flow with PKCE, state, nonce and a signed client proof as with a provider of one's own,
 * with a provider that asks no password. `signingKey` is the demo issuer's; `publicUrl` is where people find the program.
 */
export function demoProvider(signingKey: JWK, publicUrl: string): DemoProvider {
  const client = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const privateKeyPem = client.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  let port: number | undefined
  let made: Promise<Provider> | undefined
  let way: SignInFlow | undefined
  const issuer = (): string => `http://localhost:${port ?? 0}${demoProviderPath}`
  const provider = (): Promise<Provider> => {
    made ??= exportJWK(client.publicKey).then((publicKey) =>
      openProvider(issuer(), { signingKey, publicKey, origins: origins(port ?? 0, publicUrl) }),
    )
    return made
  }
  const flow = (): SignInFlow => {
    way ??= signInFlow({ issuer: issuer(), clientId, privateKeyPem, keyId: null, withoutTls: true })
    return way
  }
  return {
    listensAt: (at) => {
      port = at
    },
    async handle(request, response) {
      const answering = await provider()
      keepNobody(request)
      if (request.url?.startsWith('/wie/')) await letIn(answering, request, response)
      else await answering.callback()(request, response)
    },
    flow: {
      configuration: () => flow().configuration(),
      finish: (...asked) => flow().finish(...asked),
      async begin(callbackUrl, more) {
        // Each time anew: who chose another person is that person.
        const { location, remember } = await flow().begin(callbackUrl, { ...more, prompt: 'login' })
        // By the name by which the browser knows this machine: its cookies are for that.
        const to = new URL(location)
        return { location: new URL(`${to.pathname}${to.search}`, callbackUrl).href, remember }
      },
    },
  }
}

const origins = (port: number, publicUrl: string): string[] => [
  ...new Set([
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
    `http://[::1]:${port}`,
    new URL(publicUrl).origin,
  ]),
]

type Keys = { signingKey: JWK; publicKey: JWK; origins: readonly string[] }

/** Loaded only when somebody signs in: a start without a browser does not wait for it. */
async function openProvider(issuer: string, { signingKey, publicKey, origins: known }: Keys): Promise<Provider> {
  const { Provider: OidcProvider } = await import('oidc-provider')
  const provider: Provider = new OidcProvider(issuer, {
    adapter: (kind) => inMemory(kind),
    clients: [
      {
        client_id: clientId,
        redirect_uris: known.map((origin) => `${origin}${callbackPath}`),
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks: { keys: [{ ...publicKey, alg: 'ES256', use: 'sig' }] },
      },
    ],
    jwks: { keys: [{ ...signingKey, use: 'sig' }] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${demoProviderPath}/wie/${uid}` },
    cookies: { keys: [crypto.randomUUID()] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, id) => {
      const known = personas.find(({ personId }) => personId === id)
      return known && { accountId: id, claims: async () => ({ sub: id, name: known.fullName }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: (context) => {
      context.type = 'text/plain'
      context.body = 'Signing in with the demo did not succeed: begin again from the sign-in page.'
    },
  })
  return provider
}

/** The provider keeps nobody signed in: who chooses another person is not asked to sign out there first. */
function keepNobody({ headers }: IncomingMessage): void {
  if (headers.cookie === undefined) return
  const cookies = headers.cookie.split(/; */).filter((pair) => !/^_session(\.|=)/.test(pair))
  headers.cookie = cookies.join('; ')
}

/** No password: the demo lets in whom the sign-in page named. Somebody unknown goes back to that page. */
async function letIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const persona = personas.find(({ name }) => name === params['login_hint'])
  const result = persona
    ? { login: { accountId: persona.personId, remember: false } }
    : { error: 'access_denied', error_description: 'There is no such persona.' }
  await provider.interactionFinished(request, response, result)
}

/** What the provider remembers between two steps of a sign-in: minutes, in this process. */
const kept = new Map<string, AdapterPayload>()
const mostKept = 10_000

function inMemory(kind: string): Adapter {
  const key = (id: string) => `${kind}:${id}`
  const find = async (id: string): Promise<AdapterPayload | undefined> => kept.get(key(id))
  const by = async (name: 'uid' | 'userCode', value: string) =>
    [...kept].find(([at, payload]) => at.startsWith(`${kind}:`) && payload[name] === value)?.[1]
  return {
    async upsert(id, payload) {
      // The oldest first: who signs in ten thousand times at once begins again.
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(key(id), payload)
    },
    find,
    findByUid: (uid) => by('uid', uid),
    findByUserCode: (code) => by('userCode', code),
    async destroy(id) {
      kept.delete(key(id))
    },
    async consume(id) {
      const found = kept.get(key(id))
      if (found) kept.set(key(id), { ...found, consumed: true })
    },
    async revokeByGrantId(grantId) {
      for (const [at, payload] of kept) if (payload.grantId === grantId) kept.delete(at)
    },
  }
}
