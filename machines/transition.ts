import { type ActorScope, type AnyEventObject, createActor, type SnapshotFrom } from 'xstate'
import type { CaseMachine, CaseSnapshot } from './case-machine.ts'
import type { CaseOpening } from './context.ts'
import type { CaseEvent } from './events.ts'

/** An action as the statechart hands it out: its name and its params, not run. */
export type NamedAction = { type: string; params?: unknown }

type Scope = ActorScope<SnapshotFrom<CaseMachine>, AnyEventObject>

const selves = new WeakMap<CaseMachine, Scope['self']>()

/**
 * What XState's own `transition` and `initialTransition` do, but with the actor that they make anew for every step (and
 * for it a whole initial state) made once a machine: nine tenths of a step's time. The actor is never started and keeps
 * nothing; the statechart only names it.
 */
function scopeFor(machine: CaseMachine, actions: NamedAction[]): Scope {
  let self = selves.get(machine)
  if (self === undefined) {
    // The context is made from input only in a real beginning: `beginContext` takes none too.
    self = createActor(machine, { input: undefined }) as unknown as Scope['self']
    selves.set(machine, self)
  }
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: (action) => actions.push(action),
  }
}

/** The state after an event, the very same when no state takes it, and the actions it asks for. */
export function transition(
  machine: CaseMachine,
  snapshot: CaseSnapshot,
  event: CaseEvent,
): [CaseSnapshot, NamedAction[]] {
  const actions: NamedAction[] = []
  return [machine.transition(snapshot, event, scopeFor(machine, actions) as never), actions]
}

/** The state in which a case begins, and the actions that its entry asks for. */
export function initialTransition(machine: CaseMachine, opening: CaseOpening): [CaseSnapshot, NamedAction[]] {
  const actions: NamedAction[] = []
  return [machine.getInitialSnapshot(scopeFor(machine, actions) as never, opening), actions]
}
