import { eventDefinition } from '../../../machines/events.ts'
import { routeAdvice } from '../../routing/advice.ts'
import type { Facts } from '../../routing/facts.ts'
import type { Actor } from '../actor.ts'
import { passDays } from '../deadlines/pass-days.ts'
import type { Dependencies } from '../dependencies.ts'
import { Stale } from '../errors.ts'
import { changeOf } from '../events/case-change.ts'
import { advance } from '../events/case-progress.ts'
import { loadProgress } from '../events/load-progress.ts'
import { isPathway } from '../events/opening.ts'
import type { Json, RecordedEvent, YoungPersonRecord } from '../records.ts'
import type { KeptAnswer, LoadedCase, UnitOfWork } from '../storage.ts'
import { advise, briefly } from './advise.ts'
import { visiblePerson } from './read-young-person.ts'
import { readFacts } from './register-young-person.ts'

/** Facts that became known, and from whom where that was said. */
export type Learned = { facts: Json; source?: string | undefined }

/**
 * Records facts of a young person that became known; null takes a fact back. In the same transaction each open case
 * hears of it and is advised again: another outcome proposes another pathway, it never moves the case by itself.
 * @throws NotFound, Stale, Invalid with a pointer to each fault.
 */
export async function learnFacts(
  dependencies: Dependencies,
  actor: Actor,
  youngPersonId: string,
  learned: Learned,
  version: number | null,
  keep?: (person: YoungPersonRecord) => KeptAnswer | null,
): Promise<YoungPersonRecord> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const person = await learnIn(unit, dependencies, actor, youngPersonId, learned, version)
    const kept = keep?.(person)
    if (kept) await unit.keepAnswer(kept, youngPersonId)
    return person
  })
}

/** The same inside a transaction that is already open. */
export async function learnIn(
  unit: UnitOfWork,
  dependencies: Dependencies,
  actor: Actor,
  youngPersonId: string,
  { facts: learned, source }: Learned,
  version: number | null,
): Promise<YoungPersonRecord> {
  const { person: before } = await visiblePerson(unit, actor, youngPersonId, 'for-update')
  if (version !== null && version !== before.version)
    throw new Stale(
      'What is known of this young person changed since you read it: read it again and send your change with the new ETag.',
      before.version,
    )
  const facts = readFacts(before.birthDate, withLearned(before.facts, learned))
  const today = dependencies.today()
  const open = (await unit.casesOf(youngPersonId)).filter(({ final }) => !final)
  const watchedBy =
    open.length > 0 ? null : (before.watch ?? { organisationId: actor.organisationId, personId: actor.personId })
  const { advised } = advise(
    facts,
    today,
    dependencies.policyOn(today, actor.municipality),
    watchedBy && { organisationId: watchedBy.organisationId, personId: watchedBy.personId },
  )
  const person = { ...before, facts, version: before.version + 1, ...advised }
  await unit.writeYoungPerson(
    person,
    {
      seq: person.version,
      type: 'facts.learned',
      occurredOn: today,
      recordedAt: unit.now,
      personId: actor.personId,
      role: actor.role,
      organisationId: actor.organisationId,
      payload: { facts: learned, ...(source ? { source } : {}) },
    },
    before.version,
    {
      action: 'facts.learned',
      purpose: 'case-work',
      caseIds: open.map(({ id }) => id),
      youngPersonIds: [youngPersonId],
      traceId: null,
    },
  )
  for (const { id } of open) {
    const loaded = await unit.loadCase(id, 'for-update')
    if (loaded) await tellCase(unit, dependencies, loaded, facts, before.advice['outcome'])
  }
  return person
}

/** Another outcome than the advice before had is named: a pathway that was chosen against the advice is not asked for again. */
async function tellCase(
  unit: UnitOfWork,
  dependencies: Dependencies,
  loaded: LoadedCase,
  facts: Facts,
  outcomeBefore: unknown,
): Promise<void> {
  const { policyOf, newId } = dependencies
  const today = dependencies.today()
  const due = passDays(loadProgress(loaded, policyOf), today, unit.now, policyOf)
  const advice = routeAdvice(facts, today, dependencies.policyOn(today, loaded.record.municipality))
  const event: RecordedEvent = {
    seq: due.progress.seq + 1,
    type: 'facts.changed',
    occurredOn: today,
    recordedAt: unit.now,
    personId: null,
    role: 'system',
    organisationId: null,
    payload: {
      facts,
      ...(advice.outcome === outcomeBefore
        ? {}
        : { advisedPathway: isPathway(advice.outcome) ? advice.outcome : null }),
    },
    computed: { advice: briefly(advice) },
  }
  const taken = advance(due.progress, event, policyOf)
  if (taken === 'rejected')
    throw new Error(
      `The statechart refuses ${eventDefinition(event.type)?.type ?? event.type}: it must take facts in every open state`,
    )
  const after = passDays(taken, today, unit.now, policyOf)
  await unit.writeCase(
    changeOf(loaded, after.progress, [...due.events, event, ...after.events], { action: 'event:facts.changed', newId }),
  )
}

/** Facts as merged: a null takes a fact back. */
function withLearned(known: Json, learned: Json): Json {
  return Object.fromEntries(Object.entries({ ...known, ...learned }).filter(([, value]) => value !== null))
}
