import type { CaseMachine } from '../../../../machines/case-machine.ts'
import type { StateMeta } from '../../../../machines/state-meta.ts'

/** A state of a statechart as XState holds it. */
export type Node = CaseMachine['root']

export const pathOf = (node: Node): string => node.path.join('.')
export const metaOf = (node: Node): StateMeta | undefined => node.meta
export const childrenOf = (node: Node): Node[] => Object.values<Node>(node.states)

export function everyNode(machine: CaseMachine): Node[] {
  const visit = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(visit)]
  return visit(machine.root)
}

export const isLeaf = (node: Node): boolean => node.type === 'atomic'

/** A state that no case stays in: it leads on at once, whatever holds. */
export const isTransient = (node: Node): boolean => (node.always ?? []).some(({ guard, target }) => !guard && target)

/** All transitions of a state itself, those without event included. */
export const transitionsOf = (node: Node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]

export const targetsOf = (node: Node): Node[] => transitionsOf(node).flatMap(({ target }) => (target ?? []) as Node[])

export const takes = (node: Node, type: string): boolean =>
  transitionsOf(node).some(({ eventType }) => eventType === type)

export function ancestorsOf(node: Node): Node[] {
  const parent = node.parent
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

/** Entering a state enters its ancestors, and of each parallel ancestor the other regions. */
function entered(node: Node): Node[] {
  const into = (inner: Node): Node[] => {
    if (inner.type === 'parallel') return [inner, ...childrenOf(inner).flatMap(into)]
    if (inner.type === 'compound') return [inner, ...[...inner.initial.target].flatMap(into)]
    return [inner]
  }
  const beside = ancestorsOf(node).filter(({ type }) => type === 'parallel')
  return [...into(node), ...ancestorsOf(node), ...beside.flatMap((parallel) => childrenOf(parallel).flatMap(into))]
}

/** Every state that can be entered from these, guards left aside. */
export function reachableFrom(starts: readonly Node[]): Set<Node> {
  const seen = new Set<Node>()
  const ahead = starts.flatMap(entered)
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    ahead.push(...targetsOf(node).flatMap(entered))
  }
  return seen
}

/**
 * Whether a case that is in this state can come to `goal`: by its own transitions, by those of what encloses it, or by
 * those of the regions beside it in the same part of the case.
 */
export function leadsTo(node: Node, goal: (node: Node) => boolean): boolean {
  const seen = new Set<Node>()
  const ahead = around(node)
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    if (goal(at)) return true
    if (seen.has(at)) continue
    seen.add(at)
    ahead.push(...targetsOf(at).flatMap((target) => [...inside(target), ...around(target)]))
  }
  return false
}

const around = (node: Node): Node[] => {
  const enclosing = ancestorsOf(node)
  const partOf = enclosing.filter(({ type, path }) => type === 'parallel' && path.length > 1)
  return [node, ...enclosing, ...partOf.flatMap(inside)]
}

const inside = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(inside)]

/** The states that may take a step named by this one: itself, what encloses it, its siblings, and other parallel regions. */
export function neighbourhoodOf(node: Node): Node[] {
  const enclosing = ancestorsOf(node)
  const siblings = node.parent ? childrenOf(node.parent) : []
  const beside = enclosing
    .filter(({ type }) => type === 'parallel')
    .flatMap((parallel) => childrenOf(parallel).flatMap(inside))
  return [node, ...enclosing, ...siblings, ...beside]
}
