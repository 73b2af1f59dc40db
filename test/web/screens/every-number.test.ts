import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pathways } from '../../../machines/context.ts'
import { demoOrganisations } from '../../../src/access/personas.ts'
import { breachCauses } from '../../../src/cases/deadlines/breaches.ts'
import { indicators } from '../../../src/cases/figures/indicators/indicators.ts'
import { fillDemo } from '../../../src/demo/fill-demo.ts'
import { nl } from '../../../src/web/words/nl.ts'
import { shift } from '../../figures/support/recount.ts'
import { type RunningProgram, runningProgram } from '../../support/running-program.ts'
import { rowsBehind, whenLived } from '../support/follow-rows.ts'
import { allOf, type ListedBreach, recountBreaches } from '../support/recount-breaches.ts'
import { recountFlow } from '../support/recount-flow.ts'
import { recountForecast } from '../support/recount-forecast.ts'
import { recountOverview } from '../support/recount-overview.ts'
import { recountReport, type StoredStory, storedStories } from '../support/recount-report.ts'
import { type Recounted, type Told, toldNumbers, wrongNumbers } from '../support/told-numbers.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const today = '2026-11-22'
const team = demoOrganisations.neighbourhoodTeam.id
const provider = demoOrganisations.youthCareProvider.id

/** All texts of the pages that are the same whatever is counted; the longest first, for one can stand in another. */
const words = [nl.overview, nl.figures, nl.breaches, nl.forecast, nl.flow, nl.report, nl.names]
  .flatMap(function textsIn(said: unknown): string[] {
    if (typeof said === 'string') return [said]
    return typeof said === 'object' && said !== null ? Object.values(said).flatMap(textsIn) : []
  })
  .concat(indicators.map(({ definition }) => definition.nl))
  .filter((text) => /\d/.test(text))
  .sort((one, other) => other.length - one.length)

/** The demo, and people and cases drawn by other seeds, of which some broken terms were explained. */
describe.each([
  ['the demo', null],
  ['random histories (seed 7)', 7],
  ['random histories (seed 8)', 8],
] as const)('on %s', (_, seed) => {
  let program: RunningProgram
  let manager: Visitor
  let stories: StoredStory[]
  beforeAll(async () => {
    program = await runningProgram(today, { OVERSTAP_DEMO: seed === null ? 'full' : 'staff' })
    if (seed !== null) {
      await fillDemo(program.program, 'full', () => undefined, { people: 120, seed })
      await explainSome(program, seed)
    }
    manager = visitor(new URL(program.url).origin)
    await manager.signIn('manager')
    stories = await storedStories(program)
  }, 300_000)
  afterAll(() => program.stop(), 120_000)

  const followed = async (path: string): Promise<[Told[], Map<string, number>]> => {
    const { status, html } = await whenLived(manager, path)
    expect([path, status]).toEqual([path, 200])
    const told = toldNumbers(html, words)
    return [
      told,
      await rowsBehind(
        manager,
        told.map(({ href }) => href),
      ),
    ]
  }

  /** Nothing is wrong; and every number that is one off, and a number that came from nowhere, is seen. */
  const holds = async (path: string, recounted: Recounted, least: number) => {
    const [told, rows] = await followed(path)
    expect([path, wrongNumbers(told, recounted, rows)]).toEqual([path, []])
    expect(told.length).toBeGreaterThanOrEqual(least)
    for (const [index, one] of told.entries()) {
      const off = { ...one, text: one.text.replace(/\d+/, (n) => String(Number(n) + 1_000)) }
      expect([one.where, wrongNumbers(told.with(index, off), recounted, rows).length > 0]).toEqual([one.where, true])
    }
    const nowhere = { where: 'somewhere', text: '12', href: null }
    expect(wrongNumbers([...told, nowhere], recounted, rows)).toHaveLength(1)
  }

  const parts = [
    ['', ''],
    ['?pathway=perspective-plan-handover', '&pathway=perspective-plan-handover'],
    [`?team=${team}`, `&team=${team}`],
    [`?provider=${provider}`, `&provider=${provider}`],
  ] as const

  test.each(parts)(
    'every number of the overview%s',
    async (query, part) => {
      await holds(`/overzicht${query}`, await recountOverview(program, today, part), 40)
    },
    300_000,
  )

  test.each(parts)(
    'every number of the broken terms%s',
    async (query, part) => {
      await holds(`/overzicht/gebroken${query}`, await recountBreaches(program, today, part), 18)
    },
    300_000,
  )

  test.each(pathways)(
    'every number of the flow of %s',
    async (pathway) => {
      await holds(`/overzicht/doorstroom?pathway=${pathway}`, await recountFlow(program, pathway, today), 8)
    },
    300_000,
  )

  test.each([
    ['everybody', undefined],
    ['a handover', 'perspective-plan-handover'],
  ])(
    'every number of the forecast of %s',
    async (_, pathway) => {
      const query = pathway === undefined ? '' : `?pathway=${pathway}`
      await holds(`/overzicht/vooruitblik${query}`, await recountForecast(program, today, pathway), 200)
    },
    300_000,
  )

  test.each([
    ['2026-3', '2026-07-01', '2026-10-01', {}],
    ['2026-2', '2026-04-01', '2026-07-01', {}],
    ['2026-3', '2026-07-01', '2026-10-01', { pathway: 'perspective-plan-handover' }],
    ['2026-3', '2026-07-01', '2026-10-01', { team }],
    ['2026-3', '2026-07-01', '2026-10-01', { provider }],
  ] as const)(
    'every number of the report of %s (%s up to %s) of %o',
    async (quarter, from, before, part) => {
      const asked = Object.entries(part)
      const theirs = stories.filter((story) => asked.every(([name, id]) => (story[name as 'team'] ?? 'none') === id))
      const query = asked.map(([name, id]) => `&${name}=${id}`).join('')
      const knownAt = (await program.call<{ knownAt: string }>('manager', 'GET', `/quarterly-reports/${quarter}`)).body
        .knownAt
      const recounted = await recountReport(program, theirs, { quarter, from, before, asOf: today }, query)
      const { html } = await manager.get(`/overzicht/verslag?kwartaal=${quarter}&knownAt=${knownAt}${query}`)
      const lead = toldNumbers(html, words).find(({ text }) => text.startsWith('Stand van 22 november 2026.'))
      expect(lead?.text).toMatch(/^Stand van 22 november 2026\. Met wat bekend was op \d+ \w+ \d{4}, \d\d\.\d\d uur\.$/)
      await holds(
        `/overzicht/verslag?kwartaal=${quarter}&knownAt=${knownAt}${query}`,
        { ...recounted, ...(lead && { [lead.where]: lead.text }) },
        3,
      )
    },
    300_000,
  )

  test('every number of the table of a year is that of its cases, none is below five, and none follows from the others', async () => {
    const { html: csv } = await manager.get('/overzicht/statistiek.csv?jaar=2025')
    const [, ...lines] = csv
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'))
    const shown = Object.fromEntries(lines.map(([, age = '', ...cells]) => [age, cells]))
    const counted = recountYear(stories, 2025)
    expect(Object.keys(shown)).toEqual(Object.keys(counted))
    for (const [age, cells] of Object.entries(counted))
      expect([age, shown[age]]).toEqual([age, cells.map((n, at) => (shown[age]?.[at] === 'x' ? 'x' : String(n)))])
    expect(
      Object.values(shown)
        .flat()
        .filter((cell) => /^[1-4]$/.test(cell)),
    ).toEqual([])
    const columns = [0, 1, 2, 3].map((at) => Object.values(shown).map((cells) => cells[at]))
    for (const line of [...Object.values(shown), ...columns])
      expect(line.filter((cell) => cell === 'x').length).not.toBe(1)
  })
})

/** Says of every other broken term why, by turns; of some of them more than once: the last word counts. */
async function explainSome(program: RunningProgram, seed: number): Promise<void> {
  const broken = await allOf<ListedBreach>(program, 'wijkteam', '/breaches')
  for (const [index, { id }] of broken.entries())
    for (let times = (index + seed) % 3; times > 0; times -= 1) {
      const body = { cause: breachCauses[(index + times) % breachCauses.length], because: 'Zo ging het.' }
      const { status } = await program.call('wijkteam', 'POST', `/breaches/${id}/explanations`, { body })
      expect([id, status]).toEqual([id, 201])
    }
}

/** The cases that began in a year by age and pathway, with their sums. */
function recountYear(stories: readonly StoredStory[], year: number): Record<string, number[]> {
  const ages = ['under-16', '16-17', '18-20', '21-and-over']
  const counts = Object.fromEntries([...ages, 'totaal'].map((age) => [age, [0, 0, 0, 0]]))
  for (const { openedOn, turns18On, pathway } of stories) {
    if (!openedOn.startsWith(String(year))) continue
    const age = ages[[-24, 0, 36].filter((months) => openedOn >= shift(turns18On, { months })).length] ?? ''
    for (const row of [counts[age], counts['totaal']])
      for (const column of [pathways.indexOf(pathway), 3]) if (row) row[column] = (row[column] ?? 0) + 1
  }
  return counts
}
