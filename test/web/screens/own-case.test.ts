import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openCases } from '../../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

let program: RunningProgram
let jip: Visitor
let caseId: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  caseId = await openCases(program)
  jip = await signedIn('jongere')
})
afterAll(() => program.stop())

async function signedIn(persona: string): Promise<Visitor> {
  const browser = visitor(new URL(program.url).origin)
  await browser.signIn(persona)
  return browser
}
/** What stands in main, without what was written by others or is a name. */
const mainOf = (html: string): string =>
  (/<main.*?<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<svg.*?<\/svg>|<[^>]+>/gs, ' ').replaceAll(/\s+/g, ' ')

test.each(['', '/overdracht', '/toestemming'])(
  'the page %s of their own case speaks to the young person',
  async (tab) => {
    const page = await jip.get(`/zaken/${caseId}${tab}`)
    expect(page.status).toBe(200)
    const said = mainOf(page.html)
    expect([...said.matchAll(/.{0,40}\b(u|uw)\b.{0,40}/gi)].map(([found]) => found)).toEqual([])
    // The statechart has one name for each of its states and steps, which stands on the first page too.
    if (tab !== '') expect([...said.matchAll(/.{0,40}\bde jongere\b.{0,40}/gi)].map(([found]) => found)).toEqual([])
  },
)

test.each([
  ['jongere', 'Mijn plan', 'Vraag het aan je hulpverlener.'],
  ['wijkteam', 'Mijn werk', 'Vraag uw teamleider.'],
  ['manager', 'Alle zaken', 'Vraag wie uw toegang regelt.'],
  ['beheer', 'Beheer', null],
  ['audit', 'Noodtoegang', 'Vraag wie uw toegang regelt.'],
])('%s is sent to a page and to somebody that they have', async (persona, home, whom) => {
  const browser = await signedIn(persona)
  const gone = await browser.get('/bestaat-niet')
  expect([gone.status, mainOf(gone.html)]).toEqual([404, expect.stringContaining(`Ga naar ${home}. ${home}`)])
  if (whom === null) return
  const refused = await browser.get('/beheer/mensen')
  expect([refused.status, mainOf(refused.html)]).toEqual([403, expect.stringContaining(whom)])
})
