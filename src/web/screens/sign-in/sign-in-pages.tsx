import { NotFound } from '../../../cases/errors.ts'
import { fieldValue } from '../../forms/form-fields.ts'
import { defineOpenPage, type Page } from '../../page.ts'
import { goToProvider } from '../../session/go-to-provider.ts'
import { safeReturnPath } from '../../session/return-path.ts'
import { SignInView } from './sign-in-view.tsx'

/** GET /inloggen, and POST /inloggen/proef/… by which the demo's own provider lets you in as one of its personas. */
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
    answer: async (visit, needs) => {
      const { personas, demo } = needs.signIn
      const persona = personas.find(({ name }) => name === visit.params['persona'])
      if (!persona || demo === null) throw new NotFound('There is no such persona.')
      const returnTo = fieldValue(visit.form, 'terug')
      return goToProvider(needs, demo, { visit, returnTo, hint: persona.name })
    },
  }),
]
