import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../machines/context.ts'
import { eventDefinition } from '../../machines/events.ts'
import { outline } from '../../machines/outline.ts'
import { personas } from '../../src/access/personas.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'
import { type Visitor, visitor } from './support/visitor.ts'

type Reached = { id: string; pathway: string; version: number; states: string[] }

let program: RunningProgram
let origin: string
let reached: Reached[]
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  program = await runningProgram('2026-11-22', { OVERSTAP_DEMO: 'full' })
  origin = new URL(program.url).origin
  for (const { name } of personas) {
    const one = visitor(origin)
    await one.signIn(name)
    visitors.set(name, one)
  }
  reached = await casesInEveryState()
}, 280_000)
afterAll(() => program.stop())

/** The states of a case by path: `plan.final`. */
function pathsOf(state: unknown, before = ''): string[] {
  if (typeof state === 'string') return [before + state]
  return Object.entries(state as Record<string, unknown>).flatMap(([name, inner]) => [
    before + name,
    ...(typeof inner === 'object' && inner !== null && Object.keys(inner).length === 0
      ? []
      : pathsOf(inner, `${before}${name}.`)),
  ])
}

/** Beyond these a case adds one state or two. */
const mostCases = 24

/** As few cases of the invented municipality as stand in every state that any of them stands in. */
async function casesInEveryState(): Promise<Reached[]> {
  const all: Reached[] = []
  let path = '/cases?limit=100&final=false'
  for (;;) {
    const { body } = await program.call<{
      items: { id: string; pathway: string; version: number; state: unknown }[]
      nextCursor: string | null
    }>('besluit', 'GET', path)
    all.push(
      ...body.items.map(({ id, pathway, version, state }) => ({
        id,
        pathway,
        version,
        states: pathsOf(state).map((one) => `${pathway} ${one}`),
      })),
    )
    if (!body.nextCursor) break
    path = `/cases?limit=100&cursor=${encodeURIComponent(body.nextCursor)}`
  }
  const covered = new Set<string>()
  const chosen: Reached[] = []
  for (;;) {
    const gain = (one: Reached) => one.states.filter((state) => !covered.has(state)).length
    const best = all.reduce<Reached | null>((so, one) => (gain(one) > (so ? gain(so) : 0) ? one : so), null)
    if (best === null || chosen.length === mostCases) return chosen
    chosen.push(best)
    for (const state of best.states) covered.add(state)
  }
}

const shown = (html: string): string[] =>
  [...new Set([...html.matchAll(/\/stap\/([\w.]+)[?"]/g)].map(([, type = '']) => type))].sort()

test('the cases looked at stand in most states of each statechart', () => {
  const covered = new Set(reached.flatMap(({ states }) => states))
  const missing = pathways.map((pathway: Pathway) => {
    const states = outline(machineFor(pathway, currentVersion(pathway))).filter(({ path }) => path !== '')
    const stood = states.filter(({ path }) => covered.has(`${pathway} ${path}`)).length
    return { pathway, most: stood > states.length / 2 }
  })
  expect(missing.filter(({ most }) => !most)).toEqual([])
})

test.each(personas.map(({ name, role }) => [name, role] as const))(
  'in every state %s is shown exactly what statechart and rights allow, and a forged form changes nothing',
  async (name, role) => {
    const browser = visitors.get(name) as Visitor
    let seen = 0
    for (const { id } of reached) {
      const { status, body } = await program.call<SeenCase>(name, 'GET', `/cases/${id}`)
      const page = await browser.get(`/zaken/${id}`)
      expect(page.status).toBe(status)
      if (status !== 200) {
        expect((await browser.get(`/zaken/${id}/stap/note.added`)).status).toBe(404)
        continue
      }
      seen += 1
      const allowed = body.availableEvents.filter((event) => event.allowed).map(({ type }) => type)
      // A correction is told from the timeline.
      expect({ id, shown: shown(page.html) }).toEqual({
        id,
        shown: allowed.filter((type) => type !== 'event.corrected').sort(),
      })
      expect(allowed.filter((type) => !eventDefinition(type)?.by.includes(role))).toEqual([])
      const forbidden = body.availableEvents.filter((event) => !event.allowed)
      const forged = forbidden[seen % forbidden.length]
      if (!forged) continue
      const answer = await browser.post(`/zaken/${id}/stap/${forged.type}`, {
        _csrf: /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
        _sleutel: id,
        versie: String(body.version),
        gebeurdOp: 'vandaag',
      })
      expect([403, 409]).toContain(answer.status)
    }
    if (['administrator', 'auditor'].includes(role)) expect(seen).toBe(0)
    if (role === 'decision-maker') expect(seen).toBe(reached.length)
  },
  120_000,
)

test('after all those forged forms every case is as it was', async () => {
  for (const { id, version } of reached) {
    expect((await program.call<SeenCase>('besluit', 'GET', `/cases/${id}`)).body.version).toBe(version)
  }
})
