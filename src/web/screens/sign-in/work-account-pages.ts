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
      const { cookies, requestId } = visit
      const notIn = (error: NotAllowed) => {
        // Who tries and fails leaves a line: guessing shows as many of them.
        needs.logFailure(error, { requestId, method: 'GET', route: callbackPath, status: 403 })
        return refused
      }
      const key = sessionKeyOf(readCookies(cookies).get(signInCookie))
      const remembered = key === null ? null : await sessions.recallSignIn(key, now(), minutesAway)
      const provider = signIn.workAccount ?? signIn.demo
      if (provider === null || remembered === null) return notIn(new NotAllowed('No sign-in began in this browser.'))
      const { remember, returnTo } = JSON.parse(remembered) as { remember: string; returnTo: string }
      try {
        const subject = await provider.finish(`${visit.origin}${visit.here}`, remember)
        const caller = await findCaller(subject)
        if (caller === undefined) return notIn(new NotAllowed('Nobody active here signed in.'))
        const cookie = await beginSession(needs, { caller, subject, cookies })
        return { go: returnTo, headers: { 'Set-Cookie': cookie } }
      } catch (error) {
        if (error instanceof NotAllowed) return notIn(error)
        throw error
      }
    },
  }),
]

const refused = { go: '/inloggen?reden=mislukt' }
