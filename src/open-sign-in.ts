import { readFile } from 'node:fs/promises'
import { createRemoteJWKSet } from 'jose'
import { demoIssuer } from './access/demo-issuer.ts'
import { type DemoProvider, demoProvider } from './access/demo-provider.ts'
import { type SignInFlow, signInFlow } from './access/sign-in-flow.ts'
import type { TokenRules } from './access/token-rules.ts'
import { tokenVerifier, type VerifyToken } from './access/verify-token.ts'
import { Unavailable } from './cases/errors.ts'
import { type Config, ConfigRefused } from './config.ts'

/** How people and programs sign in: `workAccount` for browsers with a provider of one's own, `demo` with
 * the demo's where there is none; bearer tokens for programs. */
export type SignInParts = { workAccount: SignInFlow | null; demo: DemoProvider | null; verifyToken: VerifyToken }

/**
 * Signing in with the provider of the configuration; without one, outside production, with the demo issuer.
 * @throws ConfigRefused in production without a provider, or when its key file can't be read.
 */
export async function openSignIn({ oidc, dataFolder, production, demo, notices }: Config): Promise<SignInParts> {
  const now = () => new Date()
  if (oidc === undefined) {
    if (production) {
      throw new ConfigRefused(
        'In production people sign in with a provider of yours: set OVERSTAP_OIDC_ISSUER, OVERSTAP_OIDC_CLIENT_ID and OVERSTAP_OIDC_KEY_FILE.',
      )
    }
    const issuer = await demoIssuer(dataFolder, production)
    return {
      workAccount: null,
      demo: demo === 'off' ? null : demoProvider(issuer.signingKey, notices.publicUrl),
      verifyToken: tokenVerifier(issuer.rules, issuer.keys, now),
    }
  }
  const privateKeyPem = await readFile(oidc.keyFile, 'utf8').catch((error: unknown) => {
    throw new ConfigRefused(`OVERSTAP_OIDC_KEY_FILE can't be read: ${String(error)}`)
  })
  const { issuer, clientId, audience, keyId, strengths } = oidc
  const withoutTls = issuer.startsWith('http:')
  const flow = signInFlow({ issuer, clientId, privateKeyPem, keyId, withoutTls, strengths })
  let verify: VerifyToken | undefined
  return {
    workAccount: flow,
    demo: null,
    verifyToken: async (token) => {
      verify ??= await providerVerifier(flow, { audience, strengths }, now)
      return verify(token)
    },
  }
}

async function providerVerifier(
  flow: SignInFlow,
  asked: Pick<TokenRules, 'audience' | 'strengths'>,
  now: () => Date,
): Promise<VerifyToken> {
  const { issuer, jwks_uri: keysAt } = (await flow.configuration()).serverMetadata()
  if (keysAt === undefined) throw new Unavailable('The sign-in provider names no keys (jwks_uri).')
  const rules = { ...asked, issuer, algorithms: ['ES256', 'PS256', 'RS256'], type: null }
  return tokenVerifier(rules, createRemoteJWKSet(new URL(keysAt)), now)
}
