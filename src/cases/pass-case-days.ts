import type { Actor } from './actor.ts'
import { changeOf } from './case-change.ts'
import type { Dependencies } from './dependencies.ts'
import { loadProgress } from './load-progress.ts'
import { passDays } from './pass-days.ts'

/** The clock acts for a municipality: no person stands behind it. */
export const clockOf = (municipality: string): Actor => ({
  municipality,
  personId: null,
  organisationId: null,
  role: 'system',
})

/**
 * Passes on the days that are due in one case; does nothing when none is. Two workers at once do it once: the second
 * finds the case locked, and then nothing left to do.
 * @returns how many events were recorded.
 */
export async function passCaseDays(dependencies: Dependencies, municipality: string, caseId: string): Promise<number> {
  const { storage, policyOf, newId } = dependencies
  return storage.transaction(clockOf(municipality), async (unit) => {
    const loaded = await unit.loadCase(caseId, 'for-update')
    if (!loaded || loaded.record.final) return 0
    const { progress, events } = passDays(loadProgress(loaded, policyOf), dependencies.today(), unit.now, policyOf)
    if (events.length > 0) await unit.writeCase(changeOf(loaded, progress, events, { action: 'clock', newId }))
    return events.length
  })
}
