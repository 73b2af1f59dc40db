import { callbackPath } from '../../access/sign-in-flow.ts'
import type { PageAnswer, Visit } from '../page.ts'
import type { PageNeeds } from '../page-needs.ts'
import { safeReturnPath } from './return-path.ts'
import { newSecret, secretCookie, sessionCookieValue, sessionKeyOf, signInCookie } from './session-cookie.ts'
import type { WorkAccountSignIn } from './sign-in-ways.ts'

type Going = {
  visit: Pick<Visit, 'origin'>
  /** Where to go on to once signed in, as it was asked. */
  returnTo: string | null
  /** Who it is likely to be, as the provider knows them. */
  hint?: string
}

/** Sends the browser to a provider to sign in, and remembers with what it went: a secret for this browser alone. */
export async function goToProvider(
  { sessions, municipality, now }: Pick<PageNeeds, 'sessions' | 'municipality' | 'now'>,
  provider: WorkAccountSignIn,
  { visit, returnTo, hint }: Going,
): Promise<PageAnswer> {
  const more = hint === undefined ? undefined : { login_hint: hint }
  const { location, remember } = await provider.begin(`${visit.origin}${callbackPath}`, more)
  const value = sessionCookieValue(municipality.id, newSecret())
  const key = sessionKeyOf(value)
  if (key === null) throw new Error(`The municipality '${municipality.id}' can't stand in a cookie.`)
  await sessions.rememberSignIn(key, JSON.stringify({ remember, returnTo: safeReturnPath(returnTo) }), now())
  return { go: location, headers: { 'Set-Cookie': secretCookie(signInCookie, value) } }
}
