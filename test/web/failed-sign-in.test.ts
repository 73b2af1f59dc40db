import { expect, test } from '@jest/globals'
import { callbackPath } from '../../src/access/sign-in-flow.ts'
import { NotAllowed } from '../../src/cases/errors.ts'
import { workAccountPages } from '../../src/web/screens/sign-in/work-account-pages.ts'

/** Comes back from the provider; answers where it leads and what the log was told. */
async function comeBack(how: { remembered: boolean; subject?: string }) {
  const told: { error: unknown; about: object }[] = []
  const page = workAccountPages.find(({ path }) => path === callbackPath)
  const visit = { cookies: `__Host-overstap-inloggen=demo.${'a'.repeat(43)}`, requestId: 'r-1', origin: '', here: '' }
  const needs = {
    signIn: {
      workAccount: {
        finish: async () => {
          if (how.subject === undefined) throw new NotAllowed('Another state than began.')
          return how.subject
        },
      },
      demo: null,
    },
    sessions: {
      recallSignIn: async () => (how.remembered ? JSON.stringify({ remember: '', returnTo: '/werk' }) : null),
    },
    findCaller: async () => undefined,
    now: () => '2026-11-22T10:00:00.000Z',
    logFailure: (error: unknown, about: object) => told.push({ error, about }),
  }
  const answer = await page?.answer(visit as never, needs as never)
  return { answer, told }
}

test.each([
  ['nothing was begun in this browser', { remembered: false }],
  ['the provider or the flow refuses', { remembered: true }],
  ['somebody who is not known here', { remembered: true, subject: 'a-stranger' }],
])('a sign-in that fails leaves a line in the log: %s', async (_, how) => {
  const { answer, told } = await comeBack(how)
  expect(answer).toEqual({ go: '/inloggen?reden=mislukt' })
  expect(told).toEqual([
    { error: expect.any(NotAllowed), about: { requestId: 'r-1', method: 'GET', route: callbackPath, status: 403 } },
  ])
})
