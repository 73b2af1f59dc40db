import { eventDefinition } from '../../../../machines/events.ts'
import { addDays, type Day, earlier } from '../../../calendar/day.ts'
import { nextDayOn, passDays } from '../../deadlines/pass-days.ts'
import { Invalid } from '../../errors.ts'
import { advance, type CaseProgress } from '../../events/case-progress.ts'
import { ownComputed } from '../../events/own-computed.ts'
import type { Json, RecordedEvent } from '../../records.ts'
import type { Work } from '../forecast.ts'
import { type PlannedStep, planSteps } from './plan-steps.ts'
import { supposedAnswer } from './supposed-answer.ts'
import type { World } from './world.ts'

/** One piece of work that a case asked for: when it would have been done, and when it was; null while it waits. */
export type WorkAsked = { work: Work; wantedOn: Day; doneOn: Day | null }

/** A case that lives on in a simulation. */
export type SimulatedCase = {
  id: string
  progress: CaseProgress
  today: Day
  plan: Map<string, PlannedStep | null>
  leavesOn: Day | null
  /** How many events people told in it. */
  told: number
  work: WorkAsked[]
}

const workOf: Readonly<Record<string, Work>> = {
  'wmo.reported': 'investigations',
  'wmo.decided': 'decisions',
  'offer.accepted': 'handovers',
  'offer.counterProposed': 'handovers',
}

/** More steps than any life needs: what goes round in a circle is stopped. */
const mostSteps = 200
const closing = 'case.closed'

/** A case as it stands, with its first steps planned. */
export function startCase(id: string, start: CaseProgress, today: Day, world: World): SimulatedCase {
  const { progress } = passDays({ ...start, states: [], notices: [] }, today, world.recordedAt, world.policyOf)
  const rate = world.habits.leaving(progress.pathway)
  const days = rate > 0 ? Math.round(-Math.log(1 - world.fraction(id, 'leaves')) / rate) : null
  const leavesOn = days === null || days > 20_000 ? null : addDays(today, days + 1)
  const one: SimulatedCase = { id, progress, today, plan: new Map(), leavesOn, told: 0, work: [] }
  plan(one, world)
  return one
}

/** The next day on which something happens in it; null when nothing does any more. */
export function nextOn(one: SimulatedCase): Day | null {
  if (one.progress.snapshot.status !== 'active' || one.told > mostSteps) return null
  let next = nextDayOn(one.progress)
  for (const step of one.plan.values()) if (step && (next === null || step.on < next)) next = step.on
  return one.leavesOn === null || next === null ? (next ?? one.leavesOn) : earlier(next, one.leavesOn)
}

/** Lives the next day of a case: what the calendar brings, and one step of what people do. */
export function liveDay(one: SimulatedCase, on: Day, world: World): void {
  const day = on > one.today ? on : one.today
  one.today = day
  one.progress = passed(one.progress, day, world)
  if (one.leavesOn !== null && one.leavesOn <= day) {
    tell(one, closing, {}, world)
    one.leavesOn = null
  } else {
    const [key, step] = firstOf(one.plan)
    if (key !== null && step.on <= day) doStep(one, key, step, world)
  }
  plan(one, world)
}

function plan(one: SimulatedCase, world: World): void {
  const turns18On = one.progress.snapshot.context.opening.dates.turns18
  one.plan = planSteps(one.progress, one.plan, one.today, one.told, {
    habits: world.habits,
    fraction: (...words) => world.fraction(one.id, one.told > 0 ? occurrence(one, String(words[0])) : 0, ...words),
    notifiedOn: () => (turns18On === undefined ? null : world.notifiedOn(turns18On)),
    lapses: world.lapses,
    assumed: world.assumed,
  })
}

/** How often this step was planned before: so that a second time is drawn anew, whatever else happened. */
function occurrence({ progress }: SimulatedCase, about: string): number {
  const kind = about.split(' ')[1] ?? ''
  return progress.deadlines.filter((deadline) => deadline.kind === kind).length
}

function firstOf(plan: SimulatedCase['plan']): [string, PlannedStep] | [null, null] {
  let first: [string, PlannedStep] | [null, null] = [null, null]
  for (const [key, step] of plan) if (step && (first[1] === null || step.on < first[1].on)) first = [key, step]
  return first
}

function doStep(one: SimulatedCase, key: string, step: PlannedStep, world: World): void {
  const work = workOf[step.type]
  const done =
    work === undefined
      ? tell(one, step.type, {}, world)
      : work === 'handovers'
        ? place(one, step, world)
        : doWork(one, step, work, world)
  if (typeof done === 'object') one.plan.set(key, { ...step, on: done.waitsUntil })
  else if (done) one.plan.delete(key)
  else retry(one, key, step, world)
}

/** An investigation or a decision; where nobody is free this month it waits for the first month with room. */
function doWork(
  one: SimulatedCase,
  { type, wantedOn }: PlannedStep,
  work: Work,
  world: World,
): boolean | { waitsUntil: Day } {
  const free = world.rooms.firstOn(work, one.today)
  if (free !== one.today) return { waitsUntil: free ?? addDays(world.until, 1) }
  if (!tell(one, type, {}, world)) return false
  world.rooms.take(work, one.today)
  one.work.push({ work, wantedOn, doneOn: one.today })
  return true
}

/** A receiver takes somebody on: it begins on the handover day, or in the first month in which it has a place. */
function place(one: SimulatedCase, { type }: PlannedStep, world: World): boolean {
  const { handover } = one.progress.snapshot.context
  const wantedOn = handover.on !== null && handover.on > one.today ? handover.on : addDays(one.today, 7)
  const doneOn = wantedOn > world.until ? wantedOn : world.rooms.firstOn('handovers', wantedOn)
  if (!tell(one, type, { startsOn: doneOn ?? addDays(world.until, 1) }, world)) return false
  if (doneOn !== null) world.rooms.take('handovers', doneOn)
  one.work.push({ work: 'handovers', wantedOn, doneOn })
  return true
}

/** The other event did not fit here: then the step itself; and if that does not either, it waits for another turn. */
function retry(one: SimulatedCase, key: string, step: PlannedStep, world: World): void {
  if (step.type !== step.step && workOf[step.step] === undefined && tell(one, step.step, {}, world)) {
    one.plan.delete(key)
    return
  }
  one.plan.set(key, step.type === step.step ? null : { ...step, type: step.step })
}

/** Tells an event on its day; false when the statechart does not take it where the case stands. */
function tell(one: SimulatedCase, type: string, said: Json, world: World): boolean {
  const definition = eventDefinition(type)
  if (!definition) return false
  const { context } = one.progress.snapshot
  const payload = {
    ...supposedAnswer(definition, {
      on: one.today,
      context,
      habits: world.habits,
      choose: (from, fraction) => world.choose(from, fraction, context),
      fraction: (field) => world.fraction(one.id, type, one.told, field),
    }),
    ...said,
  }
  try {
    const computed = {
      ...ownComputed(definition, payload, one.today, one.progress),
      ...(type === 'offer.made' ? world.receiver(String(payload['organisationId'])) : {}),
    }
    const event: RecordedEvent = {
      seq: one.progress.seq + 1,
      type,
      occurredOn: one.today,
      recordedAt: world.recordedAt,
      personId: null,
      role: definition.by.find((role) => role !== 'system') ?? 'system',
      organisationId: null,
      payload,
      computed,
    }
    const next = advance(one.progress, event, world.policyOf)
    if (next === 'rejected') return false
    one.told += 1
    one.progress = passed({ ...next, states: [], notices: [] }, one.today, world)
    return true
  } catch (error) {
    // What can't be counted is refused by the program too.
    if (error instanceof Invalid) return false
    throw error
  }
}

function passed(progress: CaseProgress, day: Day, world: World): CaseProgress {
  if ((nextDayOn(progress) ?? '9') > day) return progress
  return { ...passDays(progress, day, world.recordedAt, world.policyOf).progress, states: [], notices: [] }
}
