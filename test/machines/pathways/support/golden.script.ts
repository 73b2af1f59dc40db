import { writeFile } from 'node:fs/promises'
import type { CaseMachine } from '../../../../machines/case-machine.ts'
import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import { type Pathway, pathways } from '../../../../machines/context.ts'
import { eventDefinitions } from '../../../../machines/events.ts'
import { asCaseEvent } from '../../../../src/cases/events/case-progress.ts'
import { beginnings } from './beginnings.ts'
import { seeded } from './choose.ts'
import { carryOn, openWalk, type Walk, wander } from './client.ts'
import {
  type GoldenHistory,
  golden,
  goldenFile,
  goldenHistories,
  guardsOf,
  type History,
  notices,
  watched,
} from './golden.ts'

/**
 * Writes the golden histories of each pathway's current version, as long as no case stands on it. Without more it replays
 * the histories that are there, leaves out those that are refused now, and says which guards nobody notices any more;
 * `--search N` walks N times for those.
 */
const asked = process.argv.indexOf('--search')
const tries = asked === -1 ? 0 : Number(process.argv[asked + 1] ?? 300)

for (const pathway of pathways) {
  const version = currentVersion(pathway)
  const machine = machineFor(pathway, version)
  const before = await goldenHistories(pathway, version).catch(() => [])
  const again = before.flatMap((history) => golden(machine, history) ?? [])
  const { histories, unnoticed } = search(pathway, machine, again)
  await writeFile(goldenFile(pathway, version), `[\n${histories.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`)
  process.stdout.write(`${pathway}: ${histories.length} histories; not noticed: ${unnoticed.join(', ') || 'none'}\n`)
}

/** Keeps a history only when it notices a guard that none before it did. */
function search(pathway: Pathway, machine: CaseMachine, again: readonly GoldenHistory[]) {
  const unnoticed = new Set(guardsOf(machine))
  const histories: GoldenHistory[] = []
  const keep = (history: GoldenHistory): void => {
    const refusing = new Set<string>()
    golden(
      watched(machine, (guard, held) => held || refusing.add(guard)),
      history,
    )
    const noticed = [...unnoticed].filter((guard) => refusing.has(guard) && notices(machine, guard, history))
    if (noticed.length === 0) return
    for (const guard of noticed) unnoticed.delete(guard)
    histories.push(history)
  }
  for (const history of again) keep(history)
  for (let seed = 0; seed < tries && unnoticed.size > 0; seed++) {
    const walked = golden(machine, walk(pathway, seed))
    if (walked) keep(walked)
  }
  return { histories, unnoticed: [...unnoticed] }
}

function walk(pathway: Pathway, seed: number): History {
  const openings = Object.values(beginnings[pathway])
  const opening = openings[seed % openings.length]
  if (!opening) throw new Error(`${pathway} has no beginnings`)
  const regions = [...new Set(eventDefinitions.map(({ type }) => type.replace(/\..*/, '.')))]
  const focus = seed % 2 === 0 ? undefined : regions[Math.floor(seed / 2) % regions.length]
  const begun = wander(openWalk(opening), seeded(seed), seed < openings.length ? 0 : 10 + (seed % 40), focus)
  return historyOf(opening, seed < 2 * openings.length ? carryOn(begun, 400) : begun)
}

function historyOf(opening: History['opening'], { log }: Walk): History {
  return { opening, events: log.slice(1).map(asCaseEvent) }
}
