import { type AnyTransitionDefinition, createActor, type InspectionEvent } from 'xstate'
import {
  type CaseMachine,
  type CaseMachineConfig,
  type CaseSnapshot,
  defineCaseMachine,
} from '../../machines/case-machine.ts'
import { beginContext, type CaseOpening } from '../../machines/context.ts'
import type { Effect } from '../../machines/effects.ts'
import type { EventDefinition } from '../../machines/event-definition.ts'
import { type CaseEvent, eventDefinition } from '../../machines/events.ts'
import { begin, offers, type Step, step } from '../../machines/step.ts'
import { turns } from '../../machines/turns.ts'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { applyToDeadlines, isOpen } from '../../src/cases/deadlines/deadline-book.ts'
import { ownComputed } from '../../src/cases/events/own-computed.ts'
import type { DeadlineRecord } from '../../src/cases/records.ts'

const nobody = { organisationId: null, personId: null }

/** A young person of 20 who asks for support, unless told otherwise. */
export const opened = (told: Partial<CaseOpening> = {}): CaseOpening => ({
  pathway: 'direct-intake',
  openedOn: '2026-11-23',
  ground: null,
  targetLaw: null,
  facts: {},
  dates: { turns18: '2024-06-10', turns21: '2027-06-10', turns23: '2029-06-10' },
  laws: [],
  people: {
    owner: { organisationId: 'team', personId: 'iris' },
    youthCareProvider: nobody,
    receiver: nobody,
    decisionMaker: { organisationId: 'college', personId: 'dana' },
    youngPerson: { organisationId: null, personId: 'noor' },
    manager: { organisationId: 'team', personId: 'mees' },
    ciz: nobody,
  },
  ...told,
})

/** Regions by themselves, side by side, as a statechart of their own. */
export const regions = (states: NonNullable<CaseMachineConfig['states']>): CaseMachine =>
  defineCaseMachine({ id: 'regions', context: ({ input }) => beginContext(input), type: 'parallel', states })

/** A guard that is made to hold always, to see whether a scenario notices. */
let turnedOff: string | null = null

export function withGuardOff<Result>(guard: string, scenario: () => Result): Result {
  turnedOff = guard
  try {
    return scenario()
  } finally {
    turnedOff = null
  }
}

const toys = new WeakMap<CaseMachine, Map<string, CaseMachine>>()

/** Making a statechart costs more than a step in it: each toy is made once. */
function toyOf(machine: CaseMachine, guard: string): CaseMachine {
  const made = toys.get(machine) ?? new Map<string, CaseMachine>()
  toys.set(machine, made)
  const toy = made.get(guard) ?? machine.provide({ guards: { [guard]: () => true } })
  made.set(guard, toy)
  return toy
}

/** Every transition that scenarios have taken, for the question whether all were. */
export const takenTransitions = new Set<AnyTransitionDefinition>()

/** A case begun on a statechart, to be told events: given a case, when something happens, then look. */
export function givenCase(machine: CaseMachine, opening: CaseOpening = opened()): GivenCase {
  const toyed = turnedOff === null ? machine : toyOf(machine, turnedOff)
  note(toyed, { input: opening })
  return new GivenCase(toyed, begin(toyed, opening), opening.openedOn, opening.openedOn, 1, [])
}

export class GivenCase {
  readonly snapshot: CaseSnapshot
  /** What the latest event asked for. */
  readonly effects: Effect[]
  readonly deadlines: DeadlineRecord[]
  private readonly machine: CaseMachine
  private readonly seq: number
  private readonly today: Day

  constructor(machine: CaseMachine, taken: Step, on: Day, today: Day, seq: number, before: DeadlineRecord[]) {
    this.machine = machine
    this.snapshot = taken.snapshot
    this.effects = taken.effects
    this.today = today
    this.seq = seq
    const event = { caseId: 'case', seq, occurredOn: on, opensCase: seq === 1 }
    const holder = () => nobody
    this.deadlines = taken.effects.reduce(
      (deadlines, effect) => applyToDeadlines(deadlines, effect, event, { policy: defaultPolicy, holder }),
      before,
    )
  }

  get value(): unknown {
    return this.snapshot.value
  }

  get context() {
    return this.snapshot.context
  }

  /** What runs now, as `kind` or `kind key`, with its last day. */
  get running(): Record<string, Day> {
    return Object.fromEntries(
      this.deadlines.filter(isOpen).map(({ kind, key, dueOn }) => [key === null ? kind : `${kind} ${key}`, dueOn]),
    )
  }

  /** Tells an event; what is told is read by its schema, and computed as when it is recorded. */
  when(type: string, said: object = {}, on: Day = this.today): GivenCase {
    const definition = eventDefinition(type) as EventDefinition
    const payload = definition.payload(this.context).parse(said)
    const { snapshot, deadlines } = this
    const computed = ownComputed(definition, payload, on, { snapshot, deadlines, policy: defaultPolicy })
    return this.take({ ...payload, ...computed, type }, on)
  }

  /** The day after the last day of a deadline comes. */
  passes(kind: string, key: string | null = null): GivenCase {
    const passing = this.deadlines.find((each) => isOpen(each) && each.kind === kind && each.key === key)
    if (!passing?.passesAs) throw new Error(`${kind} does not run, or nothing happens when it passes`)
    const occurredOn = addDays(passing.dueOn, 1)
    const payload = { kind, key, dueOn: passing.dueOn }
    const definition = eventDefinition(passing.passesAs) as EventDefinition
    const { snapshot, deadlines } = this
    const computed = ownComputed(definition, payload, occurredOn, { snapshot, deadlines, policy: defaultPolicy })
    return this.take({ ...payload, ...computed, type: passing.passesAs }, occurredOn)
  }

  /** The calendar reaches a day. */
  on(day: Day, ...milestones: string[]): GivenCase {
    return this.take({ type: 'day.reached', day, milestones }, day)
  }

  /** Why an event is not accepted now; null when it is. */
  refusal(type: string): string | null {
    const [offer] = offers(this.machine, this.snapshot, [type])
    return offer && !offer.accepted ? offer.because.nl : null
  }

  /** Who is at turn with which step. */
  get atTurn(): string[] {
    return turns(this.snapshot).map((turn) => `${turn.party}: ${turn.step}`)
  }

  private take(told: { type: string; [said: string]: unknown }, on: Day): GivenCase {
    const seq = this.seq + 1
    const teller = { role: 'system', personId: null, organisationId: null }
    const event = { ...told, seq, occurredOn: on, teller } as unknown as CaseEvent
    const taken = step(this.machine, this.snapshot, event)
    if (taken === 'rejected') throw new Error(`${told.type} is not accepted in ${JSON.stringify(this.value)}`)
    note(this.machine, { snapshot: this.snapshot }, event)
    return new GivenCase(this.machine, taken, on, on > this.today ? on : this.today, seq, this.deadlines)
  }
}

/** Remembers the transitions that XState reports while it takes one event, or while it begins. */
function note(
  machine: CaseMachine,
  from: { input: CaseOpening } | { snapshot: CaseSnapshot },
  event?: CaseEvent,
): void {
  if (turnedOff !== null) return
  const inspect = (inspected: InspectionEvent) => {
    if (inspected.type !== '@xstate.microstep') return
    for (const transition of inspected._transitions) takenTransitions.add(transition)
  }
  const actor = createActor(machine, { ...from, inspect } as never)
  actor.start()
  if (event) actor.send(event)
  actor.stop()
}
