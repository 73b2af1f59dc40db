import type { Day } from '../calendar/day.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Lists } from '../cases/lists/lists.ts'
import { adviseAgain } from '../cases/young-people/advise-again.ts'

/** What advising again works with, and how it tells of what went wrong. */
export type AdviseParts = {
  dependencies: Dependencies
  lists: Pick<Lists, 'peopleToAdvise'>
  report: (problem: { youngPersonId: string; error: unknown }) => void
}

const batch = 200

/**
 * For who reads: everyone whose advice the calendar may have changed is advised again first, once a day for each
 * municipality, since an advice of today holds until tomorrow. So a reader sees today's advice when no worker runs.
 */
export function advisedByToday(parts: AdviseParts): (municipality: string) => Promise<void> {
  const done = new Map<string, { on: Day; round: Promise<void> }>()
  return async (municipality) => {
    const on = parts.dependencies.today()
    const before = done.get(municipality)
    const round = before?.on === on ? before.round : adviseWhoIsDue(parts, municipality, on)
    done.set(municipality, { on, round })
    try {
      await round
    } catch (error) {
      done.delete(municipality)
      throw error
    }
  }
}

/** Somebody with whom it fails is reported and does not hold up the others. */
async function adviseWhoIsDue({ dependencies, lists, report }: AdviseParts, municipality: string, today: Day) {
  const failed = new Set<string>()
  for (;;) {
    const ids = (await lists.peopleToAdvise(municipality, today, batch + failed.size)).filter((id) => !failed.has(id))
    if (ids.length === 0) return
    for (const youngPersonId of ids) {
      await adviseAgain(dependencies, municipality, youngPersonId).catch((error: unknown) => {
        failed.add(youngPersonId)
        report({ youngPersonId, error })
      })
    }
  }
}
