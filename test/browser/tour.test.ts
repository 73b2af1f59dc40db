import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { newPage, signIn } from './support/chromium.ts'

let program: BrowsedProgram
beforeAll(async () => {
  program = await browsedProgram('2026-11-22')
}, 120_000)
afterAll(() => program.stop())

const around =
  'Voorbeeldstad;Wijkteam Voorbeeldstad;Iris Wijkstra;Jeugdhulp De Brug;ja;participation-support;long-term;ja'
const caseload = (run: string): string =>
  [
    'reference;firstName;familyName;birthDate;municipality;organisation;worker;youthCareProvider;youthHelpRunning;youthHelpKind;needAfter18;wmoCanProvide',
    `${run}-1;Noor;${run};2009-01-10;${around}`,
    `${run}-2;Lou;${run};2009-06-03;${around}`,
    `${run}-3;Sem;${run};geen datum;${around}`,
  ].join('\n')

const sendFile = async (page: Page, name: string, content: string): Promise<void> => {
  await page.setInputFiles('#bestand', { name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.click('form[action="/zaken/inlezen"] button')
}

describe.each([
  ['without', false],
  ['with', true],
] as const)('%s scripts', (way, javaScriptEnabled) => {
  test('a first-time worker reads a caseload in, finds the most urgent case and acts on it in five clicks', async () => {
    const { page, told } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    let clicks = 0
    const click = async (selector: string) => {
      clicks += 1
      await page.locator(selector).first().click()
    }
    // Where there are cases already the form is a page further on; a worker's first day has none.
    if ((await page.locator('#bestand').count()) === 0) await page.goto(`${program.origin}/zaken/inlezen`)
    clicks += 1 // choosing the file
    await page.setInputFiles('#bestand', {
      name: 'lijst.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(caseload(`Tour${way}`)),
    })
    await click('form[action="/zaken/inlezen"] button')
    await page.waitForSelector('[data-state=done]')
    expect(await page.locator('main').innerText()).toContain('Niet ingelezen')
    await click('tbody th[scope=row] a')
    expect(await page.locator('h1').innerText()).toContain('Zaak van')
    await click('[data-section=nu] .o-actions a')
    await page.waitForLoadState('load')
    if ((await page.locator('form[data-keep-typing]').count()) > 0)
      await click('form[data-keep-typing] button[type=submit]')
    expect(clicks).toBeLessThanOrEqual(5)
    expect(await page.locator('main').innerText()).not.toContain('Er klopt iets niet')
    expect(told).toEqual([])
    await page.context().close()
  })

  test('an upload that breaks off says so, leaves nothing behind, and goes well the next time', async () => {
    const { page } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    await page.goto(`${program.origin}/zaken/inlezen`)
    const before = await page.locator('a[href^="/zaken/inlezen/"]').count()
    await page.context().setOffline(true)
    await sendFile(page, 'half.csv', caseload(`Half${way}`)).catch(() => undefined)
    await page.context().setOffline(false)
    await page.goto(`${program.origin}/zaken/inlezen`)
    expect(await page.locator('a[href^="/zaken/inlezen/"]').count()).toBe(before)
    await sendFile(page, 'heel.csv', caseload(`Heel${way}`))
    await page.waitForSelector('[data-state=done]')
    await page.goto(`${program.origin}/zaken/inlezen`)
    expect(await page.locator('a[href^="/zaken/inlezen/"]').count()).toBe(before + 1)
    await page.context().close()
  })

  test('a double click on sending a file is one import', async () => {
    const { page } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    await page.goto(`${program.origin}/zaken/inlezen`)
    const before = await page.locator('a[href^="/zaken/inlezen/"]').count()
    const buffer = Buffer.from(caseload(`Dubbel${way}`))
    await page.setInputFiles('#bestand', { name: 'dubbel.csv', mimeType: 'text/csv', buffer })
    await page.dblclick('form[action="/zaken/inlezen"] button')
    await page.waitForSelector('[data-state=done]')
    await page.goto(`${program.origin}/zaken/inlezen`)
    expect(await page.locator('a[href^="/zaken/inlezen/"]').count()).toBe(before + 1)
    await page.context().close()
  })

  test('many cases get another worker, and go back with one undo', async () => {
    const { page, told } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    await page.goto(`${program.origin}/zaken`)
    await page.click('a[href^="/zaken/samen"]')
    for (const box of (await page.locator('input[name=zaak]').all()).slice(0, 2)) await box.check()
    await page.selectOption('#medewerker', { index: 1 })
    await page.click('form[action="/zaken/samen/controle"] button')
    expect(await page.locator('h1').innerText()).toBe('Dit verandert er')
    await page.click('form[action="/zaken/samen"] button')
    await page.click('form[action$="/ongedaan"] button')
    expect(await page.locator('[role=status]').first().innerText()).toContain(
      'Wij maakten de wijziging van 2 zaken ongedaan',
    )
    expect(told).toEqual([])
    await page.context().close()
  })
})
