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
}, 120_000)
afterAll(() => program.stop())

const send = 'form[data-keep-typing] button[type=submit]'
const step = (type: string) => `${program.origin}/zaken/${caseId}/stap/${type}`
const notes = async (): Promise<unknown[]> => {
  const { body } = await program.call<{ items: { type: string; payload: { text?: string } }[] }>(
    'wijkteam',
    'GET',
    `/cases/${caseId}/events`,
  )
  return body.items.filter(({ type }) => type === 'note.added').map(({ payload }) => payload.text)
}
const addNote = async (page: Page, text: string): Promise<void> => {
  await page.goto(step('note.added'))
  await page.fill('#text', text)
  await page.click(send)
  await page.waitForURL(`${program.origin}/zaken/${caseId}`)
}

test('who looks at a case hears that it changed and by whom, and what is being typed stays', async () => {
  const [reader, writer] = [await newPage(program.browser), await newPage(program.browser)]
  await signIn(reader.page, program.origin, 'wijkteam')
  await signIn(writer.page, program.origin, 'jeugdhulp')
  await reader.page.goto(step('note.added'))
  await reader.page.fill('#text', 'Nog niet af')
  await addNote(writer.page, 'Van de ander.')
  await reader.page.waitForSelector('.o-live__banner')
  expect(await reader.page.locator('[data-live-case]').innerText()).toContain(
    'Joris Helpman heeft deze zaak net gewijzigd. Vernieuw de pagina',
  )
  expect(await reader.page.inputValue('#text')).toBe('Nog niet af')
  expect(reader.told).toEqual([])
  // One's own change is no news on the page that made it: what comes first there is that of another.
  await addNote(writer.page, 'Nog een.')
  await addNote(reader.page, 'Ook van mij.')
  await writer.page.waitForSelector('.o-live__banner')
  expect(await writer.page.locator('[data-live-case]').innerText()).toContain('Iris Wijkstra heeft deze zaak net')
  await reader.page.context().close()
  await writer.page.context().close()
})

test('who may not see a case hears nothing of it', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'vrijwilliger')
  const answer = await page.request.get(`${program.origin}/zaken/${caseId}/wijzigingen?sinds=0`)
  expect(answer.status()).toBe(404)
  await page.context().close()
})

test.each([
  ['with', true],
  ['without', false],
])(
  'what was typed when the session ran out is there again after signing in, %s scripts',
  async (way, javaScriptEnabled) => {
    const { page } = await newPage(program.browser, { javaScriptEnabled })
    await signIn(page, program.origin, 'wijkteam')
    await page.goto(step('note.added'))
    const text = `Getypt ${way} scripts, en niet verloren.`
    await page.fill('#text', text)
    await program.expireSessions()
    await page.click(send)
    expect(new URL(page.url()).pathname).toBe('/inloggen')
    expect(await page.locator('[role=status]').innerText()).toContain('uitgelogd')
    await page.click('form[action="/inloggen/proef/wijkteam"] button')
    expect(new URL(page.url()).pathname).toBe(`/zaken/${caseId}/stap/note.added`)
    expect(await page.locator('main [role=status]').first().innerText()).toContain('Wat u invulde, staat er nog')
    expect(await page.inputValue('#text')).toBe(text)
    await page.click(send)
    await page.waitForURL(`${program.origin}/zaken/${caseId}`)
    expect((await notes()).filter((one) => one === text)).toHaveLength(1)
    await page.context().close()
  },
)

test('another person who signs in on that browser does not see what was typed', async () => {
  const { page } = await newPage(program.browser)
  await signIn(page, program.origin, 'wijkteam')
  await page.goto(step('note.added'))
  await page.fill('#text', 'Alleen voor Iris.')
  await program.expireSessions()
  await page.click(send)
  await page.click('form[action="/inloggen/proef/jeugdhulp"] button')
  expect(await page.inputValue('#text')).toBe('')
  await page.context().close()
})

test('the back button sends nothing again: it leads to a fresh form of the case as it is now', async () => {
  const { page } = await newPage(program.browser)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await signIn(page, program.origin, 'wijkteam')
  await addNote(page, 'Terug en weer vooruit.')
  const before = await notes()
  const posts = sent.length
  await page.goBack()
  expect(await page.locator('h1').innerText()).toBe('Notitie toevoegen')
  const version = await page.inputValue('form[data-keep-typing] input[name=versie]')
  const { body } = await program.call<{ version: number }>('wijkteam', 'GET', `/cases/${caseId}`)
  expect(Number(version)).toBe(body.version)
  await page.goForward()
  await page.reload()
  expect(await page.locator('h1').innerText()).toContain('Zaak van')
  expect(sent.length).toBe(posts)
  expect(await notes()).toEqual(before)
  await page.context().close()
})
