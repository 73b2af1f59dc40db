import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { jip } from '../journeys/jip.ts'
import type { SeenCase } from '../support/running-program.ts'
import { type BrowsedProgram, browsedProgram } from './support/browsed-program.ts'
import { newPage, signIn } from './support/chromium.ts'

const wish = 'Een eigen kamer, dicht bij mijn werk. En dat Joris nog een keer langskomt.'
const meetingOn = '2027-04-20'

/** One handover, told on the pages alone by the provider, the young person and the receiver, each in a browser of their own. */
describe.each([
  ['with', true],
  ['without', false],
] as const)('a handover from plan to meeting, %s scripts', (_, javaScriptEnabled) => {
  let program: BrowsedProgram
  let caseId: string
  const told: string[] = []
  const pages = new Map<string, Page>()
  beforeAll(async () => {
    program = await browsedProgram('2026-12-12')
    caseId = (await program.call<SeenCase>('wijkteam', 'POST', '/cases', { body: { youngPerson: jip } })).body.id
    for (const persona of ['jeugdhulp', 'jongere', 'wmo', 'manager']) {
      const { page, told: said } = await newPage(program.browser, { javaScriptEnabled })
      page.on('console', () => told.push(...said.splice(0)))
      await signIn(page, program.origin, persona)
      pages.set(persona, page)
    }
  }, 120_000)
  afterAll(() => program.stop())

  const of = (persona: string): Page => {
    const page = pages.get(persona)
    if (!page) throw new Error(`${persona} has no browser.`)
    return page
  }
  const to = (page: Page, end: string) => page.locator(`a[href="/zaken/${caseId}${end}"]`).first().click()
  const send = (page: Page, end: string) =>
    page.locator(`main form[action$="${end}"] button:not([formaction])`).first().click()
  const said = (page: Page) => page.locator('[role=status]:not([data-live-case])').first().innerText()
  const step = async (page: Page, type: string, fill?: () => Promise<void>): Promise<void> => {
    await page.locator(`main a[href^="/zaken/${caseId}/stap/${type}"]`).first().click()
    await fill?.()
    await send(page, `/stap/${type}`)
    expect(await said(page)).toContain('dat is vastgelegd')
  }
  const look = async (): Promise<SeenCase> => (await program.call<SeenCase>('wijkteam', 'GET', `/cases/${caseId}`)).body

  test('the provider finds in the calendar who still needs a day, begins the plan and asks for consent', async () => {
    const page = of('jeugdhulp')
    await page.click('.o-navigation a[href="/overdrachten"]')
    await page.click('section[aria-labelledby=geen-dag] a')
    expect(new URL(page.url()).pathname).toBe(`/zaken/${caseId}/overdracht`)
    await to(page, '/plan')
    await send(page, '/plan/begin')
    await to(page, '/toestemming')
    await step(page, 'consent.asked')
  })

  test('the young person writes in words of their own what they want, and says who may read it', async () => {
    const page = of('jongere')
    await page.goto(`${program.origin}/`)
    expect(new URL(page.url()).pathname).toBe('/mijn')
    expect(await page.locator('h1').innerText()).toContain('Jip')
    await to(page, '/plan')
    await to(page, '/plan/wonen')
    await page.check('input[name=hoe][value=action-needed]')
    await page.fill('#wens', wish)
    await page.fill('#actie', 'Inschrijven bij de woningbouw')
    await page.fill('#wie', 'Joris en ik')
    await page.fill('#wanneer', '1 maart 2027')
    await send(page, '/plan/wonen')
    await page.goto(`${program.origin}/mijn`)
    await to(page, '/toestemming')
    await step(page, 'consent.given', async () => {
      for (const box of await page.locator('input[type=checkbox][name=areas]').all()) await box.check()
    })
  })

  test('the provider reads those very words, finishes the plan, and the young person agrees', async () => {
    const page = of('jeugdhulp')
    await page.goto(`${program.origin}/zaken/${caseId}/plan/wonen`)
    expect(await page.inputValue('#wens')).toBe(wish)
    for (const area of ['mensen', 'school-en-werk', 'geld', 'welzijn']) {
      await page.goto(`${program.origin}/zaken/${caseId}/plan/${area}`)
      await page.check('input[name=hoe][value=in-order]')
      await send(page, `/plan/${area}`)
    }
    await to(page, '/plan/nalezen')
    await send(page, '/plan/nalezen')
    const own = of('jongere')
    await own.goto(`${program.origin}/mijn`)
    await to(own, '/plan')
    await to(own, '/plan/akkoord')
    await own.locator('main input[type=radio]').first().check()
    await send(own, '/plan/akkoord')
    expect(JSON.stringify((await look()).state)).toContain('"plan":"agreed"')
  })

  test('the provider offers the handover; the receiver sees no name before they accept, and then does', async () => {
    const page = of('jeugdhulp')
    await page.goto(`${program.origin}/zaken/${caseId}/overdracht`)
    await page.locator('main form[action$="/overdracht/aanbod"] button').first().click()
    const asked = await look()
    const persona = asked.people['receiver']?.organisationId?.endsWith('5') ? 'wmo2' : 'wmo'
    expect(persona).toBe('wmo')
    const receiver = of('wmo')
    await receiver.goto(`${program.origin}/zaken/${caseId}`)
    expect(await receiver.locator('body').innerText()).not.toContain('Voorbeeld\n')
    expect(await receiver.locator('h1').innerText()).not.toContain('Jip')
    await step(receiver, 'offer.accepted', async () => {
      await receiver.fill('#startsOn', '10 juni 2027')
    })
    await receiver.goto(`${program.origin}/zaken/${caseId}`)
    expect(await receiver.locator('h1').innerText()).toContain('Jip')
  })

  test('the provider proposes two moments, the young person chooses, and the calendar shows it to both providers', async () => {
    const page = of('jeugdhulp')
    await page.click('.o-navigation a[href="/overdrachten"]')
    await page.click('section[aria-labelledby=geen-dag] a')
    await to(page, '/overdracht/moment')
    await page.fill('#dag1', '20 april 2027')
    await page.fill('#tijd1', '10:30')
    await page.fill('#dag2', '22-4-2027')
    await page.fill('#tijd2', '15:00')
    await page.fill('#plek', 'Buurthuis')
    await send(page, '/overdracht/moment')
    const own = of('jongere')
    await own.goto(`${program.origin}/mijn`)
    await to(own, '/overdracht')
    await own.locator(`input[name=moment][value^="${meetingOn}"]`).check()
    await send(own, '/overdracht/keuze')
    await own.goto(`${program.origin}/mijn`)
    expect(await own.locator('main').innerText()).toContain('20 april 2027')
    for (const persona of ['jeugdhulp', 'wmo']) {
      const shown = of(persona)
      await shown.goto(`${program.origin}/overdrachten?beeld=maand&dag=${meetingOn}`)
      expect(await shown.locator('.o-month__list').innerText()).toBe('10:30 Jip V.')
      await shown.goto(`${program.origin}/overdrachten?beeld=lijst&dag=${meetingOn}`)
      expect(await shown.locator('main').innerText()).toContain('10:30')
      expect(await shown.locator('section[aria-labelledby=geen-dag] a').count()).toBe(0)
    }
  })

  test('on the day the meeting is held, and the young person reads that it was', async () => {
    await program.moveTo(meetingOn)
    const page = of('jeugdhulp')
    await page.goto(`${program.origin}/zaken/${caseId}/overdracht`)
    await step(page, 'meeting.held')
    const own = of('jongere')
    await own.goto(`${program.origin}/zaken/${caseId}/overdracht`)
    expect(await own.locator('main').innerText()).toContain('20 april 2027')
    expect(JSON.stringify((await look()).state)).toContain('"meeting":"held"')
  })

  test('a manager sees it in the numbers, without a name, and each number leads to its rows', async () => {
    const page = of('manager')
    await page.goto(`${program.origin}/overzicht`)
    expect(await page.locator('main').innerText()).not.toContain('Jip')
    const first = page
      .locator('main a:is([href^="/overzicht/datums?"], [href^="/overzicht/zaken?"])', { hasText: /[1-9]/ })
      .first()
    const count = Number(/\d+/.exec(await first.innerText())?.[0])
    await first.click()
    await page.waitForURL(/\/overzicht\/(datums|zaken)\?/)
    expect(await page.locator('main tbody th[scope=row]').count()).toBe(count)
    expect(await page.locator('main').innerText()).not.toContain('Jip')
  })

  test('nothing went wrong on any of the pages', () => {
    expect(told).toEqual([])
  })
})
