import { machineFor } from '../../../machines/catalogue.ts'
import type { CaseOpening, Pathway } from '../../../machines/context.ts'
import type { Effect } from '../../../machines/effects.ts'
import type { CaseEvent } from '../../../machines/events.ts'
import { goAlong } from '../../../machines/goes-along.ts'
import type { Party } from '../../../machines/roles.ts'
import { begin, type CaseSnapshot, type Step, step } from '../../../machines/step.ts'
import { phase } from '../../../machines/turns.ts'
import { type Day, later } from '../../calendar/day.ts'
import type { Policy } from '../../calendar/policy.ts'
import { applyToDeadlines, assignHolders, cancelAll, isOpen } from '../deadlines/deadline-book.ts'
import { applyPolicy } from '../policy/apply-policy.ts'
import type { DeadlineRecord, Holder, RecordedEvent, RelationRecord } from '../records.ts'
import type { CaseStatePeriod } from '../storage.ts'
import { applyToRelations, relationsAtOpening } from './relations.ts'

/**
 * Where a case is after its events so far: everything that the log alone decides. The stored row, its deadlines and
 * relations are written from this; folding the log from its first event gives the same again.
 */
export type CaseProgress = {
  caseId: string
  pathway: Pathway
  machineVersion: number
  policy: Policy
  seq: number
  validFrom: Day
  snapshot: CaseSnapshot
  deadlines: DeadlineRecord[]
  relations: RelationRecord[]
  /** One for each event taken in this fold. */
  states: CaseStatePeriod[]
  /** What the events taken in this fold asked to be told: they become messages when they are new. */
  notices: { seq: number; effect: Effect }[]
}

/** The policies that there are, by version: a case keeps the one it was computed under. */
export type PolicyByVersion = (version: string) => Policy

/** What the opening event tells beside what was typed: kept in the event, so that the case begins the same on every replay. */
export type OpeningComputed = { opening: CaseOpening; machineVersion: number; policyVersion: string; advice: object }

/** Begins a case from its `case.opened` event. */
export function beginCase(caseId: string, event: RecordedEvent, policyOf: PolicyByVersion): CaseProgress {
  const told = event.computed as OpeningComputed
  const progress = {
    caseId,
    pathway: told.opening.pathway,
    machineVersion: told.machineVersion,
    policy: policyOf(told.policyVersion),
    seq: 0,
    validFrom: event.occurredOn,
    deadlines: [],
    relations: [],
    states: [],
    notices: [],
  }
  const first = begin(machineFor(told.opening.pathway, told.machineVersion), told.opening)
  return take({ ...progress, snapshot: first.snapshot }, event, first, { opensCase: true })
}

/** Takes one more event; `rejected` when the statechart does not accept it where the case stands. */
export function advance(
  progress: CaseProgress,
  event: RecordedEvent,
  policyOf: PolicyByVersion,
): CaseProgress | 'rejected' {
  const taken = step(machineFor(progress.pathway, progress.machineVersion), progress.snapshot, asCaseEvent(event))
  if (taken === 'rejected') return 'rejected'
  const next = take(progress, event, taken, { opensCase: false })
  if (event.type === 'policy.applied') return applyPolicy(next, event, policyOf)
  const elsewhere = taken.effects.find((effect) => effect.type === 'continueElsewhere')
  return elsewhere ? continueElsewhere(progress, next, event, policyOf) : next
}

/** An event as the statechart receives it: what was told, overlaid with what was computed when it was recorded. */
export function asCaseEvent(event: RecordedEvent): CaseEvent {
  return {
    ...event.payload,
    ...event.computed,
    type: event.type,
    seq: event.seq,
    occurredOn: event.occurredOn,
    teller: { role: event.role, personId: event.personId, organisationId: event.organisationId },
  } as CaseEvent
}

/**
 * The same case goes on in another pathway: its history stays, and with it what is the young person's on any route. What only
 * the route that is left asked for is cancelled, the new statechart begins. Cases that were moved before rights went along fold
 * as they did.
 */
function continueElsewhere(
  before: CaseProgress,
  left: CaseProgress,
  event: RecordedEvent,
  policyOf: PolicyByVersion,
): CaseProgress {
  const told = event.computed as OpeningComputed & { goesAlong?: boolean }
  const machine = machineFor(told.opening.pathway, told.machineVersion)
  const begun = begin(machine, told.opening)
  const from = { machine: machineFor(before.pathway, before.machineVersion), snapshot: before.snapshot }
  const along =
    told.goesAlong === true ? goAlong(from, machine, begun, asCaseEvent(event)) : { ...begun, keep: () => null }
  const changing = { caseId: before.caseId, seq: event.seq, occurredOn: event.occurredOn, opensCase: false }
  const moved: CaseProgress = {
    ...left,
    pathway: told.opening.pathway,
    machineVersion: told.machineVersion,
    policy: policyOf(told.policyVersion),
    deadlines: before.deadlines.flatMap(
      (deadline) => (isOpen(deadline) && along.keep(deadline)) || cancelAll([deadline], changing),
    ),
    states: left.states.slice(0, -1),
  }
  return take({ ...moved, seq: event.seq - 1 }, event, along, { opensCase: true })
}

function take(
  progress: CaseProgress,
  event: RecordedEvent,
  { snapshot, effects }: Step,
  { opensCase }: { opensCase: boolean },
): CaseProgress {
  if (event.seq !== progress.seq + 1) throw new Error(`Event ${event.seq} does not follow ${progress.seq}`)
  const changing = { caseId: progress.caseId, seq: event.seq, occurredOn: event.occurredOn, opensCase }
  const holder = (party: Party): Holder => snapshot.context.people[party]
  const booked = effects.reduce(
    (deadlines, effect) => applyToDeadlines(deadlines, effect, changing, { policy: progress.policy, holder }),
    progress.deadlines,
  )
  const known = opensCase
    ? relationsAtOpening(progress.relations, snapshot.context.people, { ...changing, ...event })
    : progress.relations
  const final = snapshot.status === 'done'
  const validFrom = later(progress.validFrom, event.occurredOn)
  return {
    ...progress,
    seq: event.seq,
    validFrom,
    snapshot,
    deadlines: final ? cancelAll(booked, changing) : assignHolders(booked, holder),
    relations: effects.reduce((relations, effect) => applyToRelations(relations, effect, changing), known),
    states: [...progress.states, period(progress.pathway, snapshot, event.seq, validFrom)],
    notices: [...progress.notices, ...effects.map((effect) => ({ seq: event.seq, effect }))],
  }
}

function period(pathway: Pathway, snapshot: CaseSnapshot, seq: number, validFrom: Day): CaseStatePeriod {
  const { organisationId, personId } = snapshot.context.people.owner
  return {
    seq,
    validFrom,
    pathway,
    state: snapshot.value,
    phase: phase(snapshot),
    final: snapshot.status === 'done',
    ownerOrganisationId: organisationId,
    ownerPersonId: personId,
  }
}
