import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../machines/catalogue.ts'
import { type CaseOpening, type Pathway, pathways } from '../../machines/context.ts'
import { eventDefinition } from '../../machines/events.ts'
import { personas } from '../../src/access/personas.ts'
import type { Day } from '../../src/calendar/day.ts'
import { beginnings } from '../machines/pathways/support/beginnings.ts'
import { beginWalk, type CasePath, directory, make, type Telling } from '../machines/pathways/support/case-moves.ts'
import type { Walk } from '../machines/pathways/support/client.ts'
import { everyPart, watchTransitions } from '../machines/pathways/support/watch-transitions.ts'
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
      expect(await replayed(program, carried)).toEqual([])
    } finally {
      stop()
      await program.stop()
    }
    expect(
      everyPart(machine)
        .filter((part) => !seen.has(part))
        .sort(),
    ).toEqual(Object.keys(beyondPaths[pathway]).sort())
  }, 300_000)
})

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
    for (const each of carried) {
      if (each.opening.openedOn === day) ids.set(each, await open(program, each))
      const id = ids.get(each) ?? ''
      for (const { on, telling } of each.doings)
        if (on === day) wrong.push(...(await tell(program, id, day, telling)).map((what) => `${each.name}: ${what}`))
      if (each.lastDay === day) wrong.push(...(await differs(program, id, each)))
    }
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
  const body = type === 'event.corrected' ? await ofNote(program, id, occurredOn) : says
  const answers: string[] = []
  for (const { name } of personas.filter(({ role }) => by.includes(role))) {
    const { status, body: answer } = await program.call<Problem>(name, 'POST', `/cases/${id}/events`, {
      body: { ...body, type, occurredOn },
      headers: { 'If-Match': '*', Prefer: 'return=minimal' },
    })
    if (status === 201) return []
    answers.push(`${occurredOn} ${type} as ${name}: ${status} ${answer.detail} ${JSON.stringify(answer.errors ?? '')}`)
    if (status !== 403 && status !== 404) break
  }
  return answers.slice(-1)
}

/** A correction on the way takes back a note that was made for it: it changes nothing, as the path has it. */
async function ofNote(program: RunningProgram, id: string, occurredOn: Day): Promise<object> {
  const { body } = await program.call<{ event: { seq: number } }>('wijkteam', 'POST', `/cases/${id}/events`, {
    body: { type: 'note.added', text: 'Vergissing', occurredOn },
    headers: { 'If-Match': '*' },
  })
  return { seq: body.event.seq, void: true, reason: 'Vergissing' }
}

async function differs(program: RunningProgram, id: string, { name, end }: Carried): Promise<string[]> {
  const { body } = await program.call<SeenCase>('besluit', 'GET', `/cases/${id}`)
  const expected = end.progress.snapshot.value
  if (isDeepStrictEqual(body.state, expected)) return []
  return [`${name} stands in ${JSON.stringify(body.state)}\n  and not in ${JSON.stringify(expected)}`]
}
