import { millisecondsOf } from '../../calendar/instant.ts'
import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { Conflict, NotFound } from '../errors.ts'
import { correctEvent } from '../events/correct-event.ts'
import { type BulkCase, type BulkChange, type BulkChanges, undoMinutes } from './bulk-changes.ts'
import { refusalOf } from './change-many.ts'

/** Until when a bulk change can be taken back, in milliseconds since 1970. */
export const undoUntil = ({ madeAt }: Pick<BulkChange, 'madeAt'>): number =>
  millisecondsOf(madeAt) + undoMinutes * 60_000

/**
 * Takes a bulk change back, each case by a correction of its own event. A case in which somebody did something since is
 * left as it is: what they did may rest on it.
 * @throws NotFound when it is not the actor's, Conflict when its time is over.
 */
export async function undoMany(
  dependencies: Dependencies,
  bulk: BulkChanges,
  actor: Actor,
  { id, now, reason }: { id: string; now: string; reason: string },
): Promise<void> {
  const change = await bulk.find(actor, id)
  if (change === null) throw new NotFound('There is no such change of yours.')
  if (millisecondsOf(now) > undoUntil(change))
    throw new Conflict('This can no longer be taken back: change the cases one by one.')
  for (const one of change.cases) {
    if (one.seq === null || one.undoneAt !== null) continue
    await bulk.note(actor, id, await undone(dependencies, actor, one, one.seq, { now, reason }))
  }
}

async function undone(
  dependencies: Dependencies,
  actor: Actor,
  one: BulkCase,
  seq: number,
  { now, reason }: { now: string; reason: string },
): Promise<BulkCase> {
  const log = await dependencies.storage.transaction(actor, (unit) => unit.caseEvents(one.caseId))
  if (log.some((event) => event.seq > seq && event.role !== 'system')) return { ...one, undoRefused: 'changed' }
  try {
    const told = { seq, reason, occurredOn: dependencies.today(), void: true as const }
    await correctEvent(dependencies, actor, one.caseId, told, { version: log.length })
    return { ...one, undoneAt: now, undoRefused: null }
  } catch (error) {
    return { ...one, undoRefused: refusalOf(error) }
  }
}
