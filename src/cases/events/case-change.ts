import { isDeepStrictEqual } from 'node:util'
import { type CaseIdentity, caseRecord } from '../case-record.ts'
import type { RecordedEvent } from '../records.ts'
import type { CaseChange, KeptAnswer, LoadedCase } from '../storage.ts'
import type { CaseProgress } from './case-progress.ts'
import { messagesOf } from './messages.ts'

/** Why a case changes, for the audit, and what goes into the same transaction. */
export type ChangeReason = { action: string; newId: () => string; keptAnswer?: KeptAnswer | null }

/** What must be written so that the stored case becomes this progress: only what differs. */
export function changeOf(
  stored: LoadedCase,
  progress: CaseProgress,
  events: RecordedEvent[],
  reason: ChangeReason,
): CaseChange {
  return {
    ...shared(stored.record, progress, events, reason),
    expectedVersion: stored.record.version,
    deadlines: differing(stored.deadlines, progress.deadlines, (deadline) => deadline.id),
    relations: differing(
      stored.relations,
      progress.relations,
      (relation) => `${relation.organisationId} ${relation.party}`,
    ),
  }
}

/** What must be written for a case that begins. */
export function beginningOf(
  identity: CaseIdentity,
  progress: CaseProgress,
  events: RecordedEvent[],
  reason: ChangeReason,
): CaseChange {
  return {
    ...shared(identity, progress, events, reason),
    expectedVersion: null,
    deadlines: progress.deadlines,
    relations: progress.relations,
  }
}

/** The case as it is stored once the change holds. */
export function afterChange(stored: LoadedCase, progress: CaseProgress): LoadedCase {
  return {
    ...stored,
    record: caseRecord(stored.record, progress),
    deadlines: progress.deadlines,
    relations: progress.relations,
  }
}

function shared(identity: CaseIdentity, progress: CaseProgress, events: RecordedEvent[], reason: ChangeReason) {
  const { id, youngPersonId } = identity
  const isNew = new Set(events.map(({ seq }) => seq))
  return {
    record: caseRecord(identity, progress),
    events,
    states: progress.states,
    outbox: messagesOf(
      id,
      events,
      progress.notices.filter(({ seq }) => isNew.has(seq)),
      reason.newId,
    ),
    audit: {
      action: reason.action,
      purpose: 'case-work' as const,
      caseIds: [id],
      youngPersonIds: [youngPersonId],
      traceId: null,
    },
    keptAnswer: reason.keptAnswer ?? null,
  }
}

/** Those of `now` that are new or differ from what was; a stored one that is no longer there is superseded elsewhere, never dropped. */
function differing<Item>(before: readonly Item[], now: readonly Item[], id: (item: Item) => string): Item[] {
  const known = new Map(before.map((item) => [id(item), item]))
  return now.filter((item) => !isDeepStrictEqual(known.get(id(item)), item))
}
