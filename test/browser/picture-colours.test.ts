import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { themeCss } from '../../src/web/theme/theme-files.ts'
import type { BrowsedProgram } from './support/browsed-program.ts'
import { newPage, signIn } from './support/chromium.ts'
import { openOverdueProgram } from './support/overdue-program.ts'
import { pictureColours } from './support/picture-colours.ts'

let program: BrowsedProgram
beforeAll(async () => {
  program = await openOverdueProgram()
}, 180_000)
afterAll(() => program.stop())

const pages = [
  ['/overzicht', 20],
  ['/overzicht/gebroken', 5],
  ['/overzicht/vooruitblik?plekken=1', 20],
  ['/overzicht/doorstroom.svg', 20],
] as const

/** A theme of another municipality, with the palest brand that the form still takes. */
const otherTheme = themeCss({ name: 'Anders', brand: '#7a4b00', brandDark: '#5a3700', accent: '#ffd166', logo: null })

const looks: readonly [name: string, options: BrowserContextOptions, css: string][] = [
  ['as they are', {}, ''],
  ['in forced colours', { forcedColors: 'active' }, ''],
  ['in forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }, ''],
  ['with a dark system', { colorScheme: 'dark' }, ''],
  ['in the look of a municipality', {}, otherTheme],
]

async function open(path: string, options: BrowserContextOptions, css: string): Promise<Page> {
  const { page } = await newPage(program.browser, { ...options, reducedMotion: 'reduce', bypassCSP: true })
  await signIn(page, program.origin, 'manager')
  await page.goto(program.origin + path)
  if (css !== '' && !path.endsWith('.svg')) await page.addStyleTag({ content: css })
  return page
}

describe.each(looks)('pictures %s', (_, options, css) => {
  test.each(pages)('%s: text stands out 4.5 to 1 and what is drawn 3 to 1', async (path, least) => {
    const page = await open(path, options, css)
    const { looked, faults } = await pictureColours(page)
    expect(faults).toEqual([])
    expect(looked).toBeGreaterThanOrEqual(least)
    await page.context().close()
  })
})

test('colours that do not stand out are found', async () => {
  const pale = '.o-chart__picture text{fill:#999} .o-chart__bar{fill:#d8dde2}'
  const page = await open('/overzicht', {}, pale)
  const { faults } = await pictureColours(page)
  expect(faults.some((fault) => fault.startsWith('text'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('rect'))).toBe(true)
  await page.context().close()
})
