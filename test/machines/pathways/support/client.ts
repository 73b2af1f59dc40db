import { z } from 'zod'
import type { CaseMachine } from '../../../../machines/case-machine.ts'
import { currentVersion, machineFor } from '../../../../machines/catalogue.ts'
import { type CaseContext, type CaseOpening, pathways } from '../../../../machines/context.ts'
import type { EventDefinition } from '../../../../machines/event-definition.ts'
import { eventDefinition, eventDefinitions } from '../../../../machines/events.ts'
import { outline } from '../../../../machines/outline.ts'
import { offers } from '../../../../machines/step.ts'
import { turns } from '../../../../machines/turns.ts'
import { type Day, later } from '../../../../src/calendar/day.ts'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { nextDayOn, passDays } from '../../../../src/cases/deadlines/pass-days.ts'
import { advance, beginCase, type CaseProgress } from '../../../../src/cases/events/case-progress.ts'
import { openingComputed } from '../../../../src/cases/events/opening.ts'
import { ownComputed } from '../../../../src/cases/events/own-computed.ts'
import type { Json, RecordedEvent } from '../../../../src/cases/records.ts'
import { routeAdvice } from '../../../../src/routing/advice.ts'
import { factsSchema } from '../../../../src/routing/facts.ts'
import { first } from './choose.ts'
import { type Choose, sampleOf } from './sample.ts'

/** A case with its log, as one who only sees what is offered and moves the clock has carried it so far. */
export type Walk = { progress: CaseProgress; log: RecordedEvent[]; today: Day }

export const policyOf = () => defaultPolicy
const recordedAt = '2026-11-22T09:00:00.000Z'

/** What ends a case otherwise than completed. */
const final = ['case.closed', 'case.rerouted']

export function openWalk(opening: CaseOpening, caseId = 'case-1'): Walk {
  const event: RecordedEvent = {
    seq: 1,
    type: 'case.opened',
    occurredOn: opening.openedOn,
    recordedAt,
    personId: 'person-team',
    role: 'neighbourhood-team',
    organisationId: 'organisation-team',
    payload: {},
    computed: {
      opening,
      machineVersion: currentVersion(opening.pathway),
      policyVersion: defaultPolicy.version,
      advice: {},
    },
  }
  return passTo(
    { progress: beginCase(caseId, event, policyOf), log: [event], today: opening.openedOn },
    opening.openedOn,
  )
}

const machineOf = ({ progress }: Walk) => machineFor(progress.pathway, progress.machineVersion)

/** Every event type that a statechart takes somewhere and that people can tell. */
export function typesTaken(machine: CaseMachine): string[] {
  const taken = new Set(outline(machine).flatMap(({ on }) => on.map(({ event }) => event)))
  return eventDefinitions.filter(({ type }) => taken.has(type) && personal.has(type)).map(({ type }) => type)
}

/** The event types that are accepted now; among all that people can tell, unless some are named. */
export function offered(walk: Walk, among: readonly string[] = typesTaken(machineOf(walk))): string[] {
  const asked = offers(machineOf(walk), walk.progress.snapshot, among)
  return asked.filter(({ accepted }) => accepted).map(({ type }) => type)
}

/** The steps of those at turn that are accepted now, the nearest date first. */
export function stepsAtTurn(walk: Walk): string[] {
  const due = (kind: string | null) =>
    walk.progress.deadlines.find((deadline) => deadline.kind === kind && deadline.outcome === null)?.dueOn ?? '9999'
  const steps = turns(walk.progress.snapshot)
    .sort((one, other) => (due(one.deadline) < due(other.deadline) ? -1 : 1))
    .map(({ step }) => step)
  return offered(
    walk,
    [...new Set(steps)].filter((step) => personal.has(step)),
  )
}

const personal: ReadonlySet<string> = new Set(
  eventDefinitions.filter(({ by }) => by.some((role) => role !== 'system')).map(({ type }) => type),
)

/**
 * Tells one event with a body sampled from its schema.
 * @throws Error when the schema refuses its own sample, or the statechart refuses what it offered.
 */
export function tell(walk: Walk, type: string, choose: Choose, occurredOn: Day = walk.today): Walk {
  const definition = eventDefinition(type) as EventDefinition
  const { context } = walk.progress.snapshot
  const schema = definition.payload(context)
  const payload = schema.parse(sampleOf(z.toJSONSchema(schema, { io: 'input' }), choose)) as Json
  const next = tellThis(walk, definition, payload, occurredOn)
  if (next === 'rejected')
    throw new Error(`${definition.type} was offered and refused in ${JSON.stringify(walk.progress.snapshot.value)}`)
  return next
}

/** Tells one event as it stands; `known` is what the directory knows of whom it names. */
export function tellThis(
  walk: Walk,
  definition: EventDefinition,
  payload: Json,
  occurredOn: Day = walk.today,
  known: object = {},
): Walk | 'rejected' {
  const { context } = walk.progress.snapshot
  const own = ownComputed(definition, payload, occurredOn, { ...walk.progress, policy: defaultPolicy })
  const computed = { ...own, ...known, ...openingElsewhere(definition.type, payload, context, occurredOn) }
  const event: RecordedEvent = {
    seq: walk.progress.seq + 1,
    type: definition.type,
    occurredOn,
    recordedAt,
    personId: 'person-told',
    role: definition.by[0] ?? 'neighbourhood-team',
    organisationId: 'organisation-told',
    payload,
    computed: JSON.parse(JSON.stringify(computed)),
  }
  const next = advance(walk.progress, event, policyOf)
  if (next === 'rejected') return 'rejected'
  return passTo({ ...walk, progress: next, log: [...walk.log, event] }, walk.today)
}

/** A case that goes on in another pathway begins there with the advice of that day. */
function openingElsewhere(type: string, payload: Json, { opening, people, file }: CaseContext, on: Day): object {
  if (type !== 'case.rerouted') return {}
  const facts = factsSchema.parse(file.facts)
  const pathway = pathways.find((each) => each === payload['pathway']) ?? opening.pathway
  const advice = routeAdvice(facts, on, defaultPolicy)
  return { ...openingComputed(pathway, advice, facts, people, on, defaultPolicy), goesAlong: true }
}

/** Moves the clock to a day. */
export function passTo(walk: Walk, today: Day): Walk {
  const { progress, events } = passDays(walk.progress, today, recordedAt, policyOf)
  return { progress, log: [...walk.log, ...events], today: later(walk.today, today) }
}

/** Moves the clock to the next day on which the calendar changes the case; null when there is none. */
export function passOn(walk: Walk): Walk | null {
  const next = nextDayOn(walk.progress)
  return next === null ? null : passTo(walk, next)
}

export const isOver = (walk: Walk): boolean => walk.progress.snapshot.status === 'done'

/** Where a case stands, short enough to read in a failure. */
export const where = (walk: Walk): string =>
  `${walk.today} ${JSON.stringify(walk.progress.snapshot.value)}\n  ${walk.log.map(({ seq, type, occurredOn }) => `${seq} ${occurredOn} ${type}`).join('\n  ')}`

/**
 * Does anything that is offered, or moves the clock, so many times: the unkind turns too. With a focus it mostly tells
 * events whose name begins so, to come deep into one region.
 */
export function wander(start: Walk, choose: Choose, length: number, focus?: string): Walk {
  let walk = start
  for (let steps = 0; steps < length && !isOver(walk); steps++) {
    const types = someOffered(walk, choose(12), focus).filter((type) => !final.includes(type))
    const type = types[choose(types.length)]
    walk = type === undefined ? (passOn(walk) ?? walk) : tell(walk, type, choose)
  }
  return walk
}

function someOffered(walk: Walk, turn: number, focus?: string): string[] {
  if (turn < 3) return []
  if (turn === 3) return ['facts.changed']
  if (turn < 6) return stepsAtTurn(walk)
  const all = offered(walk)
  const near = all.filter((type) => focus !== undefined && type.startsWith(focus))
  return near.length > 0 ? near : all
}

/**
 * Steps within which every case is over: the longest have help of a day, begun and ended, on each of the 180 days until
 * an intake that is closed has been checked.
 */
export const enoughSteps = 2_000

/**
 * Carries a case on by whoever is at turn, with the first of everything that is offered; where nobody at turn can do
 * anything new, the clock moves on; where it has no day left, what was tried is tried again (a fourth warning waits
 * behind three). What was told thirty times goes in a circle (help of a day, begun and ended) and is told once a day from
 * then on. Stops when the case is over or after so many steps.
 */
export function carryOn(start: Walk, limit: number): Walk {
  let walk = start
  const tried = new Map<string, number>()
  const told = new Map<string, number>()
  const often = (type: string) => (told.get(type) ?? 0) >= 30
  for (let steps = 0; steps < limit && !isOver(walk); steps++) {
    const step = stepsAtTurn(walk).find((type) => (tried.get(type) ?? 0) < (often(type) ? 1 : 3))
    if (step === undefined) {
      tried.clear()
      const next = passOn(walk)
      if (next === null && stepsAtTurn(walk).length === 0) return walk
      walk = next ?? walk
    } else {
      tried.set(step, (tried.get(step) ?? 0) + 1)
      told.set(step, (told.get(step) ?? 0) + 1)
      walk = tell(walk, step, first)
    }
  }
  return walk
}
