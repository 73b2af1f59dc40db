import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
})
afterAll(() => journey.close())

/** Puts somebody on the watch list of the neighbourhood team: their id. */
async function watched(familyName: string, facts: object): Promise<string> {
  const { status, body } = await journey.ask('wijkteam', 'POST', '/young-people', {
    ...{ firstName: 'Sem', familyName, birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
    facts,
  })
  expect(status).toBe(201)
  return String(body['id'])
}
async function signedIn(persona: string): Promise<Visitor> {
  const browser = visitor(journey.origin)
  await browser.signIn(persona)
  return browser
}
/** Follows what the pages say until one of them shows something. */
async function follow(browser: Visitor, path: string) {
  let page = await browser.get(path)
  let at = path
  for (let steps = 0; page.location !== null && steps < 5; steps += 1) {
    at = page.location
    page = await browser.get(at)
  }
  return { page, at }
}

test('a name on the watch list leads to a new case with what is known of them filled in', async () => {
  await watched('Wachter', handoverFacts)
  const worker = await signedIn('wijkteam')
  for (const list of ['/werk', '/zaken']) {
    const [, href = ''] = /href="([^"]*)"[^>]*>Sem Wachter</.exec((await worker.get(list)).html) ?? []
    const { page, at } = await follow(worker, href)
    expect([page.status, at]).toEqual([200, expect.stringMatching(/^\/zaken\/nieuw\/nu\?concept=/)])
    expect(page.html.includes('value="1-3-2022"')).toBe(true)
  }
})

test('who opens no cases sees somebody on the watch list without a link that would be refused', async () => {
  const id = await watched('Wacht-Zonder', handoverFacts)
  const manager = await signedIn('manager')
  const { html } = await manager.get('/zaken')
  expect([html.includes(`Zaak ${id.slice(0, 8)}`), html.includes('/zaken/nieuw')]).toEqual([true, false])
})

/** Begins a case for somebody who is known and goes to step 4, with these answers on the way. */
async function toCheck(worker: Visitor, id: string, answers: Record<string, string> = {}) {
  const { page, at } = await follow(worker, `/zaken/nieuw?voor=${id}`)
  const values = [
    ...page.html.matchAll(/name="(\w+)" value="([^"]*)" checked|name="(\w+)" type="text" value="([^"]*)"/g),
  ]
  const now = Object.fromEntries(values.map(([, radio, one, text, other]) => [radio ?? text ?? '', one ?? other ?? '']))
  await worker.send(page, at, { ...now, ...answers, doe: 'verder' })
  const check = at.replace('/nu?', '/controle?')
  return { check, page: await worker.get(check) }
}
const advised = (html: string) => /Volgens het advies: ([^<]+)</.exec(html)?.[1] ?? null
const known = async (id: string) =>
  (await journey.ask('wijkteam', 'GET', `/young-people/${id}`)).body as {
    facts: Record<string, unknown>
    version: number
  }

test('the advice that is shown of somebody who is known is the one that their case is opened on', async () => {
  // The need that decides has no question in these steps: it is stored all the same.
  const needs = [{ youthHelpKind: 'foster-care', youthHelpRunning: true, youthWantsToStay: true }]
  const id = await watched('Meer-Dan-Een', { ...handoverFacts, needs })
  const worker = await signedIn('wijkteam')
  const { check, page } = await toCheck(worker, id)
  const shown = advised(page.html)
  const started = await worker.send(page, check, { route: '', doe: 'start' })
  expect(started.location).toMatch(/^\/zaken\/[\da-f-]{36}$/)
  const opened = await journey.ask('wijkteam', 'GET', `/cases/${started.location?.split('/').at(-1)}`)
  expect([shown, opened.body['pathway']]).toEqual(['Verlengde jeugdhulp', 'extended-youth-care'])
  expect((await known(id)).facts).toMatchObject({ needs })
})

test('"Niet bekend" takes back what was stored, in the advice that is shown and in what is kept', async () => {
  const id = await watched('Weet-Niet', handoverFacts)
  const worker = await signedIn('wijkteam')
  const { check, page } = await toCheck(worker, id, { youthHelpRunning: '', youthHelpKind: '', youthHelpStartedOn: '' })
  expect([advised(page.html), page.html.includes('Nog geen route')]).toEqual([null, true])
  await worker.send(page, check, { route: '', doe: 'start' })
  const { facts } = await known(id)
  expect(facts).toMatchObject({ needAfter18: 'long-term', wmoCanProvide: true })
  expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['youthHelpRunning']))
})

test('what became known meanwhile is shown with its advice before a case is started on it', async () => {
  const id = await watched('Intussen', handoverFacts)
  const worker = await signedIn('wijkteam')
  const { check, page } = await toCheck(worker, id)
  const { version } = await known(id)
  const learned = await journey.ask(
    'wijkteam',
    'PATCH',
    `/young-people/${id}`,
    { facts: { needAfter18: 'none' } },
    { 'If-Match': `"${version}"`, 'Content-Type': 'application/merge-patch+json' },
  )
  expect(learned.status).toBe(200)
  const again = await worker.send(page, check, { route: '', doe: 'start' })
  expect([again.status, advised(again.html)]).toEqual([400, null])
  expect(again.html.includes('Er veranderde iets. Kijk het advies')).toBe(true)
  expect((await known(id)).facts).toMatchObject({ needAfter18: 'none' })
})
