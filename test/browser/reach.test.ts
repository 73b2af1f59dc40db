import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Gallery, openGallery, screenNames } from './support/screens.ts'
import { sidewaysScroll, tabFaults } from './support/walk.ts'

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
}, 120_000)
afterAll(() => gallery.close())

test.each(screenNames)('%s: every stop of the tab key is seen, the first past the menu', async (name) => {
  const { page } = await gallery.open(name, { viewport: { width: 1280, height: 500 } })
  await page.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    scrollTo(0, 0)
  })
  const { stops, faults, first } = await tabFaults(page)
  expect(first).toBe('#inhoud')
  expect(stops).toBeGreaterThan(5)
  expect(faults).toEqual([])
  await page.close()
})

test.each(screenNames)('%s keeps within the screen with text of 200 %% and wide spacing', async (name) => {
  const { page } = await gallery.open(name)
  await page.addStyleTag({
    content:
      'html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
  })
  expect(await sidewaysScroll(page)).toBe(0)
  await page.close()
})
