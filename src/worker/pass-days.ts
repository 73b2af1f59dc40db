import { passCasesDays } from '../cases/deadlines/pass-case-days.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Lists } from '../cases/lists/lists.ts'
import { adviseAgain } from '../cases/young-people/advise-again.ts'
import { oneByOne, untilDone } from './until-done.ts'

/** What one round of the worker did. */
export type Round = { cases: number; events: number; advised: number; changedAdvice: number }

/** What passing days on works with; `ending` breaks it off after the batch at hand. */
export type PassParts<Asked extends keyof Lists> = {
  dependencies: Dependencies
  lists: Pick<Lists, Asked>
  report: (problem: { caseId?: string; youngPersonId?: string; error: unknown }) => void
  ending?: AbortSignal
}

/** So many cases in one transaction: somebody who changes one of them hardly waits. */
const together = 50

/**
 * Passes on every day that is due in a municipality: in its cases, and in the advice of who is on the watch list.
 */
export async function passMunicipalityDays(
  parts: PassParts<'casesWithDaysDue' | 'peopleToAdvise'>,
  municipality: string,
): Promise<Round> {
  return { ...(await passDueCases(parts, municipality)), ...(await adviseDuePeople(parts, municipality)) }
}

/** Passes on the days that are due in cases until none is left; a case that fails is reported and does not hold up the others. */
export async function passDueCases(
  { dependencies, lists, report, ending }: PassParts<'casesWithDaysDue'>,
  municipality: string,
): Promise<Pick<Round, 'cases' | 'events'>> {
  const today = dependencies.today()
  const done = { cases: 0, events: 0 }
  const passCases = async (ids: readonly string[], failed: Set<string>): Promise<number> => {
    const passed = await passCasesDays(dependencies, municipality, ids)
    for (const [id, events] of passed.events) {
      // What got no event and is asked for again would be asked for for ever.
      if (events === 0) failed.add(id)
      done.cases += 1
      done.events += events
    }
    for (const [caseId, error] of passed.failed) {
      failed.add(caseId)
      report({ caseId, error })
    }
    return passed.events.size + passed.failed.size
  }
  await untilDone(
    (limit) => lists.casesWithDaysDue(municipality, today, limit),
    together,
    async (ids, failed) => {
      try {
        return await passCases(ids, failed)
      } catch {
        return await oneByOne(
          ids,
          (id) => passCases([id], failed),
          (caseId, error) => {
            failed.add(caseId)
            report({ caseId, error })
          },
        )
      }
    },
    ending,
  )
  return done
}

async function adviseDuePeople(
  { dependencies, lists, report, ending }: PassParts<'peopleToAdvise'>,
  municipality: string,
): Promise<Pick<Round, 'advised' | 'changedAdvice'>> {
  const today = dependencies.today()
  const done = { advised: 0, changedAdvice: 0 }
  await untilDone(
    (limit) => lists.peopleToAdvise(municipality, today, limit),
    1,
    (ids, failed) =>
      oneByOne(
        ids,
        async (youngPersonId) => {
          if (await adviseAgain(dependencies, municipality, youngPersonId)) done.changedAdvice += 1
          done.advised += 1
          return 1
        },
        (youngPersonId, error) => {
          failed.add(youngPersonId)
          report({ youngPersonId, error })
        },
      ),
    ending,
  )
  return done
}
