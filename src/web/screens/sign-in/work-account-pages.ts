import { NotAllowed, NotFound } from '../../../cases/errors.ts'
import { defineOpenPage, type Page } from '../../page.ts'
import { beginSession } from '../../session/begin-session.ts'
import { safeReturnPath } from '../../session/return-path.ts'
import {
  newSecret,
  readCookies,
  secretCookie,
  sessionCookieValue,
  sessionKeyOf,
  signInCookie,
} from '../../session/session-cookie.ts'

/** How long somebody may take at their provider. */
const minutesAway = 10

const callbackPath = '/inloggen/terug'

/** Signing in with the municipality's own provider: away to it, and back with who it is. */
export const workAccountPages: readonly Page[] = [
  defineOpenPage({
    method: 'get',
    path: '/inloggen/werkaccount',
    answer: async ({ query, origin }, { signIn, sessions, municipality, now }) => {
      if (signIn.workAccount === null) throw new NotFound('Signing in with a work account is not set up.')
      const { location, remember } = await signIn.workAccount.begin(`${origin}${callbackPath}`)
      const value = sessionCookieValue(municipality.id, newSecret())
      const key = sessionKeyOf(value)
      if (key === null) throw new Error(`The municipality '${municipality.id}' can't stand in a cookie.`)
      const returnTo = safeReturnPath(query.get('terug'))
      await sessions.rememberSignIn(key, JSON.stringify({ remember, returnTo }), now())
      return { go: location, headers: { 'Set-Cookie': secretCookie(signInCookie, value) } }
    },
  }),
  defineOpenPage({
    method: 'get',
    path: callbackPath,
    answer: async (visit, needs) => {
      const { signIn, sessions, findCaller, now } = needs
      const key = sessionKeyOf(readCookies(visit.cookies).get(signInCookie))
      const remembered = key === null ? null : await sessions.recallSignIn(key, now(), minutesAway)
      if (signIn.workAccount === null || remembered === null) return refused
      const { remember, returnTo } = JSON.parse(remembered) as { remember: string; returnTo: string }
      try {
        const subject = await signIn.workAccount.finish(`${visit.origin}${visit.here}`, remember)
        const caller = await findCaller(subject)
        if (caller === undefined) return refused
        return { go: returnTo, headers: { 'Set-Cookie': await beginSession(needs, caller, subject) } }
      } catch (error) {
        if (error instanceof NotAllowed) return refused
        throw error
      }
    },
  }),
]

const refused = { go: '/inloggen?reden=mislukt' }
