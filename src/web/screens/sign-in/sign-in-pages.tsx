import { NotAllowed, NotFound } from '../../../cases/errors.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { defineOpenPage, type Page } from '../../page.ts'
import { beginSession } from '../../session/begin-session.ts'
import { safeReturnPath } from '../../session/return-path.ts'
import { SignInView } from './sign-in-view.tsx'

/** GET /inloggen, and POST /inloggen/proef/… by which the demo lets you in as one of its personas. */
export const signInPages: readonly Page[] = [
  defineOpenPage({
    method: 'get',
    path: '/inloggen',
    answer: ({ words, query }, { signIn }) => ({
      title: words.signIn.title,
      show: (
        <SignInView
          personas={signIn.personas}
          workAccount={signIn.workAccount !== null}
          returnTo={safeReturnPath(query.get('terug'))}
          reason={query.get('reden')}
        />
      ),
    }),
  }),
  defineOpenPage({
    method: 'post',
    path: '/inloggen/proef/:persona',
    answer: async ({ params, form }, needs) => {
      const persona = needs.signIn.personas.find(({ name }) => name === params['persona'])
      if (!persona) throw new NotFound('There is no such persona.')
      const caller = await needs.findCaller(persona.personId)
      if (!caller) throw new NotAllowed('This persona is not active.')
      return {
        go: safeReturnPath(fieldValue(form, 'terug')),
        headers: { 'Set-Cookie': await beginSession(needs, caller, persona.personId) },
      }
    },
  }),
]
