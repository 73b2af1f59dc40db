import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openCases } from '../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'
import { formOf, type Page, type Visitor, visitor } from './support/visitor.ts'

let program: RunningProgram
let origin: string
let caseId: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  caseId = await openCases(program)
})
afterAll(() => program.stop())

type Fields = Record<string, string>
/** A page that asks to confirm: how one comes to it, where it stands, where it sends, and what must not be lost. */
type Confirming = [
  what: string,
  persona: string,
  steps: (browser: Visitor) => Promise<{ page: Page; at: string; action: string | RegExp; extra?: Fields }>,
  kept: string[],
]

const policy: Fields = {
  vanaf: '23-11-2026',
  planReadyByMonths: '5',
  dueSoonDays: '14',
  notifyAlertDays: '14',
  bereik: 'open-cases',
  waarom: 'Besluit van de raad, lang getypt.',
  beleidsnaam: 'proef-kwijt',
}
const confirming: Confirming[] = [
  [
    'a policy',
    'beheer',
    async (browser) => {
      const at = '/beheer/beleid/wijzigen'
      return { page: await browser.send(await browser.get(at), at, policy), at, action: '/beheer/beleid' }
    },
    ['Besluit van de raad, lang getypt.', 'value="proef-kwijt"', 'value="5"'],
  ],
  [
    'days of a decree',
    'beheer',
    async (browser) => {
      const at = '/beheer/vrije-dagen/wijzigen'
      const fields = { dagen: '30 april 2029', bekend: '2031', besluit: 'Stcrt. 2028, 12345' }
      return { page: await browser.send(await browser.get(at), at, fields), at, action: '/beheer/vrije-dagen' }
    },
    ['30 april 2029', 'value="2031"', 'value="Stcrt. 2028, 12345"'],
  ],
  [
    'a change of many cases',
    'wijkteam',
    async (browser) => {
      const at = '/zaken/samen/controle'
      const start = await browser.get('/zaken/samen')
      const worker = /<option value="([\da-f-]{36})"/.exec(start.html)?.[1] ?? ''
      const fields = { zaak: caseId, wat: 'worker.assigned', medewerker: worker }
      return { page: await browser.send(start, at, fields), at, action: '/zaken/samen' }
    },
    ['checked', ' selected'],
  ],
  [
    'somebody who leaves',
    'beheer',
    async (browser) => {
      const { items } = (await program.call<{ items: Fields[] }>('beheer', 'GET', '/people')).body
      const iris = items.find(({ name }) => name === 'Iris Wijkstra') ?? {}
      const at = `/beheer/mensen/${iris['id']}`
      const fields = {
        naam: 'Iris Anders-Geschreven',
        email: '',
        organisatie: iris['organisationId'] ?? '',
        rol: 'neighbourhood-team',
        nummer: '',
        stand: 'inactive',
      }
      return {
        page: await browser.send(await browser.get(at), at, fields),
        at,
        action: at,
        extra: { bevestigd: 'ja' },
      }
    },
    ['value="Iris Anders-Geschreven"'],
  ],
  [
    'a step of a new case',
    'wijkteam',
    async (browser) => {
      const begun = await browser.get('/zaken/nieuw')
      const at = begun.location ?? ''
      return {
        page: await browser.get(at),
        at,
        action: /^\/zaken\/nieuw\/jongere/,
        extra: { voornaam: 'Şeyma', achternaam: 'Halverwege', doe: 'verder' },
      }
    },
    ['value="Şeyma"', 'value="Halverwege"'],
  ],
]

/** Sends a form with a session that ran out, signs in, and answers the page that shows it again. */
async function afterSigningInAgain(
  browser: Visitor,
  persona: string,
  { page, at, action, extra }: { page: Page; at: string; action: string | RegExp; extra: Fields },
): Promise<Page> {
  await program.expireSessions()
  const form = formOf(page.html, action)
  const answer = await browser.post(form.action, { ...form.hidden, ...extra }, { referer: `${origin}${at}` })
  expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/inloggen\?reden=verlopen&terug=/)])
  const back = new URL(answer.location ?? '', origin).searchParams.get('terug') ?? ''
  const signedIn = await browser.signIn(persona, { terug: back })
  return browser.get(signedIn.location ?? '')
}

test.each(confirming)(
  '%s: when the session runs out before it is confirmed, nothing that was filled in is lost',
  async (_, persona, steps, kept) => {
    const browser = visitor(origin)
    await browser.signIn(persona)
    const { page, at, action, extra = {} } = await steps(browser)
    expect(page.status).toBe(200)
    const again = await afterSigningInAgain(browser, persona, { page, at, action, extra })
    expect([again.status, again.html]).toEqual([200, expect.stringContaining('Wat u invulde, staat er nog')])
    for (const text of kept) expect(again.html).toContain(text)
  },
)

test('what a colleague wrote in an area meanwhile is not written over: both texts stand there', async () => {
  const tell = (persona: string, says: object) =>
    program.call(persona, 'POST', `/cases/${caseId}/events`, {
      body: { occurredOn: '2026-11-22', ...says },
      headers: { 'If-Match': '*' },
    })
  await tell('jeugdhulp', { type: 'plan.started' })
  const at = `/zaken/${caseId}/plan/wonen`
  const browser = visitor(origin)
  await browser.signIn('wijkteam')
  const extra = { hoe: 'action-needed', wens: 'Een kamer bij Sami' }
  const page = await browser.get(at)
  const theirs = { type: 'plan.areaWritten', area: 'housing', status: 'action-needed', goal: 'Bij oma blijven' }
  expect((await tell('jeugdhulp', theirs)).status).toBe(201)
  const again = await afterSigningInAgain(browser, 'wijkteam', { page, at, action: at, extra })
  expect(again.html).toContain('Een kamer bij Sami')
  const clash = await browser.send(again, at, extra)
  expect(clash.status).toBe(409)
  for (const said of ['Iemand anders schreef hier ook', 'Bij oma blijven', 'Een kamer bij Sami'])
    expect(clash.html).toContain(said)
})

test('a BSN is not kept with the form, and it says that it must be typed again', async () => {
  const browser = visitor(origin)
  await browser.signIn('wijkteam')
  const start = (await browser.get('/zaken/nieuw')).location ?? ''
  const born = { 'geboren-dag': '1', 'geboren-maand': '2', 'geboren-jaar': '2009' }
  const person = { voornaam: 'Noor', achternaam: 'Zonder', ...born, woonplaats: 'Voorbeeldstad' }
  await browser.send(await browser.get(start), /^\/zaken\/nieuw\/jongere/, { ...person, doe: 'verder' })
  const at = start.replace('jongere', 'controle')
  const page = await browser.get(at)
  const extra = { route: '', reden: 'Zo is het afgesproken.', bsn: '9999.90.019', doe: 'start' }
  const again = await afterSigningInAgain(browser, 'wijkteam', { page, at, action: at, extra })
  expect([again.status, again.html]).toEqual([200, expect.stringContaining('Zo is het afgesproken.')])
  expect(again.html).not.toContain('90.019')
  expect(again.html).toContain('Het BSN bewaren wij niet. Vul dat opnieuw in.')
})
