import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { axeFindings, newPage, signIn } from './support/chromium.ts'
import { openCases } from './support/open-cases.ts'
import { askVolunteers } from './support/volunteers.ts'

let program: BrowsedProgram
let caseId: string
beforeAll(async () => {
  program = await browsedProgram('2026-12-08')
  caseId = await openCases(program)
}, 120_000)
afterAll(() => program.stop())

const textOf = (page: Page) => page.locator('main').innerText()

/** From the case to the link, by what stands on the pages. */
async function makeLink(page: Page): Promise<string> {
  await page.goto(`${program.origin}/zaken/${caseId}`)
  await page.click('nav a[href$="/overdracht"]')
  await page.click('text=Link maken om zonder inloggen te antwoorden')
  expect(await textOf(page)).toContain('Elke week samen koken')
  await page.dblclick('form[action$="/link"] button')
  await page.waitForSelector('#link')
  return page.inputValue('#link')
}

test.each([
  ['with', true],
  ['without', false],
])('a small organisation is asked, says no and then yes by its link, %s scripts', async (_way, javaScriptEnabled) => {
  await askVolunteers(program, caseId)
  const { page, told } = await newPage(program.browser, { javaScriptEnabled })
  await signIn(page, program.origin, 'jeugdhulp')
  const address = await makeLink(page)
  const madeAt = page.url()
  expect(await page.locator('button:has-text("Kopieer de link")').isVisible()).toBe(javaScriptEnabled)
  await page.reload()
  expect(await page.inputValue('#link')).toBe(address)

  const asked = await newPage(program.browser, { javaScriptEnabled })
  expect((await asked.page.goto(address))?.status()).toBe(200)
  const shown = await textOf(asked.page)
  for (const said of ['Elke week samen koken', '10 juni 2027', 'Bel 023 555 01 00']) expect(shown).toContain(said)
  for (const hidden of ['Jip', 'Voorbeeld,', 'BSN', 'Perspectiefplan']) expect(shown).not.toContain(hidden)
  await asked.page.check('input[name=reden][value=no-capacity]')
  await asked.page.dblclick('text=Nee, wij kunnen het niet')
  await asked.page.waitForSelector('h1:has-text("U zei nee")')
  if (javaScriptEnabled) expect(await axeFindings(asked.page)).toEqual({ violations: [], incomplete: [] })
  await page.goto(madeAt)
  expect(await textOf(page)).toContain('Deze link werkt niet meer.')

  await askVolunteers(program, caseId)
  const again = await makeLink(page)
  await asked.page.goto(again)
  await asked.page.fill('#eersteDag', '')
  await asked.page.fill('#wie', 'Vera')
  await asked.page.click('text=Ja, wij doen het')
  await asked.page.waitForSelector('#eersteDag[aria-invalid=true]')
  expect(await asked.page.title()).toMatch(/^Fout:/)
  if (javaScriptEnabled) expect(await axeFindings(asked.page)).toEqual({ violations: [], incomplete: [] })
  expect(await asked.page.inputValue('#wie')).toBe('Vera')
  await asked.page.fill('#eersteDag', '10 juni 2027')
  await asked.page.click('text=Ja, wij doen het')
  await asked.page.waitForSelector('h1:has-text("Dank u wel: u zei ja")')
  expect(await textOf(asked.page)).toContain('De eerste dag is 10 juni 2027.')
  if (javaScriptEnabled) expect(await axeFindings(asked.page)).toEqual({ violations: [], incomplete: [] })
  await page.goto(`${program.origin}/zaken/${caseId}/overdracht`)
  expect(await textOf(page)).toContain('De aanbieder zei ja')
  expect(await textOf(page)).toContain('Vera')
  expect(told).toEqual([])
  await program.call('jeugdhulp', 'POST', `/cases/${caseId}/events`, {
    body: { type: 'offer.withdrawn', occurredOn: '2026-12-08' },
    headers: { 'If-Match': '*' },
  })
  await page.context().close()
  await asked.page.context().close()
})
