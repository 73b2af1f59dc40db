import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { begun } from '../../journeys/steps.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
let jip: Visitor
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  jip = visitor(journey.origin)
  await jip.signIn('jongere')
})
afterAll(() => journey.close())

/** The file as bytes, in the visit of the young person. */
async function download(path: string, browser = jip) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(journey.origin + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return { status: answer.status, name, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('the young person comes to it from their own page, and takes all of it along in Dutch', async () => {
  expect((await jip.get('/mijn')).html).toContain('href="/mijn/alles"')
  const page = await jip.get('/mijn/alles')
  for (const link of ['/mijn/alles/bestand', '/mijn/alles/bestand?als=json'])
    expect(page.html).toContain(`href="${link}"`)
  const file = await download('/mijn/alles/bestand')
  const { text, language } = await pdfText(file.bytes)
  expect([file.status, file.name, language]).toEqual([200, 'alles.pdf', 'nl-NL'])
  for (const said of ['Alles wat wij van je bewaren', 'Wie je bent', 'Wie er keek', 'Jip'])
    expect([said, text.includes(said)]).toEqual([said, true])
})

test('in English for who reads English: the page, the paper, and who looked', async () => {
  await jip.get('/taal/en')
  expect((await jip.get('/mijn/alles')).html).toContain('All that we know of you')
  const file = await download('/mijn/alles/bestand')
  const { text, language } = await pdfText(file.bytes)
  expect([file.name, language]).toEqual(['everything.pdf', 'en-GB'])
  for (const said of ['All that we keep of you', 'Who you are', 'Who looked', 'asked for all that we know of you'])
    expect([said, text.includes(said)]).toEqual([said, true])
  expect(text).not.toMatch(/Wie er keek|vroeg alles op/)
  await jip.get('/taal/nl')
})

test('for another program the same as the API gives', async () => {
  const { id } = (await journey.look())['youngPerson'] as { id: string }
  const byApi = async () => (await journey.ask('jongere', 'GET', `/young-people/${id}/everything`)).body['sections']
  // The worker may fold the counts of the overview meanwhile: then what is kept is another thing afterwards.
  const before = await byApi()
  const file = await download('/mijn/alles/bestand?als=json')
  const { sections } = JSON.parse(Buffer.from(file.bytes).toString('utf8')) as { sections: { table: string }[] }
  expect(file.name).toBe('alles.json')
  expect([before, await byApi()]).toContainEqual(sections)
})

test('the API’s paper follows the language that somebody chose', async () => {
  const id = (await journey.look())['youngPerson'] as { id: string }
  const chosen = { warnings: true, escalations: true, notices: true, digest: true, digestDay: 1, language: 'en' }
  expect((await journey.ask('jongere', 'PUT', '/notice-preferences', chosen)).status).toBe(200)
  const accept = { Accept: 'application/pdf' }
  const paper = await journey.ask('jongere', 'GET', `/young-people/${id.id}/everything`, undefined, accept)
  expect((await pdfText(paper.bytes)).text).toContain('All that we keep of you')
})

test('nobody else comes here', async () => {
  const worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
  expect((await worker.get('/mijn/alles')).status).toBe(403)
  expect((await download('/mijn/alles/bestand', worker)).status).toBe(403)
})
