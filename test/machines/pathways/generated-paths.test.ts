import { describe, expect, test } from '@jest/globals'
import { perspectivePlanHandoverMachine as machine } from '../../../machines/perspective-plan-handover/perspective-plan-handover.machine.ts'
import { begin, type CaseSnapshot, persist, restore, step } from '../../../machines/step.ts'
import { childrenOf, everyNode, isLeaf, isTransient, pathOf } from './support/graph.ts'
import { surroundings, usual } from './support/handover-surroundings.ts'
import { nodesOf, type Path, regionGraph, toldTransitions } from './support/region-paths.ts'

const regions = everyNode(machine).find((node) => pathOf(node) === 'open')
const names = regions ? childrenOf(regions).map(({ key }) => key) : []

/** Paths that xstate/graph finds, region by region: every state and every transition, not every combination of regions. */
describe.each(names)('the paths generated through %s', (region) => {
  const around = surroundings[region] ?? {}
  const graphs = (around.openings ?? [usual]).map((opening) => ({
    opening,
    ...regionGraph(machine, region, opening, around),
  }))

  test('enter every state', () => {
    const entered = new Set(
      graphs
        .flatMap(({ paths }) => paths.flatMap(({ state, steps }) => [state, ...steps.map((each) => each.state)]))
        .flatMap(({ _nodes }) => _nodes.map(({ id }) => id)),
    )
    const leaves = nodesOf(machine, region).filter((node) => isLeaf(node) && !isTransient(node))
    expect(leaves.filter(({ id }) => !entered.has(id)).map(pathOf)).toEqual([])
  })

  test('take every transition that an event causes', () => {
    const taken = new Set(graphs.flatMap((graph) => [...graph.taken]))
    const missed = toldTransitions(machine, region).filter((transition) => !taken.has(transition))
    expect(
      missed.map(({ source, eventType, guard }) => `${pathOf(source)} ${eventType} ${JSON.stringify(guard)}`),
    ).toEqual([])
  })

  test('lead, stored and restored between each step, to the same state', () => {
    for (const { opening, paths, keyOf } of graphs) {
      for (const path of oneToEach(paths)) expect(keyOf(replayed(opening, path))).toBe(keyOf(path.state))
    }
  })

  /** The shortest path to each value of the region. */
  function oneToEach(paths: Path[]): Path[] {
    const standing = ({ state: { value } }: Path) =>
      JSON.stringify(typeof value === 'string' ? value : (value as { open: Record<string, unknown> }).open[region])
    const shortestLast = [...paths].sort((one, other) => other.steps.length - one.steps.length)
    return [...new Map(shortestLast.map((path) => [standing(path), path])).values()]
  }
})

function replayed(opening: Parameters<typeof begin>[1], { steps }: Path): CaseSnapshot {
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
