import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { demoOrganisations } from '../../src/access/personas.ts'
import { jip } from '../journeys/jip.ts'
import { acceptedBy, fillDirectory, offered, planned } from '../journeys/steps.ts'
import { type CaseBody, type Journey, startJourney } from '../support/journey.ts'
import { type Visitor, visitor } from '../web/support/visitor.ts'

// A receiver that was only asked ("preview") and a volunteer that helps without consent to share more ("contact"): each
// sees no more of the case than its own part, wherever it looks (Jeugdwet 7.3.11, Wmo 5.1.2).
const theirs = ['course', 'receiver', 'meeting', 'newHelp']
const volunteers = demoOrganisations.volunteers.id
const people = ['wmo', 'vrijwilliger'] as const
const sights = { wmo: 'preview', vrijwilliger: 'contact' }
const organisations = { wmo: demoOrganisations.receivingProvider.id, vrijwilliger: volunteers }

let at: Journey
const cases: Record<string, string> = {}
const browsers: Record<string, Visitor> = {}
let whole: CaseBody

async function told(reference: string, offer: () => Promise<unknown>): Promise<string> {
  await at.open('wijkteam', { youngPerson: { ...jip, reference } })
  await at.tell('jeugdhulp', 'plan.started')
  await planned(at)
  await at.tell('jeugdhulp', 'consent.asked')
  await at.tell('jongere', 'consent.refused')
  await at.tell('jeugdhulp', 'consent.ownStoryChosen', { with: 'Joris' })
  await at.tell('wijkteam', 'income.asked')
  await at.tell('wijkteam', 'clientSupport.offered')
  await offer()
  return at.caseId()
}

beforeAll(async () => {
  at = await startJourney('2026-12-14')
  await fillDirectory(at)
  cases['vrijwilliger'] = await told('GEHEIM-1', async () => {
    await offered(at, volunteers)
    await acceptedBy(at, 'vrijwilliger')
  })
  cases['wmo'] = await told('GEHEIM-2', () => offered(at))
  whole = await at.look()
  for (const name of [...people, 'jeugdhulp']) {
    browsers[name] = visitor(at.origin)
    await browsers[name].signIn(name)
  }
})
afterAll(() => at.close())

const ask = async (name: string, path: string, accept = 'application/json') => {
  const reply = await at.ask(name, 'GET', path, undefined, { accept })
  expect([path, reply.status]).toEqual([path, 200])
  return reply
}
const items = async (name: string, path: string) => (await ask(name, path)).body['items'] as Record<string, never>[]
const pageOf = async (name: string, path: string): Promise<string> => {
  const { status, html } = await (browsers[name] as Visitor).get(path)
  expect([name, path, status]).toEqual([name, path, 200])
  return html
}
const withoutChoices = (html: string): string => html.replaceAll(/<option.*?<\/option>/gs, '')
/** The cases as a file. */
async function fileOf(name: string): Promise<string> {
  const browser = browsers[name] as Visitor
  const answer = await browser.send(await browser.get('/zaken/downloaden'), '/zaken/downloaden', {
    reden: 'case-work',
    metNamen: 'with',
  })
  expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 200, 'text/csv; charset=utf-8'])
  return answer.html
}
const regions = (state: unknown): string[] => Object.keys((state as { open: object }).open)
const regionsOf = (paths: readonly string[]): string[] => [
  ...new Set(paths.filter((path) => path.includes('.')).map((path) => path.split('.')[1] ?? '')),
]
const isTheirs = (list: readonly string[]) => list.filter((region) => !theirs.includes(region))

test('the story has what is to be hidden', () => {
  expect(isTheirs(regions(whole.state))).toEqual(expect.arrayContaining(['consent', 'wlz', 'plan']))
  expect(whole.deadlines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan-ready', 'offer-answer']))
})

test.each(people)('%s: the case, the list and the picture agree, and show their part alone', async (name) => {
  const id = cases[name]
  const { body } = await ask(name, `/cases/${id}`)
  expect(body['sight']).toBe(sights[name])
  const listed = (await items(name, '/cases')).find((one) => one['id'] === id)
  expect(isTheirs(regions(listed?.['state']))).toEqual([])
  for (const key of ['state', 'atTurn', 'nextStep', 'phase'] as const) expect(listed?.[key]).toEqual(body[key])
  const { body: chart } = await ask(name, `/pathways/${String(body['pathway'])}?case=${id}`)
  const active = (chart['states'] as { path: string; active: boolean }[]).filter((state) => state.active)
  expect(isTheirs(regionsOf(active.map(({ path }) => path)))).toEqual([])
  expect(regionsOf(active.map(({ path }) => path)).length).toBeGreaterThan(1)
  const svg = Buffer.from((await ask(name, `/pathways/${String(body['pathway'])}?case=${id}`, 'image/svg+xml')).bytes)
  const page = await pageOf(name, `/zaken/${id}/route.svg`)
  const marks = (text: string) => text.split('hier is de zaak nu').length
  expect(marks(page)).toBe(marks(svg.toString()))
  expect(marks(page)).toBeLessThan(marks(await pageOf('jeugdhulp', `/zaken/${id}/route.svg`)))
})

test.each(people)('%s: lists of deadlines and their counts hold their own alone', async (name) => {
  const mine = (await ask(name, `/cases/${cases[name]}`)).body as CaseBody
  const listed = await items(name, '/deadlines?limit=200')
  expect(listed.map(({ id }) => id).toSorted()).toEqual(mine.deadlines.map((one) => (one as never)['id']).toSorted())
  for (const { responsible } of listed) expect(responsible).toMatchObject({ organisationId: organisations[name] })
  expect(listed.length).toBeGreaterThan(0)
  expect(await items(name, '/deadlines?kind=plan-ready')).toEqual([])
  if (name === 'vrijwilliger') return
  const dates = await pageOf(name, '/overzicht/datums')
  expect(dates).not.toMatch(/perspectiefplan definitief|inkomen/i)
})

test.each(people)('%s finds no case by what it may not know', async (name) => {
  const { consent, income } = (whole.state as { open: Record<string, string> }).open
  const youthCare = demoOrganisations.youthCareProvider.id
  for (const guess of [`state=open.consent.${consent}`, 'state=open.consent', `provider=${youthCare}`])
    expect([guess, await items(name, `/cases?${guess}`)]).toEqual([guess, []])
  expect(income).not.toBe('somewhere')
  expect(await items('jeugdhulp', `/cases?state=open.consent.${consent}`)).toHaveLength(2)
  expect((await items(name, '/cases?state=open.receiver')).map(({ id }) => id)).toContain(cases[name])
  expect(await pageOf(name, `/zaken?organisatie=${youthCare}`)).not.toContain(`/zaken/${cases[name]}`)
  expect(await pageOf('jeugdhulp', `/zaken?organisatie=${youthCare}`)).toContain(`/zaken/${cases[name]}`)
  expect(await pageOf(name, `/zaken?organisatie=${organisations[name]}`)).toContain(`/zaken/${cases[name]}`)
})

test.each(people)('%s: the list of work says what is theirs to do, and whom they help', async (name) => {
  const html = await pageOf(name, '/zaken')
  expect(html).toContain(`/zaken/${cases[name]}`)
  expect([name, html.includes('Jip Voorbeeld')]).toEqual([name, name === 'vrijwilliger'])
  for (const page of [html, await pageOf(name, '/werk'), await fileOf(name)])
    expect(withoutChoices(page)).not.toMatch(/GEHEIM-|2009-06-10|juni 2009|perspectiefplan|inkomen|jeugdhulp de brug/i)
  expect(await fileOf('jeugdhulp')).toMatch(/GEHEIM-\d.*2009-06-10/)
})

test('who may not know the birth date and the own number does not find by them; a name they do', async () => {
  const finds = async (text: string): Promise<boolean> => {
    const browser = browsers['vrijwilliger'] as Visitor
    const { location } = await browser.send(await browser.get('/zaken'), '/zaken/zoeken', { zoek: text })
    return (await browser.get(location ?? '')).html.includes(`/zaken/${cases['vrijwilliger']}`)
  }
  expect([await finds('Voorbeeld'), await finds('2009-06-10'), await finds('GEHEIM')]).toEqual([true, false, false])
})

test.each(people)('%s: the page of the case names no step of others and no reason of theirs', async (name) => {
  const html = await pageOf(name, `/zaken/${cases[name]}`)
  expect(html).not.toContain('Wat kunnen anderen nu doen?')
  const tabs = [...html.matchAll(/o-tabs__link" href="([^"]+)"/g)].map(([, href = '']) => href)
  expect(tabs.length).toBeGreaterThan(2)
  for (const href of tabs) await pageOf(name, href)
  const here = [...html.matchAll(/<strong>([^<]*)<\/strong><em> \(([^)]*)\)/g)].map(([, label]) => label)
  expect(here.filter((label) => /toestemming|inkomen|bijstand|plan|behandeling/i.test(label ?? ''))).toEqual([])
  const notYet = /data-section="nu".*?<section aria-labelledby="nog-niet".*?<\/section>/s.exec(html)?.[0] ?? ''
  expect(notYet).not.toContain('o-not-yet__why')
  expect(await pageOf('jeugdhulp', `/zaken/${cases[name]}`)).toContain('o-not-yet__why')
})

test.each(people)('%s: a step that does not fit is refused without the state of others', async (name) => {
  const told = { type: name === 'wmo' ? 'help.started' : 'offer.accepted', occurredOn: '2026-12-14' }
  const { status, body } = await at.ask(name, 'POST', `/cases/${cases[name]}/events`, told, { 'If-Match': '*' })
  expect(status).toBe(409)
  expect(isTheirs(regions(body['state']))).toEqual([])
})

test.each(people)(
  '%s: the page of a step of others, and of their own that comes later, tells nothing of others',
  async (name) => {
    const later = name === 'wmo' ? 'help.started' : 'offer.accepted'
    const browser = browsers[name] as Visitor
    const step = (type: string) => browser.get(`/zaken/${cases[name]}/stap/${type}`)
    const refused = await step('consent.given')
    expect([refused.status, /toestemming/i.test(refused.html)]).toEqual([403, false])
    expect((await step('no.such.step')).status).toBe(404)
    const { status, html } = await step(later)
    expect([status, html.includes('Er is in deze zaak iets anders aan de beurt.')]).toEqual([409, true])
    expect(html).not.toContain('Deze stap is voor')
  },
)
