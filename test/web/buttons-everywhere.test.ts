import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../machines/context.ts'
import { eventDefinition } from '../../machines/events.ts'
import { sightOf } from '../../src/access/may-see.ts'
import { callerOf, type Persona, personas } from '../../src/access/personas.ts'
import { mapAtOnce } from '../../src/caseload/at-once.ts'
import { offered, typesTaken, type Walk } from '../machines/pathways/support/client.ts'
import { type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'
import { neverStoodIn, type Standing, standingsIn, statesOf } from './support/every-state.ts'
import { storeStanding } from './support/store-standing.ts'
import { type Visitor, visitor } from './support/visitor.ts'

/** What one person saw of one case where it stood, and what came of a form for a step that is not theirs. */
type Look = {
  persona: string
  place: string
  pathway: Pathway
  page: { status: number; shown: string[] }
  expected: { status: number; shown: string[] }
  forged: { type: string; status: number } | null
}

const looks: Look[] = []
const changed: string[] = []
const tokens = new Map<string, string>()
let standings: Standing[]
let program: RunningProgram
beforeAll(async () => {
  program = await runningProgram('2026-11-22')
  const visitors = new Map<string, Visitor>()
  for (const { name } of personas) {
    const one = visitor(new URL(program.url).origin)
    await one.signIn(name)
    visitors.set(name, one)
    // The cases of others can't be opened, yet a form can be sent to any address, with the token of one's own visit.
    tokens.set(name, /name="_csrf" value="([^"]+)"/.exec((await one.get('/help')).html)?.[1] ?? '')
  }
  standings = (await Promise.all(pathways.map(standingsIn))).flat()
  // Each case is looked at on its own day, so that nothing is due that has not been passed on.
  for (const day of [...new Set(standings.map(({ on }) => on))].sort()) {
    program.program.clock.moveTo?.(day)
    await mapAtOnce(
      standings.filter(({ on }) => on === day),
      4,
      (standing) => lookAt(standing, visitors),
    )
  }
}, 400_000)
afterAll(() => program.stop())

async function lookAt(standing: Standing, visitors: Map<string, Visitor>): Promise<void> {
  const number = standings.indexOf(standing)
  const walk = await storeStanding(program.program, standing, number)
  for (const persona of personas)
    looks.push(await lookAs(persona, visitors.get(persona.name) as Visitor, walk, standing, number))
  const { caseId, seq } = walk.progress
  const { body } = await program.call<SeenCase>('besluit', 'GET', `/cases/${caseId}`)
  if (body.version !== seq) changed.push(`${caseId} went from ${seq} to ${body.version}`)
}

async function lookAs(
  persona: Persona,
  browser: Visitor,
  walk: Walk,
  { pathway, opening, on }: Standing,
  number: number,
): Promise<Look> {
  const { caseId, seq } = walk.progress
  const expected = allowedTo(persona, walk)
  const page = await browser.get(`/zaken/${caseId}`)
  const forbidden = typesTaken(machineFor(pathway, currentVersion(pathway))).filter(
    (type) => type !== elsewhere && !expected.shown.includes(type),
  )
  const type = forbidden[number % forbidden.length]
  const answer = type
    ? await browser.post(`/zaken/${caseId}/stap/${type}`, {
        _csrf: tokens.get(persona.name) ?? '',
        _sleutel: caseId,
        versie: String(seq),
        gebeurdOp: 'vandaag',
      })
    : null
  return {
    persona: persona.name,
    place: `${opening}, ${on}: ${JSON.stringify(walk.progress.snapshot.value)}`,
    pathway,
    page: { status: page.status, shown: shownOn(page.html) },
    expected,
    forged: type && answer ? { type, status: answer.status } : null,
  }
}

/** A correction is told from the timeline. */
const elsewhere = 'event.corrected'

/** What the statechart takes where the case stands, of what this person's role may tell; nothing of a case that they do not see. */
function allowedTo(persona: Persona, walk: Walk): Look['expected'] {
  const caller = callerOf(persona)
  const { context } = walk.progress.snapshot
  const record = { municipality: caller.municipality, owner: context.people.owner }
  const youngPerson = { signInPersonId: context.people.youngPerson.personId }
  const sight = sightOf(caller, { record, relations: walk.progress.relations, youngPerson })
  if (sight === 'none') return { status: 404, shown: [] }
  const theirs = (type: string) => eventDefinition(type)?.by.includes(persona.role) ?? false
  return {
    status: 200,
    shown: offered(walk)
      .filter((type) => type !== elsewhere && theirs(type))
      .sort(),
  }
}

const shownOn = (html: string): string[] =>
  [...new Set([...html.matchAll(/\/stap\/([\w.]+)[?"]/g)].map(([, type = '']) => type))].sort()

test.each(pathways)('a case stood in every state of %s that a case can stand in', (pathway) => {
  const stood = new Set(standings.filter((one) => one.pathway === pathway).flatMap(({ states }) => states))
  const all = statesOf(pathway).map(({ path }) => path)
  expect(all.filter((path) => !stood.has(path))).toEqual(neverStoodIn(pathway))
})

test.each(personas.map(({ name }) => name))('in every state %s is shown exactly what is allowed', (name) => {
  const own = looks.filter(({ persona }) => persona === name)
  expect(own.length).toBe(standings.length)
  const wrong = own.filter(({ page, expected }) => JSON.stringify(page) !== JSON.stringify(expected))
  expect(wrong).toEqual([])
})

test('who works on cases is shown steps, who keeps the program running no case', () => {
  const steps = (name: string) => new Set(looks.filter((one) => one.persona === name).flatMap((one) => one.page.shown))
  for (const name of ['wijkteam', 'besluit', 'jeugdhulp', 'wmo', 'jongere', 'manager'])
    expect([name, steps(name).size > 2]).toEqual([name, true])
  for (const name of ['beheer', 'audit']) expect([name, steps(name).size]).toEqual([name, 0])
})

test.each(personas.map(({ name }) => name))('in every state a forged form of %s is refused', (name) => {
  const forged = looks.filter(({ persona }) => persona === name)
  const taken = forged.filter(({ page, forged: sent }) => {
    const refusals = page.status === 200 ? [403, 409] : [404]
    return sent === null || !refusals.includes(sent.status)
  })
  expect(taken).toEqual([])
  // So many different steps that it is not always the same that is tried.
  expect(new Set(forged.map(({ forged: sent }) => sent?.type)).size).toBeGreaterThan(30)
})

test('after all those forged forms every case is as it was', () => {
  expect(changed).toEqual([])
})
