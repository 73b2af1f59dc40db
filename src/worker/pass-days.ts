import { adviseAgain } from '../cases/advise-again.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Lists } from '../cases/lists.ts'
import { passCaseDays } from '../cases/pass-case-days.ts'

/** What one round of the worker did. */
export type Round = { cases: number; events: number; advised: number; changedAdvice: number }

const batch = 200

/**
 * Passes on every day that is due in a municipality: in its cases, and in the advice of who is on the watch list.
 * It goes on until nothing is left; a case that fails is reported and does not hold up the others.
 */
export async function passMunicipalityDays(
  dependencies: Dependencies,
  lists: Pick<Lists, 'casesWithDaysDue' | 'peopleToAdvise'>,
  municipality: string,
  report: (problem: { caseId?: string; youngPersonId?: string; error: unknown }) => void,
): Promise<Round> {
  const today = dependencies.today()
  const round: Round = { cases: 0, events: 0, advised: 0, changedAdvice: 0 }
  const failed = new Set<string>()
  for (;;) {
    const ids = (await lists.casesWithDaysDue(municipality, today, batch + failed.size)).filter((id) => !failed.has(id))
    if (ids.length === 0) break
    for (const caseId of ids) {
      try {
        round.events += await passCaseDays(dependencies, municipality, caseId)
        round.cases += 1
      } catch (error) {
        failed.add(caseId)
        report({ caseId, error })
      }
    }
  }
  for (;;) {
    const ids = (await lists.peopleToAdvise(municipality, today, batch + failed.size)).filter((id) => !failed.has(id))
    if (ids.length === 0) break
    for (const youngPersonId of ids) {
      try {
        if (await adviseAgain(dependencies, municipality, youngPersonId)) round.changedAdvice += 1
        round.advised += 1
      } catch (error) {
        failed.add(youngPersonId)
        report({ youngPersonId, error })
      }
    }
  }
  return round
}
