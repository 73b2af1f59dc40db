import { createPrivateKey } from 'node:crypto'
import { exportJWK, importJWK } from 'jose'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { NotAllowed, Unavailable } from '../cases/errors.ts'
import { isStrongEnough } from './verify-token.ts'

/** A sign-in provider (Entra ID, Keycloak, ADFS) and who we are there. */
export type ProviderSettings = {
  /** As the provider names itself, for discovery. */
  issuer: string
  clientId: string
  /** Our private key, PKCS#8 PEM (EC P-256 or RSA): we prove who we are by a signature, no secret is shared. */
  privateKeyPem: string
  /** The id under which the provider knows our public key; null where it tries all. */
  keyId: string | null
  /** A provider without TLS: a test's, on this machine. Never in production. */
  withoutTls: boolean
  /** How strongly somebody must sign in (`acr`): any of these; left out, the provider decides. */
  strengths?: readonly string[]
}

/** The address on the program to which a browser comes back from its provider. */
export const callbackPath = '/inloggen/terug'

/** Signing in by OpenID Connect: the code flow with PKCE S256, state and nonce. */
export type SignInFlow = {
  /** Where to send the browser, and what to remember until it is back: an opaque text that the browser may not read or change.
   * `more` goes along to the provider, as a `login_hint`. */
  begin(callbackUrl: string, more?: Readonly<Record<string, string>>): Promise<{ location: string; remember: string }>
  /** Who came back, as the provider's `sub`. Throws NotAllowed when it is not who began, is late, or was refused. */
  finish(returnedUrl: string, remembered: string): Promise<string>
  /** What the provider says of itself, asked once it answers. */
  configuration(): Promise<oidc.Configuration>
}

const memory = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), callbackUrl: z.string() })

/** The flow with one provider. It is asked about itself at the first sign-in, and again when it did not answer. */
export function signInFlow(settings: ProviderSettings): SignInFlow {
  const { strengths = [] } = settings
  let asked: Promise<oidc.Configuration> | undefined
  const configuration = (): Promise<oidc.Configuration> => {
    asked ??= discover(settings)
    asked.catch(() => {
      asked = undefined
    })
    return asked
  }
  return {
    configuration,
    async begin(callbackUrl, more = {}) {
      const provider = await configuration()
      const state = oidc.randomState()
      const nonce = oidc.randomNonce()
      const verifier = oidc.randomPKCECodeVerifier()
      const location = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: callbackUrl,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(strengths.length > 0 && { acr_values: strengths.join(' ') }),
        ...more,
      })
      return { location: location.href, remember: JSON.stringify({ state, nonce, verifier, callbackUrl }) }
    },
    async finish(returnedUrl, remembered) {
      const { state, nonce, verifier, callbackUrl } = recall(remembered)
      const provider = await configuration()
      const returned = new URL(callbackUrl)
      returned.search = new URL(returnedUrl, callbackUrl).search
      try {
        const tokens = await oidc.authorizationCodeGrant(provider, returned, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims !== undefined && isStrongEnough(claims['acr'], strengths)) return claims.sub
      } catch (error) {
        throw refused(error)
      }
      throw refused(undefined)
    },
  }
}

function recall(remembered: string): z.output<typeof memory> {
  try {
    return memory.parse(JSON.parse(remembered))
  } catch (error) {
    throw refused(error)
  }
}

function refused(cause: unknown): NotAllowed {
  const error = new NotAllowed('Signing in did not succeed: begin again from the sign-in page.')
  error.cause = cause
  return error
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const { key, algorithm } = await clientKey(settings.privateKeyPem)
  const proof = oidc.PrivateKeyJwt(settings.keyId === null ? key : { key, kid: settings.keyId })
  const metadata = { id_token_signed_response_alg: undefined, token_endpoint_auth_signing_alg: algorithm }
  try {
    return await oidc.discovery(new URL(settings.issuer), settings.clientId, metadata, proof, {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- only so that it stands out; production refuses http
      execute: settings.withoutTls ? [oidc.allowInsecureRequests] : [],
      timeout: 10,
    })
  } catch (cause) {
    throw new Unavailable('The sign-in provider does not answer: try again in a moment.', { cause })
  }
}

async function clientKey(pem: string): Promise<{ key: CryptoKey; algorithm: string }> {
  const read = createPrivateKey(pem)
  const algorithm = read.asymmetricKeyType === 'rsa' ? 'PS256' : 'ES256'
  const key = await importJWK(await exportJWK(read), algorithm)
  if (!(key instanceof CryptoKey)) throw new TypeError('The key of the sign-in client is no private key.')
  return { key, algorithm }
}
