import type { CaseProgress } from './case-progress.ts'
import type { DeadlineRecord, RecordedEvent } from './records.ts'

/**
 * The deadlines of a corrected case with those that rested on the mistake beside them: what stood only because of it, and
 * the former days of what stands on other days now. They are superseded by the correction, never dropped or overwritten.
 * What replaces them is not named: a mistaken date that passed was no breach.
 */
export function supersedeMistaken(
  stored: readonly DeadlineRecord[],
  progress: CaseProgress,
  correction: RecordedEvent,
): CaseProgress {
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
  const mistaken = stored.flatMap((deadline): DeadlineRecord[] => {
    const stands = now.get(deadline.id)
    if (!stands) return [deadline.outcome === 'superseded' ? deadline : superseded(deadline, deadline.id)]
    const moved = stands.dueOn !== deadline.dueOn || stands.startsOn !== deadline.startsOn
    return moved ? [superseded(deadline, `${deadline.id}.until-${correction.seq}`)] : []
  })
  return { ...progress, deadlines: [...progress.deadlines, ...mistaken] }
}
