import dagre from '@dagrejs/dagre'
import type { OutlineState } from '../../machines/outline.ts'

/** A box of the picture, in pixels from the top left of its region. */
export type Box = { path: string; x: number; y: number; width: number; height: number }
/** A line from one box to another, as the points it goes through. */
export type Line = { from: string; to: string; points: { x: number; y: number }[] }
export type LaidOut = { width: number; height: number; boxes: Box[]; lines: Line[] }

// What dagre leaves on its graph; its own types say any.
type Point = { x: number; y: number }
type Size = { width?: number; height?: number }

const box = { width: 190, height: 48 }

/**
 * Lays out the leaves of one region, left to right, with a line for each pair of states that an event leads between.
 * A line to a state with states of its own ends at the first of them.
 */
export function layOutRegion(states: readonly OutlineState[]): LaidOut {
  const leaves = states.filter((state) => !states.some((other) => other.path.startsWith(`${state.path}.`)))
  const known = new Set(leaves.map(({ path }) => path))
  const leafOf = (path: string): string | undefined =>
    known.has(path) ? path : leaves.find((leaf) => leaf.path.startsWith(`${path}.`))?.path
  const graph = new dagre.graphlib.Graph()
    .setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 48, marginx: 8, marginy: 8 })
    .setDefaultEdgeLabel(() => ({}))
  for (const { path } of leaves) graph.setNode(path, { ...box })
  for (const state of states) {
    const from = leafOf(state.path)
    for (const target of state.on.flatMap(({ targets }) => targets)) {
      const to = leafOf(target)
      if (from !== undefined && to !== undefined && from !== to) graph.setEdge(from, to)
    }
  }
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as Size
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: leaves.map(({ path }) => {
      const { x, y } = graph.node(path) as Point
      return { path, x: x - box.width / 2, y: y - box.height / 2, ...box }
    }),
    lines: graph
      .edges()
      .map(({ v, w }) => ({ from: v, to: w, points: (graph.edge(v, w) as { points: Point[] }).points })),
  }
}
