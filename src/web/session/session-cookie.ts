import { createHash, randomBytes } from 'node:crypto'
import type { SessionKey } from '../../access/browser-sessions.ts'

/** `__Host-`: only over https (or to localhost), for this host alone, on every path. */
export const sessionCookie = '__Host-overstap'
/** What is remembered while somebody is away at their provider to sign in. */
export const signInCookie = '__Host-overstap-inloggen'
/** The language that was chosen; it says nothing about anybody. */
export const languageCookie = '__Host-overstap-taal'

/** A secret that can't be guessed, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What a session's cookie holds: in which municipality to look, and the secret. */
export const sessionCookieValue = (municipality: string, secret: string): string => `${municipality}.${secret}`

/** Which session a cookie means; null when it is not one of ours. Only the hash of the secret is ever looked up. */
export function sessionKeyOf(cookie: string | undefined): SessionKey | null {
  const [, municipality, secret] = /^([a-z0-9-]{1,62})\.([\w-]{43})$/.exec(cookie ?? '') ?? []
  if (municipality === undefined || secret === undefined) return null
  return { municipality, secretHash: createHash('sha256').update(secret).digest('base64url') }
}

/** The cookies that a request carries. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split(/=(.*)/s))
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])))
}

/** A Set-Cookie line for a secret of ours; with `null` the browser forgets it. `Lax`: a link in a mail arrives signed in. */
export function secretCookie(name: string, value: string | null): string {
  const forgotten = value === null ? '; Max-Age=0' : ''
  return `${name}=${value ?? ''}; Path=/; Secure; HttpOnly; SameSite=Lax${forgotten}`
}
