import type { EventDefinition } from '../../../machines/event-definition.ts'
import { eventDefinition } from '../../../machines/events.ts'
import { maySeeCase, sightOf } from '../../access/may-see.ts'
import { mayTell, type Tellable } from '../../access/may-tell.ts'
import type { Actor } from '../actor.ts'
import { computedFor, here } from '../deadlines/computed.ts'
import { passDays } from '../deadlines/pass-days.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '../errors.ts'
import { readPart } from '../faults.ts'
import { keepPlace } from '../handover/keep-place.ts'
import { representedBy } from '../mandates/represented-by.ts'
import { isNarrow, stateInSight } from '../narrow-view.ts'
import type { Json, RecordedEvent } from '../records.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from '../storage.ts'
import { fittingTypes } from './available-events.ts'
import { afterChange, changeOf } from './case-change.ts'
import { advance, type CaseProgress } from './case-progress.ts'
import { type DirectoryListing, listDirectory } from './directory-choices.ts'
import { loadProgress } from './load-progress.ts'
import { staleCase } from './stale-case.ts'
import { type ToldEvent, tellable } from './told-event.ts'
import { toldTooLate } from './told-too-late.ts'

/** The event as recorded, the case after it, and the directory that its next choices come from. */
export type Recorded = { event: RecordedEvent; after: LoadedCase; listing: DirectoryListing }

/** What a request asks of the use-case beside the event itself. */
export type Expectation = {
  /** The version the caller read; null expects any. Days that the calendar passed meanwhile don't make it stale. */
  version: number | null
  /** Makes the answer that is kept under the request's Idempotency-Key, in the same transaction. */
  keep?: (recorded: Recorded) => KeptAnswer | null
  /** Looks at the case as it stands, locked, before the event is taken; throws to refuse it. */
  accepts?: (progress: CaseProgress) => void
}

/**
 * Records one event of a case: with a correction and the calendar the only way in which a case changes.
 * First the days that are due are passed on, in the same transaction.
 * @throws Invalid, NotFound, NotAllowed, Stale, and Conflict naming the state and the events that fit.
 */
export async function recordEvent(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  told: ToldEvent,
  expectation: Expectation,
): Promise<Recorded> {
  const definition = tellable(told, dependencies.today())
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await caseForChange(unit, actor, caseId, definition, { version: expectation.version, told })
    return recordLoaded(unit, dependencies, actor, loaded, { told, definition, ...expectation })
  })
}

/**
 * The case, locked for a change by this actor.
 * @throws NotFound, NotAllowed (judged before whether the event fits), Stale.
 */
export async function caseForChange(
  unit: UnitOfWork,
  actor: Actor,
  caseId: string,
  definition: Tellable & Pick<EventDefinition, 'type'>,
  { version, told }: { version: number | null; told?: ToldEvent },
): Promise<LoadedCase> {
  const loaded = await unit.loadCase(caseId, 'for-update')
  if (!loaded || !maySeeCase(actor, loaded)) throw new NotFound('There is no such case, or it is not yours to see.')
  if (!mayTell(actor, definition, loaded))
    throw new NotAllowed(
      `'${definition.type}' of this case is for: ${definition.by.join(', ')}.${told ? toldTooLate(loaded.deadlines, told) : ''}`,
    )
  if (version !== null && version !== loaded.record.version) throw staleCase(loaded, told)
  return loaded
}

/** An event with its definition, who keeps the answer, and what more must hold. */
type Telling = { told: ToldEvent; definition: EventDefinition } & Pick<Expectation, 'keep' | 'accepts'>

async function recordLoaded(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  loaded: LoadedCase,
  { told, definition, keep, accepts }: Telling,
): Promise<Recorded> {
  const { policyOf } = dependencies
  const today = dependencies.today()
  const due = passDays(loadProgress(loaded, policyOf), today, unit.now, policyOf)
  accepts?.(due.progress)
  const event = await eventOf(unit, dependencies, actor, { progress: due.progress, of: loaded }, told, definition)
  const taken = advance(due.progress, event, policyOf)
  if (taken === 'rejected') throw doesNotFit(due.progress, told, actor, loaded)
  const after = passDays(taken, today, unit.now, policyOf)
  const recorded = { event, after: afterChange(loaded, after.progress), listing: await listDirectory(unit.directory) }
  await keepPlace(unit, due.progress, after.progress)
  await unit.writeCase(
    changeOf(loaded, after.progress, [...due.events, event, ...after.events], {
      action: `event:${told.type}`,
      newId: dependencies.newId,
      keptAnswer: keep?.(recorded) ?? null,
    }),
  )
  return recorded
}

/** What was told as an event of the log: parsed by the schema of the state the case is in, with what the step needs computed. */
async function eventOf(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  { progress, of }: { progress: CaseProgress; of: LoadedCase },
  told: ToldEvent,
  definition: EventDefinition,
): Promise<RecordedEvent> {
  if (!fittingTypes(progress, [told.type]).includes(told.type)) throw doesNotFit(progress, told, actor, of)
  const read = readPart(definition.payload(progress.snapshot.context), told.payload, 'body')
  if (read.value === undefined) throw new Invalid(read.faults)
  const payload: Json = read.value
  const { type, occurredOn } = told
  const mandates = await representedBy(unit, of.youngPerson, progress.policy.leapDayRule, { type, payload, occurredOn })
  const computed = await computedFor(unit, here(dependencies, actor), progress, definition, payload, occurredOn)
  return {
    seq: progress.seq + 1,
    type,
    occurredOn,
    recordedAt: unit.now,
    personId: actor.personId,
    role: actor.role,
    organisationId: actor.organisationId,
    payload,
    computed: { ...computed, ...mandates },
  }
}

/** The refusal of an event that the statechart does not take here: it names where the case is and what does fit, as far as its teller may know. */
function doesNotFit(progress: CaseProgress, told: ToldEvent, actor: Actor, loaded: LoadedCase): Conflict {
  const sight = sightOf(actor, loaded)
  const label = eventDefinition(told.type)?.label.nl ?? told.type
  const late = toldTooLate(progress.deadlines, told)
  return new Conflict(`'${label}' does not fit where this case stands. See availableEvents for what does.${late}`, {
    state: stateInSight(progress.snapshot.value, sight),
    availableEvents: fittingTypes(progress).filter((type) => !isNarrow(sight) || mayTellType(actor, type, loaded)),
  })
}

function mayTellType(actor: Actor, type: string, loaded: LoadedCase): boolean {
  const definition = eventDefinition(type)
  return definition !== undefined && mayTell(actor, definition, loaded)
}
