import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { type RunningProgram, runningProgram } from '../support/running-program.ts'
import { axeFindings, launchChromium, newPage, signIn } from './support/chromium.ts'
import { openCases } from './support/open-cases.ts'
import { sidewaysScroll, tabFaults } from './support/walk.ts'

const screens = join(import.meta.dirname, '../../docs/screens')

let program: RunningProgram
let browser: Browser
let origin: string
let caseId: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  caseId = await openCases(program)
  await program.moveTo('2026-12-08')
  browser = await launchChromium()
  await mkdir(screens, { recursive: true })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await program.stop()
})

/** Each screen: its name, who looks, and its address. */
const pages: readonly [name: string, persona: string | null, path: () => string][] = [
  ['inloggen', null, () => '/inloggen'],
  ['mijn-werk', 'wijkteam', () => '/werk'],
  ['alle-zaken', 'wijkteam', () => '/zaken?zoek=e'],
  ['zaken-downloaden', 'wijkteam', () => '/zaken/downloaden'],
  ['nieuwe-zaak', 'wijkteam', () => '/zaken/nieuw/nu?concept=00000000-0000-4000-8000-000000000001'],
  ['zaak', 'wijkteam', () => `/zaken/${caseId}`],
  ['zaak-stap', 'wijkteam', () => `/zaken/${caseId}/stap/home.known`],
  ['zaak-waarom', 'wijkteam', () => `/zaken/${caseId}/waarom`],
  ['zaak-tijdlijn', 'wijkteam', () => `/zaken/${caseId}/tijdlijn`],
  ['beslisregels', 'wijkteam', () => '/regels/beslisregels'],
  ['mijn-werk-aanbieder', 'jeugdhulp', () => '/werk'],
]

const looks: readonly [name: string, options: BrowserContextOptions, language: 'nl' | 'en'][] = [
  ['1280 px', {}, 'nl'],
  ['320 px', { viewport: { width: 320, height: 256 } }, 'nl'],
  ['forced colours', { forcedColors: 'active' }, 'nl'],
  ['English', {}, 'en'],
]

describe.each(looks)('at %s', (look, options, language) => {
  test.each(pages)('%s can be used by everyone', async (name, persona, path) => {
    const { page, told } = await newPage(browser, { ...options, reducedMotion: 'reduce', bypassCSP: true })
    if (persona !== null) await signIn(page, origin, persona)
    if (language === 'en') await page.goto(`${origin}/taal/en`)
    const answer = await page.goto(origin + path())
    expect(answer?.status()).toBe(200)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await sidewaysScroll(page)).toBe(0)
    const { violations, incomplete } = await axeFindings(page, options.forcedColors === 'active')
    expect({ violations, incomplete }).toEqual({ violations: [], incomplete: [] })
    expect(told).toEqual([])
    if (look === '1280 px') await page.screenshot({ path: join(screens, `${name}.png`), fullPage: true })
    if (look === '320 px' && name === 'zaak')
      await page.screenshot({ path: join(screens, 'zaak-smal.png'), fullPage: true })
    await page.context().close()
  })
})

test.each(pages)('%s: every stop of the tab key is seen, the first past the menu', async (_, persona, path) => {
  const { page } = await newPage(browser, { viewport: { width: 1280, height: 500 }, reducedMotion: 'reduce' })
  if (persona !== null) await signIn(page, origin, persona)
  await page.goto(origin + path())
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#inhoud')
  const { stops, faults } = await tabFaults(page)
  expect(stops).toBeGreaterThan(5)
  expect(faults).toEqual([])
  await page.context().close()
})

test.each(pages)('%s keeps within the screen with text of 200 %% and wide spacing', async (_, persona, path) => {
  const { page } = await newPage(browser, { bypassCSP: true })
  if (persona !== null) await signIn(page, origin, persona)
  await page.goto(origin + path())
  await page.addStyleTag({
    content:
      'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
  })
  expect(await sidewaysScroll(page)).toBe(0)
  await page.context().close()
})
