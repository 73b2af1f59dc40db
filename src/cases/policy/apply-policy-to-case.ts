import { clockOf } from '../deadlines/pass-case-days.ts'
import { passDays } from '../deadlines/pass-days.ts'
import type { Dependencies } from '../dependencies.ts'
import { changeOf } from '../events/case-change.ts'
import { advance } from '../events/case-progress.ts'
import { loadProgress } from '../events/load-progress.ts'
import type { RecordedEvent } from '../records.ts'

/**
 * Puts an open case on a version of the policy that holds for open cases, by an event of the system; does nothing when the
 * case is on it or has ended.
 * @returns whether the case moved; `busy` when somebody else is changing it now.
 * @throws Error when the statechart refuses it: one of before this event was known.
 */
export async function applyPolicyToCase(
  dependencies: Dependencies,
  municipality: string,
  caseId: string,
  version: string,
): Promise<boolean | 'busy'> {
  const { storage, policyOf, newId } = dependencies
  return storage.transaction(clockOf(municipality), async (unit) => {
    const loaded = await unit.loadCase(caseId, 'unless-locked')
    if (!loaded) return 'busy'
    if (loaded.record.final || loaded.record.policyVersion === version) return false
    const today = dependencies.today()
    const due = passDays(loadProgress(loaded, policyOf), today, unit.now, policyOf)
    const event: RecordedEvent = {
      seq: due.progress.seq + 1,
      type: 'policy.applied',
      occurredOn: today,
      recordedAt: unit.now,
      personId: null,
      role: 'system',
      organisationId: null,
      payload: { version },
      computed: {},
    }
    const taken = advance(due.progress, event, policyOf)
    if (taken === 'rejected')
      throw new Error(
        `The statechart ${due.progress.pathway} refuses policy.applied: it must take it in every open state`,
      )
    const after = passDays(taken, today, unit.now, policyOf)
    const events = [...due.events, event, ...after.events]
    await unit.writeCase(changeOf(loaded, after.progress, events, { action: 'event:policy.applied', newId }))
    return true
  })
}
