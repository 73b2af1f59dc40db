import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { begun, planned } from '../../journeys/steps.ts'
import { type Journey, startJourney } from '../../support/journey.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

// Jip, born 10 June 2009, is 17.
let journey: Journey
let worker: Visitor
let jip: Visitor
let path: string
beforeAll(async () => {
  journey = await startJourney('2026-12-14')
  await begun(journey)
  await journey.tell('jeugdhulp', 'plan.started')
  await planned(journey)
  path = `/zaken/${journey.caseId()}/toestemming`
  worker = visitor(journey.origin)
  await worker.signIn('wijkteam')
  jip = visitor(journey.origin)
  await jip.signIn('jongere')
})
afterAll(() => journey.close())

const text = ({ html }: Page) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')
const form = async (at: string) => worker.get(`${path}/${at}`)

test('what is missing or beyond the ground comes back beside its field, with what was typed', async () => {
  const empty = await worker.send(await form('vertegenwoordiger'), /vertegenwoordiger$/, {})
  expect(empty.status).toBe(400)
  for (const said of ['Vul hier een antwoord in.', 'Kies een van de antwoorden.', 'Vul een datum in'])
    expect([said, text(empty).includes(said)]).toEqual([said, true])
  const beyond = { naam: 'Els Voorbeeld', grond: 'mentor', waarover: 'money', vanaf: '1-12-2026' }
  const refused = await worker.send(await form('vertegenwoordiger'), /vertegenwoordiger$/, beyond)
  expect([refused.status, text(refused).includes('Kies alleen wat mag.')]).toEqual([400, true])
  expect(refused.html).toContain('value="Els Voorbeeld"')
  const long = { waarover: 'consent', wie: 'Arts Voorbeeld', vanaf: '1-12-2026', tot: '2-12-2031' }
  const tooLong = await worker.send(await form('niet-zelf'), /niet-zelf$/, long)
  expect([tooLong.status, text(tooLong).includes('Kies een eerdere dag.')]).toEqual([400, true])
})

test('recorded by the form, sent twice once; the young person reads who it is and what it allows', async () => {
  expect(text(await jip.get('/mijn'))).toContain('Jij beslist nu zelf over toestemming. Er is niemand vastgelegd.')
  const parent = { naam: 'Anna Voorbeeld', grond: 'custody', waarover: 'consent', vanaf: '10-6-2009', tot: '9-6-2027' }
  const asked = await form('vertegenwoordiger')
  for (const _ of ['once', 'again'])
    expect((await worker.send(asked, /vertegenwoordiger$/, parent)).location).toBe(path)
  const shown = text(await worker.get(path))
  expect(shown.split('Anna Voorbeeld')).toHaveLength(2)
  expect(shown).toContain('Dit ligt vast. De jongere kan het zien.')
  expect(text(await jip.get('/mijn'))).toContain(
    'Anna Voorbeeld (ouder met gezag) . Mag nu niets voor jou beslissen. 10 juni 2009 tot en met 9 juni 2027',
  )
  const incapable = { waarover: 'consent', wie: 'Arts Voorbeeld', vanaf: '1-12-2026', tot: '31-12-2027' }
  await worker.send(await form('niet-zelf'), /niet-zelf$/, incapable)
  const mine = text(await jip.get('/mijn'))
  expect(mine).toContain('Iemand anders beslist nu voor jou over toestemming.')
  expect(mine).toContain('Mag nu voor jou beslissen over: toestemming.')
  expect(mine).toContain('dit kun je nu niet zelf beslissen. Arts Voorbeeld stelde dat vast.')
})

test('in English everything is said too', async () => {
  await jip.get('/taal/en')
  const mine = text(await jip.get('/mijn'))
  expect(mine).toContain('Anna Voorbeeld (parent with custody) . May now decide for you about: consent.')
  await jip.get('/taal/nl')
})

test('ended by the form, once: a day to come is refused, and the young person decides again', async () => {
  const page = await worker.get(path)
  const [, end = ''] = /href="([^"]*niet-zelf\/[^"]*\/einde)"/.exec(page.html) ?? []
  const ahead = await worker.send(await worker.get(end), /einde$/, {
    vanaf: '1-1-2027',
    waarom: 'De arts keek opnieuw.',
  })
  expect([ahead.status, text(ahead).includes('tot en met vandaag')]).toEqual([400, true])
  const told = { vanaf: '14-12-2026', waarom: 'De arts keek opnieuw.' }
  const asked = await worker.get(end)
  const other = await worker.get(end)
  expect((await worker.send(asked, /einde$/, told)).location).toBe(path)
  expect(text(await worker.get(path))).toContain('Dit is beëindigd.')
  expect((await worker.send(other, /einde$/, told)).location).toBe(path)
  expect(text(await worker.get(path))).toContain('Dit was al beëindigd.')
  expect(text(await jip.get('/mijn'))).toContain('Jij beslist nu zelf over toestemming.')
})

test('the young person and who receives see no form, and sending it is refused', async () => {
  expect((await jip.get(path)).html).not.toContain('/vertegenwoordiger')
  expect((await jip.get(`${path}/vertegenwoordiger`)).status).toBe(403)
  expect((await jip.get(`${path}/niet-zelf/x/einde`)).status).toBe(403)
  expect((await worker.get(`${path}/vertegenwoordiger/geen/einde`)).status).toBe(404)
})
