import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCases } from '../browser/support/open-cases.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'
import { visitor } from './support/visitor.ts'

let program: RunningProgram
let origin: string
let caseId: string
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  origin = new URL(program.url).origin
  caseId = await openCases(program)
})
afterAll(() => program.stop())

const roles = ['wijkteam', 'jeugdhulp', 'besluit', 'manager']
const shown = (html: string): string[] =>
  [...new Set([...html.matchAll(/\/stap\/([\w.]+)[?"]/g)].map(([, type = '']) => type))].sort()

/** On the way through the year before 18: at the opening, in the window, and after the birthday. */
describe.each(['2026-11-22', '2027-01-05', '2027-06-11'])('on %s', (day) => {
  beforeAll(() => program.moveTo(day))

  test.each(roles)('%s is shown exactly the steps that statechart and rights allow', async (role) => {
    const { body } = await program.call<SeenCase>(role, 'GET', `/cases/${caseId}`)
    const allowed = body.availableEvents.filter((event) => event.allowed).map(({ type }) => type)
    const browser = visitor(origin)
    await browser.signIn(role)
    const page = await browser.get(`/zaken/${caseId}`)
    // A correction is told from the timeline.
    expect(shown(page.html)).toEqual(allowed.filter((type) => type !== 'event.corrected').sort())
  })

  test.each(roles)('a forged form of %s for any other step changes nothing', async (role) => {
    const { body } = await program.call<SeenCase>(role, 'GET', `/cases/${caseId}`)
    const browser = visitor(origin)
    await browser.signIn(role)
    const token = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/zaken')).html)?.[1] ?? ''
    const forbidden = body.availableEvents.filter((event) => !event.allowed).map(({ type }) => type)
    expect(forbidden.length).toBeGreaterThan(10)
    for (const [place, type] of forbidden.entries()) {
      const answer = await browser.post(`/zaken/${caseId}/stap/${type}`, {
        _csrf: token,
        _sleutel: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
        versie: String(body.version),
        gebeurdOp: 'vandaag',
      })
      expect([403, 409]).toContain(answer.status)
    }
    const after = await program.call<SeenCase>(role, 'GET', `/cases/${caseId}`)
    expect(after.body.version).toBe(body.version)
  })
})
