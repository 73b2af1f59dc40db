import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { type CaseOpening, type Pathway, pathways } from '../../machines/context.ts'
import { eventDefinition } from '../../machines/events.ts'
import { personas } from '../../src/access/personas.ts'
import type { Day } from '../../src/calendar/day.ts'
import { mapAtOnce } from '../../src/caseload/at-once.ts'
import { beginnings } from '../machines/pathways/support/beginnings.ts'
import { beginWalk, type CasePath, directory, make, type Telling } from '../machines/pathways/support/case-moves.ts'
import type { Walk } from '../machines/pathways/support/client.ts'
import { watchTransitions } from '../machines/pathways/support/watch-transitions.ts'
import { type Problem, type RunningProgram, runningProgram, type SeenCase } from '../support/running-program.ts'
import { beyondPaths } from './beyond-paths.ts'

/** A case that is carried along a path: what is done on which day, and where the statechart itself then stands. */
type Carried = { name: string; opening: CaseOpening; doings: { on: Day; telling: Telling }[]; end: Walk; lastDay: Day }

/** The paths that `npm run paths` found with xstate/graph, each walked by the statechart alone. */
async function carriedIn(pathway: Pathway): Promise<Carried[]> {
  const paths: CasePath[] = JSON.parse(await readFile(`test/machines/pathways/paths/${pathway}.json`, 'utf8'))
  return paths.map(({ opening: name, moves }, index) => {
    const opening = beginnings[pathway][name]
    if (!opening) throw new Error(`No beginning of ${pathway} is called '${name}'`)
    let walk = beginWalk(opening)
    const doings: Carried['doings'] = []
    for (const move of moves) {
      const next = make(walk, move)
      if (next === null) throw new Error(`Path ${index} no longer fits at ${JSON.stringify(move)}: npm run paths`)
      if ('tell' in move) doings.push({ on: walk.today, telling: move })
      walk = next
    }
    return { name: `${index} ${name}`, opening, doings, end: walk, lastDay: walk.today }
  })
}

/** Every path goes its way in the same program at the same time: the clock moves on only when all that day is done. */
describe.each(pathways)('the paths generated through %s, over HTTP', (pathway) => {
  test('lead to the same states, enter every state and take every transition', async () => {
    const carried = await carriedIn(pathway)
    const seen = new Set<string>()
    const machine = machineFor(pathway, currentVersion(pathway))
    const firstDay = carried.map(({ opening }) => opening.openedOn).sort()[0] ?? ''
    const program = await runningProgram(firstDay)
    const stop = watchTransitions(machine, (part) => seen.add(part))
    try {
      await toldBySystem(program, pathway)
      expect(await replayed(program, carried)).toEqual([])
    } finally {
      stop()
      await program.stop()
    }
    const missed = (await everyPartOfOutline(pathway)).filter((part) => !seen.has(part))
    expect(missed.sort()).toEqual(Object.keys(beyondPaths[pathway]).sort())
  }, 300_000)
})

type OutlineState = { path: string; on: { event: string; guard: string | null }[] }

/** Every state and transition of the committed outline, by the names that are given to what a case takes. */
async function everyPartOfOutline(pathway: Pathway): Promise<string[]> {
  const states: OutlineState[] = JSON.parse(await readFile(`machines/${pathway}/outline.json`, 'utf8'))
  return states.flatMap(({ path, on }) => [
    path || 'the case',
    ...on.map(({ event, guard }, index) => `${path} ${event} ${index} ${JSON.stringify(guard)}`),
  ])
}

const youthHelp = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' }
/** At 17 each of these leads to its own pathway, a request at 19 to the direct intake. */
const advised: Record<Pathway, { birthDate: Day; facts: object }> = {
  'extended-youth-care': {
    birthDate: '2009-06-10',
    facts: { ...youthHelp, youthHelpKind: 'foster-care', youthWantsToStay: true },
  },
  'perspective-plan-handover': {
    birthDate: '2009-06-10',
    facts: { ...youthHelp, youthHelpKind: 'participation-support', needAfter18: 'long-term', wmoCanProvide: true },
  },
  'direct-intake': { birthDate: '2007-06-10', facts: { youthHelpRunning: false, requestsSupport: true } },
}

/**
 * What no person tells a case: facts that were learned of the young person, first the same advice and then another one,
 * and a policy that holds for open cases from that day on.
 */
async function toldBySystem(program: RunningProgram, pathway: Pathway): Promise<void> {
  const { birthDate, facts } = advised[pathway]
  const youngPerson = { firstName: 'Noor', familyName: 'Van Boven', birthDate, municipality: 'Voorbeeldstad', facts }
  const { status, body } = await program.call<SeenCase>('wijkteam', 'POST', '/cases', { body: { youngPerson } })
  expect([status, body.pathway]).toEqual([201, pathway])
  const other = pathway === 'extended-youth-care' ? 'perspective-plan-handover' : 'extended-youth-care'
  for (const learned of [{ registeredIn: 'Elders' }, advised[other].facts]) {
    const told = await program.call('wijkteam', 'PATCH', `/young-people/${body.youngPerson.id}`, {
      body: { facts: learned },
      headers: { 'If-Match': '*' },
    })
    expect([told.status, told.body]).toEqual([200, expect.anything()])
  }
  const today = (await program.call<{ openedOn: Day }>('wijkteam', 'GET', `/cases/${body.id}`)).body.openedOn
  const policy = { version: 'as-it-was', validFrom: today }
  const added = await program.call('beheer', 'POST', '/policies', {
    body: { policy, appliesTo: 'open-cases', because: 'Er verandert niets.' },
  })
  expect([added.status, added.body]).toEqual([201, expect.anything()])
  await program.moveTo(today)
}

/** The program's work on one case goes on while the database does another's. */
const casesAtOnce = 6

/** Replays all paths day by day; answers every difference with what the statechart itself gave. */
async function replayed(program: RunningProgram, carried: readonly Carried[]): Promise<string[]> {
  for (const [id, details] of Object.entries(directory)) {
    const { status } = await program.call('beheer', 'PATCH', `/organisations/${id}`, { body: { details } })
    expect(status).toBe(200)
  }
  const days = [
    ...new Set(
      carried.flatMap(({ opening, doings, lastDay }) => [opening.openedOn, lastDay, ...doings.map(({ on }) => on)]),
    ),
  ].sort()
  const ids = new Map<Carried, string>()
  const wrong: string[] = []
  let today = days[0] ?? ''
  for (const day of days) {
    if (day > today) await program.moveTo(day)
    today = day
    await mapAtOnce(carried, casesAtOnce, async (each) => {
      if (each.opening.openedOn === day) ids.set(each, await open(program, each))
      const id = ids.get(each) ?? ''
      for (const { on, telling } of each.doings)
        if (on === day) wrong.push(...(await tell(program, id, day, telling)).map((what) => `${each.name}: ${what}`))
      if (each.lastDay === day) wrong.push(...(await differs(program, id, each)))
    })
  }
  return wrong
}

async function open(program: RunningProgram, { name, opening }: Carried): Promise<string> {
  const { birthDate, ...facts } = opening.facts
  const youngPerson = { firstName: 'Noor', familyName: `Pad ${name}`, birthDate, municipality: 'Voorbeeldstad', facts }
  const { status, body } = await program.call<SeenCase>('wijkteam', 'POST', '/cases', {
    body: { youngPerson, pathway: opening.pathway, overruleReason: 'Zo is het met elkaar besloten.' },
  })
  if (status !== 201) throw new Error(`${name} can't be opened: ${JSON.stringify(body)}`)
  return body.id
}

/** Tells it as the first persona whose it is; the organisation that has the offer answers it. */
async function tell(
  program: RunningProgram,
  id: string,
  occurredOn: Day,
  { tell: type, says }: Telling,
): Promise<string[]> {
  const by = eventDefinition(type)?.by ?? []
  const answers: string[] = []
  for (const { name } of personas.filter(({ role }) => by.includes(role))) {
    const said = type === 'event.corrected' ? await ofNote(program, name, id, occurredOn) : says
    const { status, body: answer } = await program.call<Problem>(name, 'POST', `/cases/${id}/events`, {
      body: { ...said, type, occurredOn },
      headers: { 'If-Match': '*', Prefer: 'return=minimal' },
    })
    if (status === 201) return []
    answers.push(`${occurredOn} ${type} as ${name}: ${status} ${answer.detail} ${JSON.stringify(answer.errors ?? '')}`)
    if (status !== 403 && status !== 404) break
  }
  return answers.slice(-1)
}

/** A correction on the way takes back a note that was made for it: it changes nothing, as the path has it. */
async function ofNote(program: RunningProgram, persona: string, id: string, occurredOn: Day): Promise<object> {
  const { body } = await program.call<{ event?: { seq: number } }>(persona, 'POST', `/cases/${id}/events`, {
    body: { type: 'note.added', text: 'Vergissing', occurredOn },
    headers: { 'If-Match': '*' },
  })
  return { seq: body.event?.seq ?? 1, void: true, reason: 'Vergissing' }
}

async function differs(program: RunningProgram, id: string, { name, end }: Carried): Promise<string[]> {
  const { body } = await program.call<SeenCase>('besluit', 'GET', `/cases/${id}`)
  const expected = end.progress.snapshot.value
  if (isDeepStrictEqual(body.state, expected)) return []
  return [`${name} stands in ${JSON.stringify(body.state)}\n  and not in ${JSON.stringify(expected)}`]
}
