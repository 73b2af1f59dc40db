import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { axeFindings, newPage, signIn } from './support/chromium.ts'
import { openCases } from './support/open-cases.ts'

let program: BrowsedProgram
let caseId: string
beforeAll(async () => {
  program = await browsedProgram('2026-11-22')
  const details = { contact: { phone: '023 555 01 00' } }
  await program.call('beheer', 'PATCH', '/organisations/0d000000-0000-4000-8000-000000000002', { body: { details } })
  caseId = await openCases(program)
}, 120_000)
afterAll(() => program.stop())

const make = 'form[action$="/link"] button'
/** From the case to the page of links, by what stands on the pages. */
async function toLinks(page: Page): Promise<void> {
  await page.goto(`${program.origin}/zaken/${caseId}`)
  await page.click('nav >> text=Toestemming')
  await page.click('text=Link voor de jongere maken')
}
const statusOf = async (page: Page, address: string) => (await page.goto(address))?.status()

test.each([
  ['with', true],
  ['without', false],
])('a worker makes a link, gives it, and ends it, %s scripts', async (_way, javaScriptEnabled) => {
  const { page, told } = await newPage(program.browser, { javaScriptEnabled })
  await signIn(page, program.origin, 'wijkteam')
  await toLinks(page)
  expect(await page.locator('main').innerText()).toContain('Er werkt nu geen link van uw organisatie.')
  await page.check('input[name=dagen][value="7"]')
  await page.click(make)
  expect(await page.locator('h1').innerText()).toBe('De link is klaar')
  expect(await page.locator('main').innerText()).toContain('De link werkt tot en met 29 november 2026.')
  const [madeAt, address] = [page.url(), await page.inputValue('#link')]
  expect(await page.locator('button:has-text("Kopieer de link")').isVisible()).toBe(javaScriptEnabled)
  // It stands there again when the page is loaded again, and sends nothing.
  await page.reload()
  expect(await page.inputValue('#link')).toBe(address)

  const young = await newPage(program.browser, { javaScriptEnabled })
  expect(await statusOf(young.page, address)).toBe(200)
  const shown = await young.page.locator('main').innerText()
  expect(shown).toContain('Bel 023 555 01 00')
  expect(shown).toContain('Deze link werkt tot en met 29 november 2026.')
  for (const hidden of ['Jip', 'Voorbeeld,', 'Perspectiefplan', 'jeugdhulp']) expect(shown).not.toContain(hidden)

  await page.click('text=Terug naar de links')
  expect(await page.locator('main tbody').innerText()).toContain('Iris Wijkstra')
  await page.click('text=Link uitzetten')
  expect(await page.locator('main').innerText()).toContain('De links staan uit.')
  expect(await statusOf(young.page, address)).toBe(404)
  expect(await young.page.locator('main').innerText()).toContain('Vraag je hulpverlener om een nieuwe.')
  await page.goto(madeAt)
  expect(await page.locator('main').innerText()).toContain('Deze link staat uit of is verlopen.')
  expect(told).toEqual([])
  await page.context().close()
  await young.page.context().close()
})

test('two clicks on the button make one link, and the button copies it', async () => {
  const { page } = await newPage(program.browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  await signIn(page, program.origin, 'wijkteam')
  await toLinks(page)
  await page.dblclick(make)
  await page.waitForSelector('#link')
  await page.click('text=Kopieer de link')
  await page.waitForSelector('text=De link is gekopieerd.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.inputValue('#link'))
  await page.goto(`${program.origin}/zaken/${caseId}/link`)
  expect(await page.locator('main tbody tr').count()).toBe(1)
  await page.context().close()
})

test('nobody else is shown what opens it, and who may make none is told so', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(`${program.origin}/zaken/${caseId}/link`)
  await page.click(make)
  const told = page.url()
  await page.context().close()
  const other = await newPage(program.browser)
  await signIn(other.page, program.origin, 'jeugdhulp')
  expect(await statusOf(other.page, told)).toBe(404)
  await other.page.goto(`${program.origin}/zaken/${caseId}/link`)
  expect(await other.page.locator('main').innerText()).toContain('Er werkt nu geen link van uw organisatie.')
  await other.page.context().close()
  const manager = await newPage(program.browser)
  await signIn(manager.page, program.origin, 'manager')
  expect(await statusOf(manager.page, `${program.origin}/zaken/${caseId}/link`)).toBe(403)
  await manager.page.context().close()
})

test('in English too, and usable by everyone', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(`${program.origin}/taal/en`)
  await page.goto(`${program.origin}/zaken/${caseId}/link`)
  await page.click(make)
  const address = await page.inputValue('#link')
  expect(await page.locator('h1').innerText()).toBe('The link is ready')
  expect(await axeFindings(page)).toEqual({ violations: [], incomplete: [] })
  await page.goto(address)
  expect(await page.locator('h1').innerText()).toBe('Your days')
  expect(await axeFindings(page)).toEqual({ violations: [], incomplete: [] })
  await page.context().close()
})
