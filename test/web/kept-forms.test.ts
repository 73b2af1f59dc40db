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
}, 60_000)
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

test.each(confirming)(
  '%s: when the session runs out before it is confirmed, nothing that was filled in is lost',
  async (_, persona, steps, kept) => {
    const browser = visitor(origin)
    await browser.signIn(persona)
    const { page, at, action, extra = {} } = await steps(browser)
    expect(page.status).toBe(200)
    await program.expireSessions()
    const form = formOf(page.html, action)
    const answer = await browser.post(form.action, { ...form.hidden, ...extra }, { referer: `${origin}${at}` })
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/inloggen\?reden=verlopen&terug=/)])
    const back = new URL(answer.location ?? '', origin).searchParams.get('terug') ?? ''
    const signedIn = await browser.signIn(persona, { terug: back })
    const again = await browser.get(signedIn.location ?? '')
    expect([again.status, again.html]).toEqual([200, expect.stringContaining('Wat u invulde, staat er nog')])
    for (const text of kept) expect(again.html).toContain(text)
  },
)
