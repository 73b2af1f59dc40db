import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { handoverFacts } from '../../support/handover-facts.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../../support/running-program.ts'
import { type Page, type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let manager: Visitor
let officer: Visitor
let path: string
const name = 'Zonnebloem'
const youngPerson = {
  ...{ firstName: 'Noor', familyName: name, birthDate: '2009-06-10', municipality: 'Voorbeeldstad' },
  facts: handoverFacts,
}
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  const { origin } = new URL(program.url)
  const opened = await program.call<SeenCase>('wijkteam', 'POST', '/cases', { body: { youngPerson } })
  path = `/zaken/${opened.body.id}`
  manager = visitor(origin)
  await manager.signIn('manager')
  officer = visitor(origin)
  await officer.signIn('audit')
})
afterAll(() => program.stop())

const text = ({ html }: Page) => html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replaceAll(/\s+/g, ' ')

test('the case page of a manager has no name and offers break-glass', async () => {
  const page = await manager.get(path)
  expect(page.html).not.toContain(name)
  expect(page.html).toContain(`href="${path}/noodtoegang"`)
})

test('without a reason, or with a word for one, nothing opens and the form says why', async () => {
  for (const [reden, fault] of [
    ['', 'Vul hier een antwoord in.'],
    ['spoed', 'Schrijf in een hele zin waarom.'],
  ] as const) {
    const refused = await manager.send(await manager.get(`${path}/noodtoegang`), `${path}/noodtoegang`, { reden })
    expect([refused.status, text(refused).includes(fault)]).toEqual([400, true])
    expect(refused.html).toContain('<title>Fout: ')
  }
  expect((await manager.get(path)).html).not.toContain(name)
})

test('with a reason the name shows, in this case alone; sent twice it is open once', async () => {
  const asked = await manager.get(`${path}/noodtoegang`)
  const reden = 'Melding van gevaar: het team is dicht.'
  for (const _ of ['once', 'again'])
    expect((await manager.send(asked, `${path}/noodtoegang`, { reden })).location).toBe(path)
  const page = await manager.get(path)
  expect(page.html).toContain(name)
  expect(text(page)).toContain('U ziet deze naam door noodtoegang')
  expect((await manager.get('/zaken')).html).not.toContain(name)
  const longer = await manager.send(await manager.get(`${path}/noodtoegang`), `${path}/noodtoegang`, { reden })
  expect([longer.status, text(longer).includes('Langer dan een uur kan niet.')]).toEqual([400, true])
})

test('stopped by hand the name is gone; the privacy officer judges, and must say why', async () => {
  expect(text(await officer.get('/noodtoegang'))).toContain('Melding van gevaar')
  const own = await manager.get('/noodtoegang')
  expect((await manager.send(own, /\/einde$/)).location).toBe('/noodtoegang')
  expect((await manager.get(path)).html).not.toContain(name)
  const id = /\/noodtoegang\/([\w-]+)\/oordeel/.exec((await officer.get('/noodtoegang')).html)?.[1] ?? ''
  const judge = async (fields: Record<string, string>) =>
    officer.send(await officer.get('/noodtoegang'), `/noodtoegang/${id}/oordeel`, fields)
  expect((await judge({ [`oordeel-${id}`]: 'justified' })).status).toBe(400)
  const given = await judge({ [`oordeel-${id}`]: 'not-justified', [`waarom-${id}`]: 'Het team was bereikbaar.' })
  expect(given.location).toBe('/noodtoegang')
  const after = text(await officer.get('/noodtoegang'))
  expect([after.includes('Niet terecht'), after.includes('Het team was bereikbaar.')]).toEqual([true, true])
  expect((await officer.get('/noodtoegang')).html).not.toContain(name)
})

test('the oldest that waits for a judgement can be found, however many came after it', async () => {
  const caseId = path.split('/').at(-1)
  for (let n = 0; n <= 100; n += 1) {
    const body = { reason: `Melding nummer ${n} van gevaar.` }
    const opened = await program.call<{ id: string }>('manager', 'POST', `/cases/${caseId}/break-glasses`, { body })
    expect(opened.status).toBe(201)
    await program.call('manager', 'POST', `/break-glasses/${opened.body.id}/_end`)
    const review = { finding: 'justified', because: 'Er was gevaar.' }
    // The oldest and the newest wait.
    if (n > 0 && n < 100)
      await program.call('audit', 'POST', `/break-glasses/${opened.body.id}/_review`, { body: review })
  }
  const shows = async (address: string, n: number) =>
    text(await officer.get(address)).includes(`Melding nummer ${n} van`)
  const { html } = await officer.get('/noodtoegang')
  const [, toReview = '', , next = ''] =
    /href="([^"]*nog-te-bekijken[^"]*)"(.*)href="([^"]*na=[^"]*)"/s.exec(html) ?? []
  expect([await shows('/noodtoegang', 0), await shows(toReview, 0), await shows(toReview, 1)]).toEqual([
    false,
    true,
    false,
  ])
  expect(await shows(next.replaceAll('&amp;', '&'), 0)).toBe(true)
  const page = await officer.get(toReview)
  const [, id = ''] = /Melding nummer 0 van.*?\/noodtoegang\/([\w-]+)\/oordeel/s.exec(page.html) ?? []
  const judged = await officer.send(page, new RegExp(`/${id}/oordeel`), {
    [`oordeel-${id}`]: 'justified',
    [`waarom-${id}`]: 'Er was gevaar.',
  })
  expect([judged.location, await shows(toReview, 0), await shows(toReview, 100)]).toEqual([toReview, false, true])
})

test('the young person reads that somebody looked by break-glass', async () => {
  const young = visitor(new URL(program.url).origin)
  await young.signIn('jongere')
  const page = text(await young.get('/mijn'))
  expect(page).toContain('vroeg om jouw naam te zien')
  expect(page).toContain('Met noodtoegang')
})

test.each(['wijkteam', 'wmo', 'beheer'])('%s finds neither page', async (persona) => {
  const browser = visitor(new URL(program.url).origin)
  await browser.signIn(persona)
  expect((await browser.get(`${path}/noodtoegang`)).status).toBe(403)
  expect((await browser.get('/noodtoegang')).status).toBe(403)
})
