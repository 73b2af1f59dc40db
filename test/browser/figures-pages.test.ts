import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BrowserContextOptions } from 'playwright-core'
import type { BrowsedProgram } from './support/browsed-program.ts'
import { axeFindings, newPage, signIn } from './support/chromium.ts'
import { openOverdueProgram } from './support/overdue-program.ts'
import { keepPicture } from './support/picture.ts'
import { sidewaysScroll, tabFaults } from './support/walk.ts'

let program: BrowsedProgram
beforeAll(async () => {
  program = await openOverdueProgram()
}, 180_000)
afterAll(() => program.stop())

/** The manager's pages. */
const pages = [
  ['overzicht', '/overzicht'],
  ['gebroken', '/overzicht/gebroken'],
  ['gebroken-regels', '/overzicht/gebroken/regels'],
  ['verslag', '/overzicht/verslag?kwartaal=2026-4'],
  ['vooruitblik', '/overzicht/vooruitblik?plekken=1&startleeftijd=204'],
  ['doorstroom', '/overzicht/doorstroom'],
  ['datums', '/overzicht/datums?status=overdue'],
] as const

const looks: readonly [name: string, options: BrowserContextOptions, language: 'nl' | 'en'][] = [
  ['1280 px', {}, 'nl'],
  ['320 px', { viewport: { width: 320, height: 256 } }, 'nl'],
  ['forced colours', { forcedColors: 'active' }, 'nl'],
  ['English', {}, 'en'],
]

describe.each(looks)('at %s', (look, options, language) => {
  test.each(pages)('%s can be used by everyone', async (name, path) => {
    const { page, told } = await newPage(program.browser, { ...options, reducedMotion: 'reduce', bypassCSP: true })
    await signIn(page, program.origin, 'manager')
    if (language === 'en') await page.goto(`${program.origin}/taal/en`)
    const answer = await page.goto(program.origin + path)
    expect(answer?.status()).toBe(200)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await sidewaysScroll(page)).toBe(0)
    const { violations, incomplete } = await axeFindings(page, options.forcedColors === 'active')
    expect({ violations, incomplete }).toEqual({ violations: [], incomplete: [] })
    expect(told).toEqual([])
    if (look === '1280 px') await keepPicture(page, name)
    await page.context().close()
  })
})

test.each(pages)('%s: every stop of the tab key is seen', async (_, path) => {
  const { page } = await newPage(program.browser, { viewport: { width: 1280, height: 500 }, reducedMotion: 'reduce' })
  await signIn(page, program.origin, 'manager')
  await page.goto(program.origin + path)
  const { stops, faults } = await tabFaults(page)
  expect(stops).toBeGreaterThan(5)
  expect(faults).toEqual([])
  await page.context().close()
})

test('the pictures stand under the strict policy as they were drawn: no script, no style of their own', async () => {
  const { page, told } = await newPage(program.browser, { javaScriptEnabled: true })
  await signIn(page, program.origin, 'manager')
  await page.goto(`${program.origin}/overzicht`)
  const pictures = page.locator('.o-chart svg[role=img]')
  expect(await pictures.count()).toBe(2)
  for (const picture of await pictures.all()) {
    const box = await picture.boundingBox()
    expect(box?.width ?? 0).toBeGreaterThan(300)
    expect(await picture.locator('title').textContent()).not.toBe('')
  }
  expect(await page.locator('[style], style').count()).toBe(0)
  expect(told).toEqual([])
  await page.context().close()
})
