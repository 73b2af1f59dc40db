import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { newPage, signIn } from './support/chromium.ts'
import { openCases } from './support/open-cases.ts'

let program: BrowsedProgram
let caseId: string
beforeAll(async () => {
  program = await browsedProgram('2026-11-22')
  caseId = await openCases(program)
  await program.moveTo('2026-12-08')
  await program.call('jeugdhulp', 'POST', `/cases/${caseId}/events`, {
    body: { type: 'plan.started', occurredOn: '2026-12-08' },
    headers: { 'If-Match': '*' },
  })
}, 120_000)
afterAll(() => program.stop())

const areaAt = (area: string) => `${program.origin}/zaken/${caseId}/plan/${area}`
const save = 'form[data-autosave] button[type=submit]:not([formaction])'
const wishes = async (): Promise<unknown[]> => {
  const { body } = await program.call<{ items: { type: string; payload: { goal?: string } }[] }>(
    'wijkteam',
    'GET',
    `/cases/${caseId}/events`,
  )
  return body.items.filter(({ type }) => type === 'plan.areaWritten').map(({ payload }) => payload.goal)
}
async function editing(persona: string, area: string, javaScriptEnabled = true): Promise<Page> {
  const { page } = await newPage(program.browser, { javaScriptEnabled })
  await signIn(page, program.origin, persona)
  await page.goto(areaAt(area))
  return page
}

test.each([
  ['with', 'wonen', true],
  ['without', 'geld', false],
] as const)(
  'of two in one life area the second sees both texts and loses nothing, %s scripts',
  async (way, area, scripts) => {
    const [one, two] = [await editing('wijkteam', area, scripts), await editing('jeugdhulp', area, scripts)]
    for (const page of [one, two]) await page.check('[name=hoe][value=action-needed]')
    await one.fill('[name=wens]', `De eerste, ${way}.`)
    await two.fill('[name=wens]', `De tweede, ${way}, met zorg getypt.`)
    await one.click(save)
    await one.waitForURL(/\/plan$/)
    await two.click(save)
    const shown = await two.locator('main table').innerText()
    expect(shown).toContain(`De eerste, ${way}.`)
    expect(shown).toContain(`De tweede, ${way}, met zorg getypt.`)
    expect(await two.inputValue('[name=wens]')).toBe(`De tweede, ${way}, met zorg getypt.`)
    await two.click(save)
    await two.waitForURL(/\/plan$/)
    expect((await wishes()).slice(-2)).toEqual([`De eerste, ${way}.`, `De tweede, ${way}, met zorg getypt.`])
    await one.context().close()
    await two.context().close()
  },
)

test.each([
  ['with', 'school-en-werk', true],
  ['without', 'mensen', false],
] as const)(
  'what was typed in the plan when the session ran out is there again, %s scripts',
  async (way, area, scripts) => {
    const page = await editing('wijkteam', area, scripts)
    const wish = `Getypt ${way} scripts.`
    await page.check('[name=hoe][value=in-order]')
    await page.fill('[name=wens]', wish)
    await program.expireSessions()
    await page.click(save)
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    await page.click('form[action="/inloggen/proef/wijkteam"] button')
    await page.waitForURL(({ pathname }) => pathname.endsWith(`/plan/${area}`))
    expect(await page.inputValue('[name=wens]')).toBe(wish)
    await page.click(save)
    await page.waitForURL(/\/plan$/)
    expect((await wishes()).filter((one) => one === wish)).toHaveLength(1)
    await page.context().close()
  },
)

test('with the line down the typing stays on the screen, and is kept once the line is back', async () => {
  const page = await editing('wijkteam', 'welzijn')
  await page.context().setOffline(true)
  await page.locator('[name=wens]').pressSequentially('Meer sporten.')
  await page.waitForSelector('text=Uw tekst staat nog op het scherm')
  await page.context().setOffline(false)
  await page.waitForSelector('text=/Bewaard om \\d+[.:]\\d\\d/')
  const other = await page.context().newPage()
  await other.goto(areaAt('welzijn'))
  expect(await other.inputValue('[name=wens]')).toBe('Meer sporten.')
  // It is theirs alone until they put it into the plan.
  expect(await wishes()).not.toContain('Meer sporten.')
  await page.context().close()
})
