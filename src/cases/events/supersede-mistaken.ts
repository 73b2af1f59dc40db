import { later } from '../../calendar/day.ts'
import type { DeadlineRecord, RecordedEvent, RelationRecord } from '../records.ts'
import type { LoadedCase } from '../storage.ts'
import type { CaseProgress } from './case-progress.ts'

/** A corrected case with what rested on the mistake beside it: deadlines superseded, and relations ended, by the correction. */
export function supersedeMistaken(
  stored: Pick<LoadedCase, 'deadlines' | 'relations'>,
  progress: CaseProgress,
  correction: RecordedEvent,
): CaseProgress {
  const deadlines = [...progress.deadlines, ...mistakenDeadlines(stored.deadlines, progress, correction)]
  return { ...progress, deadlines, relations: [...progress.relations, ...endedRelations(stored, progress, correction)] }
}

/** Whom only the mistake brought to the case sees it no longer. That they took part stays to be seen. */
function endedRelations(
  { relations }: Pick<LoadedCase, 'relations'>,
  progress: CaseProgress,
  { occurredOn }: RecordedEvent,
): RelationRecord[] {
  const still = ({ organisationId, party }: RelationRecord) =>
    progress.relations.some((relation) => relation.organisationId === organisationId && relation.party === party)
  return relations
    .filter((relation) => !still(relation))
    .map((relation) => ({ ...relation, endedOn: relation.endedOn ?? later(relation.beganOn, occurredOn) }))
}

/**
 * What stood only because of the mistake, and the former days of what stands on other days now: never dropped or
 * overwritten. What replaces them is not named: a mistaken date that passed was no breach.
 */
function mistakenDeadlines(
  stored: readonly DeadlineRecord[],
  progress: CaseProgress,
  correction: RecordedEvent,
): DeadlineRecord[] {
  const now = new Map(progress.deadlines.map((deadline) => [deadline.id, deadline]))
  const superseded = (deadline: DeadlineRecord, id: string): DeadlineRecord => ({
    ...deadline,
    id,
    outcome: 'superseded',
    settledBySeq: correction.seq,
    settledOn: correction.occurredOn,
    suspendedSince: null,
    supersededBy: null,
  })
  return stored.flatMap((deadline): DeadlineRecord[] => {
    const stands = now.get(deadline.id)
    if (!stands) return [deadline.outcome === 'superseded' ? deadline : superseded(deadline, deadline.id)]
    const moved = stands.dueOn !== deadline.dueOn || stands.startsOn !== deadline.startsOn
    return moved ? [superseded(deadline, `${deadline.id}.until-${correction.seq}`)] : []
  })
}
