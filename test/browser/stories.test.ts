import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { SeenCase } from '../support/running-program.ts'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { newPage, signIn } from './support/chromium.ts'
import { openCases } from './support/open-cases.ts'

let program: BrowsedProgram
let caseId: string
beforeAll(async () => {
  program = await browsedProgram('2026-11-22')
  caseId = await openCases(program)
  await program.moveTo('2026-12-08')
}, 120_000)
afterAll(() => program.stop())

type SeenEvent = { type: string; payload: Record<string, unknown> }

const historyOf = async (id: string): Promise<SeenEvent[]> =>
  (await program.call<{ items: SeenEvent[] }>('wijkteam', 'GET', `/cases/${id}/events`)).body.items

test('a first-time worker acts on the most urgent case in at most five clicks from signing in', async () => {
  const { page } = await newPage(program.browser)
  let clicks = 0
  const click = async (selector: string) => {
    clicks += 1
    await page.locator(selector).first().click()
  }
  await page.goto(`${program.origin}/inloggen`)
  await click('form[action="/inloggen/proef/wijkteam"] button')
  await click('tbody th[scope=row] a')
  await click('[data-section=nu] .o-actions a')
  await click('form[data-keep-typing] button[type=submit]')
  expect(clicks).toBeLessThanOrEqual(5)
  expect(await page.locator('[role=status]:not([data-live-case])').innerText()).toContain('dat is vastgelegd')
  await page.context().close()
})

const newCase = async (page: Page, familyName: string): Promise<void> => {
  await page.goto(`${program.origin}/zaken/nieuw`)
  await page.fill('#voornaam', 'Şeyma')
  await page.fill('#achternaam', familyName)
  await page.fill('#geboren', '10')
  await page.fill('[name=geboren-maand]', 'juni')
  await page.fill('[name=geboren-jaar]', '2009')
  await page.fill('#woonplaats', 'Voorbeeldstad')
  await page.click('button[value=verder]')
  await page.check('input[name=youthHelpRunning][value=ja]')
  await page.selectOption('#youthHelpKind', 'participation-support')
  await page.fill('#youthHelpStartedOn', '1 maart 2022')
  // A step is shown again when an answer brings a question: then it is sent once more.
  for (let tries = 0; tries < 3 && page.url().includes('/nu?'); tries += 1) await page.click('button[value=verder]')
  await page.check('input[name=needAfter18][value=long-term]')
  await page.check('input[name=wmoCanProvide][value=ja]')
  for (let tries = 0; tries < 3 && page.url().includes('/straks?'); tries += 1) await page.click('button[value=verder]')
}

describe.each([
  ['with', true],
  ['without', false],
] as const)('a new case %s scripts', (way, javaScriptEnabled) => {
  test('is started on the advised pathway, and no answer was lost on the way', async () => {
    const { page, told } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    await newCase(page, `Proef ${way}`)
    expect(await page.locator('#advies h2').innerText()).toBe('Route: Overgang naar hulp voor volwassenen')
    expect(await page.locator('main').innerText()).toContain('1 maart 2022')
    await page.click('button[value=start]')
    expect(new URL(page.url()).pathname).toMatch(/^\/zaken\/[\da-f-]{36}$/)
    expect(await page.locator('h1').innerText()).toBe(`Zaak van Şeyma Proef ${way}`)
    expect(told).toEqual([])
    await page.context().close()
  })
})

test('the advice follows the answers without moving the focus', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(`${program.origin}/zaken/nieuw`)
  expect(await page.locator('#advies h2').innerText()).toBe('Nog geen advies')
  await page.fill('#geboren', '10')
  await page.fill('[name=geboren-maand]', '6')
  await page.fill('[name=geboren-jaar]', '2009')
  await page.waitForFunction(() => document.querySelector('#advies h2')?.textContent.startsWith('Route:'))
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('geboren-jaar')
  await page.context().close()
})

test('another pathway than advised asks a reason, is confirmed, and both are kept', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await newCase(page, 'Anders')
  await page.check('input[name=route][value=extended-youth-care]')
  await page.click('button[value=start]')
  // The page comes back with the fault: its summary is there before its title is read.
  await page.waitForSelector('.o-error-summary')
  expect(await page.title()).toMatch(/^Fout:/)
  expect(await page.evaluate(() => document.activeElement?.classList.contains('o-error-summary'))).toBe(true)
  await page.click('.o-error-summary a')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reden')
  await page.fill('#reden', 'De behandeling is bijna klaar.')
  await page.click('button[value=start]')
  expect(await page.locator('h1').innerText()).toBe('U kiest een andere route dan het advies')
  await page.click('.o-interruption button[type=submit]')
  await page.click('a[href$="/waarom"]')
  const text = await page.locator('main').innerText()
  expect(text).toContain('De route wijkt af van het advies')
  expect(text).toContain('De behandeling is bijna klaar.')
  await page.context().close()
})

test('of two on one case the second sees what changed, and loses no typing', async () => {
  const [one, two] = [await newPage(program.browser), await newPage(program.browser)]
  const note = `${program.origin}/zaken/${caseId}/stap/note.added`
  await signIn(one.page, program.origin, 'wijkteam')
  await signIn(two.page, program.origin, 'jeugdhulp')
  await one.page.goto(note)
  await two.page.goto(note)
  await one.page.fill('#text', 'Gebeld met school.')
  await two.page.fill('#text', 'Dit typte de tweede, met zorg.')
  await one.page.click('form[data-keep-typing] button[type=submit]')
  await two.page.click('form[data-keep-typing] button[type=submit]')
  expect(await two.page.locator('[role=status]:not([data-live-case])').innerText()).toContain(
    'Iemand veranderde deze zaak',
  )
  expect(await two.page.locator('[role=status]:not([data-live-case])').innerText()).toContain('Iris Wijkstra')
  expect(await two.page.inputValue('#text')).toBe('Dit typte de tweede, met zorg.')
  await two.page.click('form[data-keep-typing] button[type=submit]')
  const notes = (await historyOf(caseId))
    .filter(({ type }) => type === 'note.added')
    .map(({ payload }) => payload['text'])
  expect(notes).toEqual(['Gebeld met school.', 'Dit typte de tweede, met zorg.'])
  await one.page.context().close()
  await two.page.context().close()
})

test('a double click, and the very same form sent again, do it once', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  const before = (await historyOf(caseId)).length
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  await page.goto(`${program.origin}/zaken/${caseId}/stap/note.added`)
  await page.fill('#text', 'Een keer is genoeg.')
  await page.dblclick('form[data-keep-typing] button[type=submit]')
  await page.waitForURL(`${program.origin}/zaken/${caseId}`)
  expect((await historyOf(caseId)).length).toBe(before + 1)
  const again = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(path ?? '', { method: 'POST', headers, body: body ?? '' })
      return new URL(answer.url).pathname
    },
    [`/zaken/${caseId}/stap/note.added`, sent[0]],
  )
  expect(again).toBe(`/zaken/${caseId}`)
  expect((await historyOf(caseId)).length).toBe(before + 1)
  await page.context().close()
})

test('who was signed out meanwhile signs in and is back on the page', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(`${program.origin}/zaken/${caseId}/stap/note.added`)
  await page.context().clearCookies()
  await page.fill('#text', 'Na het inloggen verder.')
  await page.click('form[data-keep-typing] button[type=submit]')
  await page.click('form[action="/inloggen/proef/wijkteam"] button')
  expect(new URL(page.url()).pathname).toBe(`/zaken/${caseId}/stap/note.added`)
  await page.context().close()
})

test('a page runs no script that stands in it', async () => {
  const { page, told } = await newPage(program.browser)
  await page.goto(`${program.origin}/inloggen`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "ingebroken"'
    document.head.append(script)
  })
  expect(await page.title()).toContain('Inloggen')
  expect(told.join()).toContain('Content Security Policy')
  await page.context().close()
})

test('a case is printed with what matters, and without the menu', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(`${program.origin}/zaken/${caseId}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.o-navigation').isVisible()).toBe(false)
  expect(await page.locator('.o-case-head__name').isVisible()).toBe(true)
  expect(await page.locator('.o-date').first().isVisible()).toBe(true)
  await page.context().close()
})

test('the case that the tour acted on is the same over the API', async () => {
  const { body } = await program.call<SeenCase>('wijkteam', 'GET', `/cases/${caseId}`)
  expect(body.version).toBe((await historyOf(caseId)).length)
})
