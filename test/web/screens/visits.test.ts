import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../../support/journey.ts'
import { visitor } from '../support/visitor.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
})
afterAll(() => journey.close())

async function signedIn(persona: string) {
  const browser = visitor(journey.origin)
  await browser.signIn(persona)
  return browser
}
const rows = (html: string) => html.match(/<th scope="row"/g)?.length ?? 0

test('somebody sees where they are signed in, and ends one of those visits', async () => {
  const [desk, telephone, stranger] = [
    await signedIn('wijkteam'),
    await signedIn('wijkteam'),
    await signedIn('besluit'),
  ]
  const page = await desk.get('/bezoeken')
  expect([rows(page.html), page.html.includes('Dit bezoek')]).toEqual([2, true])
  expect((await desk.get('/werk')).html).toContain('href="/bezoeken"')
  const theirs = /name="bezoek" value="([^"]+)"/.exec((await telephone.get('/bezoeken')).html)?.[1] ?? ''
  // Another's visit can't be named by whoever knows its hash.
  const ownPage = await stranger.get('/werk')
  const token = /name="_csrf" value="([^"]+)"/.exec(ownPage.html)?.[1] ?? ''
  expect([theirs, token]).not.toContain('')
  await stranger.post('/bezoeken', { _csrf: token, bezoek: theirs })
  expect((await desk.get('/werk')).status).toBe(200)
  expect((await desk.send(page, '/bezoeken')).location).toBe('/bezoeken')
  expect((await telephone.get('/werk')).location).toMatch(/^\/inloggen/)
  expect(rows((await desk.get('/bezoeken')).html)).toBe(1)
})

test('an administrator ends all visits of somebody, who can sign in again', async () => {
  const [worker, admin] = [await signedIn('wijkteam'), await signedIn('beheer')]
  const { html } = await admin.get('/beheer/mensen')
  const [, person = ''] = /href="(\/beheer\/mensen\/[^"]+)"[^>]*>Iris Wijkstra/.exec(html) ?? []
  expect((await worker.get('/werk')).status).toBe(200)
  const page = await admin.get(person)
  expect((await admin.send(page, `${person}/uitloggen`)).location).toBe(person)
  expect((await worker.get('/werk')).location).toMatch(/^\/inloggen/)
  await worker.signIn('wijkteam')
  expect((await worker.get('/werk')).status).toBe(200)
})
