import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { longestToken, type TokenRules, toleratedSkewSeconds } from './token-rules.ts'

/** A token that is not accepted. The message says which check failed, never what the token held. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
}

/** Checks one bearer token and answers its subject; throws TokenRefused. */
export type VerifyToken = (token: string) => Promise<string>

/** What a checked token says: whose it is, and until when, in milliseconds. */
type Checked = { subject: string; expiresAt: number }

// Checking a signature costs more than the rest of a small request. A key that its issuer withdraws holds this long at most.
const rememberedMs = 60_000
const mostRemembered = 10_000

/**
 * A verifier for one issuer: signature (by one of `keys`), type, issuer, audience, expiry, not-before,
 * a day of issue that is not ahead, and a subject. `now` is the real clock: a token does not live by the demo's day.
 */
export function tokenVerifier(rules: TokenRules, keys: JWTVerifyGetKey, now: () => Date): VerifyToken {
  const remembered = new Map<string, { subject: string; from: number; until: number }>()
  return async (token) => {
    const at = now().getTime()
    const known = remembered.get(token)
    if (known !== undefined && at >= known.from && at < known.until) return known.subject
    remembered.delete(token)
    const { subject, expiresAt } = await check(token, rules, keys, now())
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(token, { subject, from: at, until: Math.min(at + rememberedMs, expiresAt) })
    return subject
  }
}

async function check(token: string, rules: TokenRules, keys: JWTVerifyGetKey, at: Date): Promise<Checked> {
  if (token.length > longestToken) throw new TokenRefused('The token is too long.')
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: [...rules.algorithms],
      ...(rules.type && { typ: rules.type }),
      requiredClaims: ['sub', 'exp', 'iat'],
      clockTolerance: toleratedSkewSeconds,
      currentDate: at,
    })
    if ((payload.iat ?? 0) > at.getTime() / 1000 + toleratedSkewSeconds)
      throw new TokenRefused('The token was issued in the future.')
    if (!isStrongEnough(payload['acr'], rules.strengths))
      throw new TokenRefused('Sign in with a second factor: this token tells of less.')
    if (typeof payload.sub !== 'string' || payload.sub === '') throw new TokenRefused('The token names nobody.')
    return { subject: payload.sub, expiresAt: (payload.exp ?? 0) * 1000 }
  } catch (error) {
    if (error instanceof TokenRefused) throw error
    throw new TokenRefused(reason(error, rules), { cause: error })
  }
}

/** Whether what a token says of how somebody signed in (`acr`) is one of what is asked; asked nothing, all is. */
export const isStrongEnough = (acr: unknown, asked: readonly string[] = []): boolean =>
  asked.length === 0 || asked.some((one) => one === acr)

function reason(error: unknown, { algorithms }: TokenRules): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: sign in again.'
  if (error instanceof errors.JWTClaimValidationFailed) return `The token's '${error.claim}' is not accepted here.`
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey)
    return "The token's signature is not of our issuer."
  if (error instanceof errors.JOSEAlgNotAllowed) return `The token must be signed with ${algorithms.join(' or ')}.`
  return 'The token can not be read.'
}
