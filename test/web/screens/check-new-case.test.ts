import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

let journey: Journey
let worker: Visitor
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
})
afterAll(() => journey.close())

const bsn = '999990019'
const typed = { route: 'direct-intake', reden: 'Lang bedacht en uitgelegd.', bsn }
const person = {
  ...{ voornaam: 'Sem', 'geboren-dag': '10', 'geboren-maand': '6', 'geboren-jaar': '2009' },
  ...{ woonplaats: 'Voorbeeldstad', doe: 'verder' },
}

/** A new case with who it is about filled in: step 4, with a provider to choose. */
async function atCheck(achternaam: string) {
  const begun = (await worker.get('/zaken/nieuw')).location ?? `/zaken/nieuw/jongere?concept=${crypto.randomUUID()}`
  await worker.send(await worker.get(begun), begun, { ...person, achternaam })
  const at = begun.replace('/jongere?', '/controle?')
  const page = await worker.get(at)
  const provider = /<option value="([\da-f-]{36})"/.exec(page.html)?.[1] ?? ''
  return { at, page, provider }
}
/** Whether a page of step 4 shows the pathway, the reason, the provider and the BSN that were filled in. */
const shows = ({ html }: Page, provider: string) => [
  html.includes(`value="${typed.route}" checked`),
  html.includes(`>${typed.reden}</textarea>`),
  html.includes(`value="${provider}" selected`),
  html.includes(`value="${bsn}"`),
]

test('"Bewaren en later verder" keeps what was filled in, and says that a BSN is not kept', async () => {
  const { at, page, provider } = await atCheck('Later')
  const sent = await worker.send(page, at, { ...typed, aanbieder: provider, doe: 'later' })
  expect(sent.location).toBe('/werk')
  expect((await worker.get('/werk')).html.includes('bewaard, maar het BSN niet')).toBe(true)
  expect(shows(await worker.get(at), provider)).toEqual([true, true, true, false])
})

test('what is filled in stays on the way to an answer and back', async () => {
  const { at, page, provider } = await atCheck('Wijzigt')
  const [, change = ''] = /name="wijzig" value="(straks#[^"]+)"/.exec(page.html) ?? []
  const sent = await worker.send(page, at, { ...typed, aanbieder: provider, wijzig: change })
  expect(sent.location).toBe(at.replace('/controle?', '/straks?') + change.replace('straks', ''))
  expect(shows(await worker.get(at), provider)).toEqual([true, true, true, false])
  const back = await worker.send(page, at, { ...typed, wijzig: 'straks' })
  expect(back.location).toBe(at.replace('/controle?', '/straks?'))
})

test('who goes back to the advice finds all that was filled in, the BSN too', async () => {
  const { at, page, provider } = await atCheck('Terug')
  const sure = await worker.send(page, at, { ...typed, aanbieder: provider })
  expect([sure.status, sure.html.includes('U kiest een andere route')]).toEqual([200, true])
  expect(shows(await worker.send(sure, at, { doe: 'terug' }), provider)).toEqual([true, true, true, true])
})

test('a second press on the button leads to the case that the first one started', async () => {
  const { at, page } = await atCheck('Dubbel')
  const sure = await worker.send(page, at, typed)
  const first = await worker.send(sure, at)
  expect(first.location).toMatch(/^\/zaken\/[\da-f-]{36}$/)
  expect((await worker.send(sure, at)).location).toBe(first.location)
  expect((await worker.get('/zaken/nieuw')).html.includes('Dubbel')).toBe(false)
})
