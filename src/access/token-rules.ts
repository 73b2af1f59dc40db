/** What a bearer token of this program must say. A token that fails any of it is refused. */
export type TokenRules = {
  /** The issuer that must have signed it (`iss`). */
  issuer: string
  /** For whom it must be meant (`aud`). */
  audience: string
  /** Only these signatures: an algorithm is chosen by us, never by the token. */
  algorithms: readonly string[]
  /** The `typ` that it must have; null where a provider gives access tokens none of their own (then the audience tells them apart). */
  type: 'at+jwt' | null
  /** How strongly its subject must have signed in (`acr`): any of these; left out, any will do. */
  strengths?: readonly string[]
}

/** The signature of the demo's tokens. */
export const signatureAlgorithm = 'ES256'

/** Clocks of two machines may differ by this much. */
export const toleratedSkewSeconds = 5

/** Longer is not looked at: ours are under 1 kB. */
export const longestToken = 8_192
