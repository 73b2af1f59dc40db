import type { CaseMachine, CaseSnapshot } from '../../../../machines/case-machine.ts'
import { everyNode, type Node, pathOf, transitionsOf } from './graph.ts'

type Scope = { system: object }
type Inspected = { type: string; snapshot: { _nodes?: Node[] }; _transitions?: object[] }

/** Every state of a statechart that a case can stand in, and every transition, by name. */
export function everyPart(machine: CaseMachine): string[] {
  return [...named(machine).values()]
}

const names = new WeakMap<CaseMachine, Map<object, string>>()

function named(machine: CaseMachine): Map<object, string> {
  const before = names.get(machine)
  if (before) return before
  const nodes = everyNode(machine)
  const all = new Map<object, string>(nodes.map((node) => [node, pathOf(node) || 'the case']))
  for (const node of nodes)
    transitionsOf(node).forEach((transition, index) => {
      const { eventType, guard } = transition
      const label: string = eventType
      all.set(
        transition,
        `${pathOf(node)} ${label === '' ? 'always' : label} ${index} ${JSON.stringify(guard ?? null)}`,
      )
    })
  names.set(machine, all)
  return all
}

/**
 * Tells of every state that a case enters on this statechart and every transition that it takes, those without event too,
 * whoever in this process steps it. Answers what ends it.
 */
export function watchTransitions(machine: CaseMachine, seen: (part: string) => void): () => void {
  const all = named(machine)
  const note = (part: object): void => {
    const name = all.get(part)
    if (name !== undefined) seen(name)
  }
  const system = (scope: Scope) => ({
    ...scope.system,
    _sendInspectionEvent: ({ type, snapshot, _transitions }: Inspected) => {
      if (type !== '@xstate.microstep') return
      for (const transition of (_transitions ?? []) as { source?: Node }[]) {
        note(transition)
        // A state that leads on at once is left before it is told of.
        if (transition.source) note(transition.source)
      }
      for (const node of snapshot._nodes ?? []) note(node)
    },
  })
  const { transition, getInitialSnapshot } = machine
  const watched = machine as unknown as Record<string, unknown>
  watched['transition'] = (snapshot: CaseSnapshot, event: object, scope: Scope) =>
    transition.call(machine, snapshot, event as never, { ...scope, system: system(scope) } as never)
  watched['getInitialSnapshot'] = (scope: Scope, input: never) => {
    const first = getInitialSnapshot.call(machine, { ...scope, system: system(scope) } as never, input)
    for (const node of (first as unknown as { _nodes: Node[] })._nodes) note(node)
    return first
  }
  return () => {
    Object.assign(watched, { transition, getInitialSnapshot })
  }
}
