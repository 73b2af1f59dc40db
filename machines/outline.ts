import type { CaseMachine } from './case-machine.ts'
import type { StateMeta } from './state-meta.ts'

/** One state of a statechart as people may read it: where it lies, its name, and what each event leads to. */
export type OutlineState = {
  path: string
  type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  meta: StateMeta | undefined
  on: { event: string; guard: string | null; targets: string[] }[]
}

type Node = CaseMachine['root']

const known = new WeakMap<object, OutlineState[]>()

/** Every state of a machine with its transitions, in the order of the statechart. */
export function outline(machine: CaseMachine): OutlineState[] {
  const before = known.get(machine)
  if (before) return before
  const states: OutlineState[] = []
  visit(machine.root, (node) => {
    states.push({
      path: node.path.join('.'),
      type: node.type,
      meta: node.meta,
      on: [...node.transitions.values(), node.always ?? []].flat().map((transition) => ({
        event: eventName(transition.eventType),
        guard: guardName(transition.guard),
        targets: (transition.target ?? []).map((target) => target.path.join('.')),
      })),
    })
  })
  known.set(machine, states)
  return states
}

const places = new WeakMap<object, Map<string, StateMeta['label'][]>>()

/** The names of the states in which an event of this type is taken. */
export function statesThatTake(machine: CaseMachine, type: string): StateMeta['label'][] {
  const byType = places.get(machine) ?? new Map<string, StateMeta['label'][]>()
  places.set(machine, byType)
  const before = byType.get(type)
  if (before) return before
  const labels = outline(machine).flatMap((state) =>
    state.meta && state.on.some(({ event }) => event === type) ? [state.meta.label] : [],
  )
  byType.set(type, labels)
  return labels
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node)
  for (const child of Object.values(node.states)) visit(child, look)
}

/** XState gives a transition without event an empty name. */
export const eventName = (eventType: string): string => (eventType === '' ? 'always' : eventType)

function guardName(guard: unknown): string | null {
  if (typeof guard === 'string') return guard
  if (typeof guard === 'object' && guard !== null && 'type' in guard && typeof guard.type === 'string')
    return guard.type
  return null
}
