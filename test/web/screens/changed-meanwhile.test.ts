import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { begun, planned } from '../../journeys/steps.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { formOf, type Page, type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
let worker: Visitor
let path: string
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await journey.tell('jeugdhulp', 'plan.started')
  path = `/zaken/${journey.caseId()}`
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
})
afterAll(() => journey.close())

const text = ({ html }: Page) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')
const formVersion = (page: Page) => String(Number(/data-version="(\d+)"/.exec(page.html)?.[1]))
const opened = (at: string) => worker.get(`${path}/${at}`)
const note = () => journey.tell('jeugdhulp', 'note.added', { text: 'Er is gebeld.' })
const says = (page: Page, ...sentences: string[]) => {
  for (const said of sentences) expect([said, text(page).includes(said)]).toEqual([said, true])
}

test('names of the plan: somebody changed the case, so it says what happened, and what was typed stands there', async () => {
  const page = await opened('plan/deelnemers')
  await note()
  const typed = { namen: 'Tante Fatma\nOom Sam' }
  const refused = await worker.send(page, /deelnemers$/, typed)
  expect(refused.status).toBe(409)
  says(refused, 'Iemand veranderde deze zaak terwijl u bezig was', 'Notitie toegevoegd', 'Tante Fatma Oom Sam')
  expect((await worker.send(refused, /deelnemers$/, typed)).location).toBe(`${path}/plan`)
})

test('an area of a plan that was made final meanwhile: what was typed stands on the page, and its draft can be read', async () => {
  const page = await opened('plan/wonen')
  const typed = { hoe: 'action-needed', wens: 'Een kamer bij Sami om de hoek' }
  await worker.post(`${path}/plan/wonen/concept`, { ...formOf(page.html, /wonen$/).hidden, ...typed })
  const unwritten = await opened('plan/school-en-werk')
  await planned(journey)
  const school = await worker.send(unwritten, /school-en-werk$/, { hoe: 'action-needed', wens: 'Naar de havo' })
  expect(school.status).toBe(409)
  says(school, 'Dit vulde u in:', 'Naar de havo')
  const refused = await worker.send(page, /wonen$/, typed)
  expect(refused.status).toBe(409)
  says(refused, 'Dit vulde u in:', 'Een kamer bij Sami om de hoek')
  const later = await opened('plan/wonen')
  expect(later.status).toBe(200)
  says(later, 'Een kamer bij Sami om de hoek')
  expect((await worker.send(later, /weggooien$/)).location).toBe(`${path}/plan/wonen`)
  expect((await opened('plan/wonen')).location).toBe(`${path}/plan`)
})

test('a reason to open the plan again, when somebody else did so: it no longer fits, and the reason is not gone', async () => {
  const page = await opened('plan/heropenen')
  await journey.tell('jeugdhulp', 'plan.reopened', { reason: 'De woning ging niet door.' })
  const refused = await worker.send(page, /heropenen$/, { waarom: 'Er is een andere kamer gevonden.' })
  expect(refused.status).toBe(409)
  says(refused, 'Uw stap past nu niet meer. Dit vulde u in:', 'Er is een andere kamer gevonden.')
})

test('moments for the meeting: the same', async () => {
  const typed = { dag1: '10-1-2027', tijd1: '10.15', plek: 'bij Sami thuis' }
  const page = await opened('overdracht/moment')
  await note()
  const refused = await worker.send(page, /moment$/, typed)
  expect(refused.status).toBe(409)
  says(refused, 'Notitie toegevoegd')
  for (const [name, value] of Object.entries(typed))
    expect(refused.html).toContain(`name="${name}" type="text" value="${value}"`)
})

test("what a page can't show again says who changed it, and leads back to the case", async () => {
  const page = await opened('overdracht')
  await note()
  await journey.tell('jeugdhulp', 'meeting.proposed', { on: '2027-01-10' })
  const stale = await worker.post(`${path}/overdracht/keuze`, {
    ...formOf((await opened('overdracht')).html, /keuze$/).hidden,
    versie: formVersion(page),
    moment: '2027-01-10',
  })
  expect([stale.status, stale.html.includes(`href="${path}"`)]).toEqual([409, true])
  says(stale, 'Iemand anders was u voor')
})

test('two moments on one day are two choices, and the second can be chosen', async () => {
  const typed = { dag1: '11-1-2027', tijd1: '10.15', dag2: '11-1-2027', tijd2: '15.30', plek: 'bij Sami thuis' }
  await worker.send(await opened('overdracht/moment'), /moment$/, typed)
  const page = await opened('overdracht')
  says(page, 'om 10.15 uur, bij Sami thuis', 'om 15.30 uur, bij Sami thuis')
  expect((await worker.send(page, /keuze$/, { moment: '2027-01-11 15:30' })).location).toBe(`${path}/overdracht`)
  says(await opened('overdracht'), '11 januari 2027 om 15.30 uur')
  const { html } = await opened('overdracht/gesprek.ics')
  expect(html).toContain('20270111T153000')
})

test('a case that ended meanwhile: moments, and any other step, stand there to be copied, in words', async () => {
  const moments = await opened('overdracht/moment')
  const step = await opened('stap/note.added')
  await journey.tell('wijkteam', 'case.closed', { reason: 'moved-away', movedTo: 'Zandvoort' })
  const gone = await worker.send(moments, /moment$/, { dag1: '10-1-2027', tijd1: '10.15', plek: 'bij Sami thuis' })
  expect(gone.status).toBe(409)
  says(gone, 'Dit vulde u in:', '10-1-2027', '10.15', 'bij Sami thuis')
  const other = await worker.send(step, /note\.added$/, { text: 'Lang getypt.', gebeurdOp: '15 december 2026' })
  expect(other.status).toBe(409)
  says(other, 'Dit vulde u in:', 'Lang getypt.', 'Op welke dag was dit? 15 december 2026')
})
