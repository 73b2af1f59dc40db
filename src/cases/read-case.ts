import { maySeeCase, sightOf } from '../access/may-see.ts'
import type { Actor } from './actor.ts'
import { activeStates, type CaseView, viewCase } from './case-view.ts'
import type { Dependencies } from './dependencies.ts'
import { NotFound } from './errors.ts'
import { listDirectory } from './events/directory-choices.ts'
import { type EffectiveEvent, effectiveLog } from './events/effective-log.ts'
import { loadProgress } from './events/load-progress.ts'
import { historyWithoutProvider, mustHideProvider } from './hide-provider.ts'
import { narrowedHistory, pathsInSight } from './narrow-view.ts'
import type { AuditRecord, RecordedEvent } from './records.ts'
import type { LoadedCase, UnitOfWork } from './storage.ts'

/**
 * A case as its reader may see it; that they looked is recorded in the same transaction.
 * @throws NotFound when it is not there or not theirs to know of.
 */
export async function readCase(dependencies: Dependencies, actor: Actor, caseId: string): Promise<CaseView> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'case.read')
    return viewCase(dependencies, actor, loaded, await listDirectory(unit.directory))
  })
}

/**
 * The history of a case as its reader may see it, oldest first: each event as recorded, and what counts now where it was
 * corrected.
 * @throws NotFound when it is not there or not theirs to know of.
 */
export async function readHistory(dependencies: Dependencies, actor: Actor, caseId: string): Promise<EffectiveEvent[]> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'case.history-read')
    const log: RecordedEvent[] = await unit.caseEvents(caseId)
    const history = narrowedHistory(effectiveLog(log), sightOf(actor, loaded), actor)
    return mustHideProvider(loaded.record, actor) ? historyWithoutProvider(history, actor) : history
  })
}

/**
 * The states that a case is in now, by path; none when it is on another pathway.
 * @throws NotFound when it is not there or not theirs to know of.
 */
export async function readActiveStates(
  dependencies: Dependencies,
  actor: Actor,
  caseId: string,
  pathway: string,
): Promise<string[]> {
  return dependencies.storage.transaction(actor, async (unit) => {
    const loaded = await visibleCase(unit, actor, caseId, 'case.read')
    if (loaded.record.pathway !== pathway) return []
    return pathsInSight(activeStates(loadProgress(loaded, dependencies.policyOf)), sightOf(actor, loaded))
  })
}

/** The case for a reader who may know of it; that they looked is recorded. Throws NotFound. */
export async function visibleCase(unit: UnitOfWork, actor: Actor, caseId: string, action: string): Promise<LoadedCase> {
  const loaded = await unit.loadCase(caseId, 'none')
  if (!loaded || !maySeeCase(actor, loaded)) throw new NotFound('There is no such case, or it is not yours to see.')
  await unit.writeAudit(lookedAt(loaded, action))
  return loaded
}

/** The row of the audit for a look into a case: by break-glass where the name was seen by it. */
export const lookedAt = ({ record, breakGlassId }: LoadedCase, action: string): AuditRecord => ({
  action,
  purpose: breakGlassId ? 'break-glass' : 'case-work',
  caseIds: [record.id],
  youngPersonIds: [record.youngPersonId],
  traceId: null,
  ...(breakGlassId ? { breakGlassId } : {}),
})
