import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CaseMachine } from '../../../machines/case-machine.ts'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import type { CaseOpening, Pathway } from '../../../machines/context.ts'
import { begin, type CaseSnapshot, persist, restore, step } from '../../../machines/step.ts'
import { directSurroundings } from './support/direct-surroundings.ts'
import { extendedSurroundings } from './support/extended-surroundings.ts'
import { childrenOf, everyNode, isLeaf, isTransient, pathOf } from './support/graph.ts'
import { surroundings as handoverSurroundings, usual } from './support/handover-surroundings.ts'
import {
  nodesOf,
  type Path,
  regionGraph,
  type Surroundings,
  standing,
  toldTransitions,
} from './support/region-paths.ts'

const handover = pathOfOpen(machineFor('perspective-plan-handover', 1))

/** The handover with all of its regions; of the others what they have of their own. */
const walked: [string, Pathway, string, readonly Surroundings[]][] = [
  ...handover.map((region) => named('perspective-plan-handover', region, [handoverSurroundings[region] ?? {}])),
  ...Object.entries(extendedSurroundings).map(([region, around]) => named('extended-youth-care', region, around)),
  ...Object.entries(directSurroundings).map(([region, around]) => named('direct-intake', region, around)),
]

function named(pathway: Pathway, region: string, around: readonly Surroundings[]): (typeof walked)[number] {
  return [`${region} of ${pathway}`, pathway, region, around]
}

function pathOfOpen(machine: CaseMachine): string[] {
  const open = everyNode(machine).find((node) => pathOf(node) === 'open')
  return open ? childrenOf(open).map(({ key }) => key) : []
}

/** Paths that xstate/graph finds, region by region: every state and every transition, not every combination of regions. */
describe.each(walked)('the paths generated through %s', (_, pathway, region, around) => {
  const machine = machineFor(pathway, currentVersion(pathway))
  const without = around[0]?.without
  let graphs: (ReturnType<typeof regionGraph> & { opening: CaseOpening })[] = []

  beforeAll(() => {
    graphs = around.flatMap((each) =>
      (each.openings ?? [usual]).map((opening) => ({ opening, ...regionGraph(machine, region, opening, each) })),
    )
  }, 120_000)

  test('enter every state', () => {
    const entered = new Set(
      graphs
        .flatMap(({ paths }) => paths.flatMap(({ state, steps }) => [state, ...steps.map((each) => each.state)]))
        .flatMap(({ _nodes }) => _nodes.map(({ id }) => id)),
    )
    const leaves = nodesOf(machine, region, without).filter((node) => isLeaf(node) && !isTransient(node))
    expect(leaves.filter(({ id }) => !entered.has(id)).map(pathOf)).toEqual([])
  })

  test('take every transition that an event causes', () => {
    const taken = new Set(graphs.flatMap((graph) => [...graph.taken]))
    const missed = toldTransitions(machine, region, without).filter((transition) => !taken.has(transition))
    expect(
      missed.map(({ source, eventType, guard }) => `${pathOf(source)} ${eventType} ${JSON.stringify(guard)}`),
    ).toEqual([])
  })

  test('lead, stored and restored between each step, to the same state', () => {
    for (const { opening, paths, keyOf } of graphs) {
      for (const path of oneToEach(paths)) expect(keyOf(replayed(machine, opening, path))).toBe(keyOf(path.state))
    }
  })

  /** The shortest path to each value of the region. */
  function oneToEach(paths: Path[]): Path[] {
    const standsAt = ({ state: { value } }: Path) =>
      JSON.stringify(
        typeof value === 'string'
          ? value
          : standing((value as { open: Record<string, unknown> }).open, region, without),
      )
    const shortestLast = [...paths].sort((one, other) => other.steps.length - one.steps.length)
    return [...new Map(shortestLast.map((path) => [standsAt(path), path])).values()]
  }
})

function replayed(machine: CaseMachine, opening: CaseOpening, { steps }: Path): CaseSnapshot {
  let { snapshot } = begin(machine, opening)
  // The first step of a generated path is the beginning itself.
  for (const { event } of steps.slice(1)) {
    const stored: unknown = JSON.parse(JSON.stringify(persist(machine, snapshot)))
    const next = step(machine, restore(machine, stored as object), event)
    if (next === 'rejected') throw new Error(`${event.type} is refused in ${JSON.stringify(snapshot.value)}`)
    snapshot = next.snapshot
  }
  return snapshot
}
