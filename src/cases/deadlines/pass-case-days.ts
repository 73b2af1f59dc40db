import type { Actor } from '../actor.ts'
import type { Dependencies } from '../dependencies.ts'
import { changeOf } from '../events/case-change.ts'
import { loadProgress } from '../events/load-progress.ts'
import type { CaseChange, LoadedCase, UnitOfWork } from '../storage.ts'
import { passDays } from './pass-days.ts'

/** The clock acts for a municipality: no person stands behind it. */
export const clockOf = (municipality: string): Actor => ({
  municipality,
  personId: null,
  organisationId: null,
  role: 'system',
})

/** What became of a batch of cases: how many events each got, who is being changed by somebody else, and what failed. */
export type PassedCases = {
  events: ReadonlyMap<string, number>
  busy: readonly string[]
  failed: ReadonlyMap<string, unknown>
}

/**
 * Passes on the days that are due in these cases, all in one transaction: that costs one wait for the disk, not one a
 * case. Two workers at once do it once: the second finds a case locked and steps over it. A case that fails is left as
 * it was and named; a failure of the database undoes the batch, and is thrown.
 */
export async function passCasesDays(
  dependencies: Dependencies,
  municipality: string,
  caseIds: readonly string[],
): Promise<PassedCases> {
  return dependencies.storage.transaction(clockOf(municipality), async (unit) => {
    const events = new Map<string, number>()
    const failed = new Map<string, unknown>()
    const busy: string[] = []
    const changes: CaseChange[] = []
    const found = await Promise.all(
      caseIds.map(async (id) => ({ id, loaded: await unit.loadCase(id, 'unless-locked') })),
    )
    for (const { id, loaded } of found) {
      if (!loaded) {
        busy.push(id)
        continue
      }
      try {
        const change = loaded.record.final ? null : dueIn(unit, dependencies, loaded)
        if (change) changes.push(change)
        events.set(id, change?.events.length ?? 0)
      } catch (error) {
        failed.set(id, error)
      }
    }
    await Promise.all(changes.map((change) => unit.writeCase(change)))
    return { events, busy, failed }
  })
}

function dueIn(unit: UnitOfWork, { policyOf, today, newId }: Dependencies, loaded: LoadedCase): CaseChange | null {
  const { progress, events } = passDays(loadProgress(loaded, policyOf), today(), unit.now, policyOf)
  return events.length === 0 ? null : changeOf(loaded, progress, events, { action: 'clock', newId })
}
