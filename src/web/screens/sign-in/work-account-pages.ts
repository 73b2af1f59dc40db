import { callbackPath } from '../../../access/sign-in-flow.ts'
import { NotAllowed, NotFound } from '../../../cases/errors.ts'
import { defineOpenPage, type Page } from '../../page.ts'
import { beginSession } from '../../session/begin-session.ts'
import { goToProvider } from '../../session/go-to-provider.ts'
import { readCookies, sessionKeyOf, signInCookie } from '../../session/session-cookie.ts'

/** How long somebody may take at their provider. */
const minutesAway = 10

/** Signing in with the municipality's own provider: away to it, and back with who it is. */
export const workAccountPages: readonly Page[] = [
  defineOpenPage({
    method: 'get',
    path: '/inloggen/werkaccount',
    answer: (visit, needs) => {
      if (needs.signIn.workAccount === null) throw new NotFound('Signing in with a work account is not set up.')
      return goToProvider(needs, needs.signIn.workAccount, { visit, returnTo: visit.query.get('terug') })
    },
  }),
  defineOpenPage({
    method: 'get',
    path: callbackPath,
    answer: async (visit, needs) => {
      const { signIn, sessions, findCaller, now } = needs
      const key = sessionKeyOf(readCookies(visit.cookies).get(signInCookie))
      const remembered = key === null ? null : await sessions.recallSignIn(key, now(), minutesAway)
      const provider = signIn.workAccount ?? signIn.demo
      if (provider === null || remembered === null) return refused
      const { remember, returnTo } = JSON.parse(remembered) as { remember: string; returnTo: string }
      try {
        const subject = await provider.finish(`${visit.origin}${visit.here}`, remember)
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
