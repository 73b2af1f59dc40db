import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BrowserContextOptions } from 'playwright-core'
import { axeFindings } from './support/chromium.ts'
import { keepPicture } from './support/picture.ts'
import { type Gallery, openGallery, screenNames } from './support/screens.ts'
import { sidewaysScroll } from './support/walk.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery.close())

test('every screen is looked at', () => {
  expect(gallery.screens.map(({ name }) => name)).toEqual([...screenNames])
})

const looks: readonly [name: string, options: BrowserContextOptions, language: 'nl' | 'en'][] = [
  ['1280 px', {}, 'nl'],
  ['320 px', { viewport: { width: 320, height: 256 } }, 'nl'],
  ['forced colours', { forcedColors: 'active' }, 'nl'],
  ['English', {}, 'en'],
]

describe.each(looks)('at %s', (look, options, language) => {
  test.each(screenNames)('%s can be used by everyone', async (name) => {
    const { page, told, status } = await gallery.open(name, options, language)
    const expected = gallery.screens.find((screen) => screen.name === name)?.status ?? 200
    expect(status).toBe(expected)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await sidewaysScroll(page)).toBe(0)
    // Movement was asked to be reduced: then there is none.
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    const { violations, incomplete } = await axeFindings(page, options.forcedColors === 'active')
    expect({ violations, incomplete }).toEqual({ violations: [], incomplete: [] })
    expect(told.filter((line) => expected === 200 || !line.includes(String(expected)))).toEqual([])
    if (look === '1280 px') await keepPicture(page, name)
    if (look === '320 px' && ['zaak', 'mijn-werk'].includes(name)) await keepPicture(page, `${name}-smal`)
    await page.close()
  })
})
