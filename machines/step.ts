import {
  type ActorScope,
  type AnyActorLogic,
  type AnyEventObject,
  createActor,
  getNextTransitions,
  type SnapshotFrom,
} from 'xstate'
import type { CaseMachine, CaseSnapshot } from './case-machine.ts'
import type { CaseContext, CaseOpening } from './context.ts'
import { type Effect, effectTypes } from './effects.ts'
import { type CaseEvent, eventDefinition } from './events.ts'
import { whyNot } from './guards.ts'
import { statesThatTake } from './outline.ts'

export type { CaseSnapshot }

/** What one event did: where the case now stands and what the statechart asks for. */
export type Step = { snapshot: CaseSnapshot; effects: Effect[] }

const known: ReadonlySet<string> = new Set(effectTypes)

/**
 * Begins a case.
 * @throws Error when the machine can't begin: a fault in the statechart.
 */
export function begin(machine: CaseMachine, opening: CaseOpening): Step {
  const [snapshot, actions] = initialTransition(machine, opening)
  if (snapshot.status === 'error') throw new Error(`A case can't begin on ${machine.id}`, { cause: snapshot.error })
  return { snapshot, effects: effectsOf(actions) }
}

/** Takes one event. `rejected` when the statechart does not accept it in this state. */
export function step(machine: CaseMachine, snapshot: CaseSnapshot, event: CaseEvent): Step | 'rejected' {
  if (snapshot.status !== 'active') return 'rejected'
  const [next, actions] = transition(machine, snapshot, event)
  // An event that no state takes leaves the very same snapshot and asks for nothing; one that only has effects leaves it
  // too. Asking `can` first would cost a whole step more.
  if (next === snapshot && actions.length === 0) return 'rejected'
  return { snapshot: next, effects: effectsOf(actions) }
}

/**
 * Brings a stored snapshot back to life.
 * @throws Error when the snapshot does not belong to this machine and version.
 */
export function restore(machine: CaseMachine, stored: object): CaseSnapshot {
  const snapshot = createActor(machine as AnyActorLogic, { snapshot: stored as never }).getSnapshot() as CaseSnapshot
  if (snapshot.status === 'error')
    throw new Error(`A stored snapshot does not fit ${machine.id}`, { cause: snapshot.error })
  return snapshot
}

/** The form of a snapshot that can be stored as JSON and given to `restore`. */
export function persist(machine: CaseMachine, snapshot: CaseSnapshot): object {
  return machine.getPersistedSnapshot(snapshot)
}

/** Whether the statechart takes an event of this type now, and if not, why not. Rights are judged elsewhere. */
export type Offer =
  | { type: string; accepted: true }
  | { type: string; accepted: false; because: { nl: string; en: string } }

/**
 * Asks for each event type whether it is accepted now. Acceptance never depends on what an event says,
 * so an event without payload is enough to ask with.
 */
export function offers(machine: CaseMachine, snapshot: CaseSnapshot, types: readonly string[]): Offer[] {
  // By the order of the statechart, not by that in which a case was stored: it says the same before and after.
  const near = getNextTransitions(snapshot).toSorted((one, other) => regionOf(one.source) - regionOf(other.source))
  const taken = new Set(near.map(({ eventType }) => String(eventType)))
  return types.map((type) => {
    // Only what an active state takes is tried: trying costs a whole step.
    const open = snapshot.status === 'active' && taken.has(type)
    const early = open ? tooEarly(type, snapshot.context) : null
    if (early) return { type, accepted: false, because: early }
    if (open && snapshot.can(probe(type, snapshot.context))) return { type, accepted: true }
    // What is told chooses the branch; only the last branch depends on the state alone, so its sentence says why not.
    const guarded = near.findLast((candidate) => candidate.eventType === type && candidate.guard)
    const guard = guarded?.guard
    const because =
      typeof guard === 'string' ? whyNot(guard) : guard && 'type' in guard ? whyNot(guard.type) : undefined
    return { type, accepted: false, because: because ?? notHere(machine, snapshot, type) }
  })
}

type Source = ReturnType<typeof getNextTransitions>[number]['source']

/** The place among the regions of the one in which a state lies, as the statechart names them. */
const regionOf = ({ path, machine }: Source): number =>
  (path[1] === undefined ? undefined : machine.states['open']?.states[path[1]]?.order) ?? 0

/** Why an event can't be told yet, where the calendar sets its first day; null from that day on. */
function tooEarly(type: string, context: CaseContext): { nl: string; en: string } | null {
  const opens = eventDefinition(type)?.opens
  const on = opens?.on(context) ?? null
  return opens && on !== null && context.today < on ? opens.because : null
}

function probe(type: string, context: CaseContext): CaseEvent {
  return {
    type,
    seq: 0,
    occurredOn: context.today,
    teller: { role: 'system', personId: null, organisationId: null },
  } as CaseEvent
}

function notHere(machine: CaseMachine, snapshot: CaseSnapshot, type: string): { nl: string; en: string } {
  if (snapshot.status !== 'active') return { nl: 'deze zaak is afgesloten', en: 'this case is closed' }
  const places = statesThatTake(machine, type)
  if (places.length === 0) return { nl: 'dit hoort niet bij deze route', en: 'this does not belong to this pathway' }
  return {
    nl: `het kan pas bij ${places.map((place) => `‘${place.nl}’`).join(' of ')}`,
    en: `it is possible only at ‘${places.map((place) => place.en).join('’ or ‘')}’`,
  }
}

function effectsOf(actions: readonly { type: string; params?: unknown }[]): Effect[] {
  return actions.flatMap(({ type, params }) => (known.has(type) ? [{ type, ...(params as object) } as Effect] : []))
}

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
