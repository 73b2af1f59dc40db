import { homeOf } from '../../layout/navigation.ts'
import { defineOpenPage, definePage, type Page } from '../../page.ts'
import { secretCookie, sessionCookie } from '../../session/session-cookie.ts'

/** POST /uitloggen ends the session here; with `overal` those on other browsers too. */
export const signOutPages: readonly Page[] = [
  definePage({
    method: 'post',
    path: '/uitloggen',
    for: 'signed-in',
    answer: async ({ viewer, form }, { sessions }) => {
      const { municipality, personId } = viewer.caller
      if (form['overal'] !== undefined) await sessions.endAllOf({ municipality, personId })
      else await sessions.end(viewer.session)
      return {
        go: '/inloggen?reden=uit',
        headers: { 'Set-Cookie': secretCookie(sessionCookie, null), 'Clear-Site-Data': '"storage"' },
      }
    },
  }),
  defineOpenPage({
    method: 'get',
    path: '/',
    answer: ({ viewer }) => ({ go: viewer ? homeOf(viewer.caller.role) : '/inloggen' }),
  }),
]
