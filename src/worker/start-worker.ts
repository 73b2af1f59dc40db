import { passBreakGlasses } from '../cases/break-glass/pass-break-glasses.ts'
import type { DeadlineLedger } from '../cases/deadlines/deadline-ledger.ts'
import type { Dependencies } from '../cases/dependencies.ts'
import type { Lists } from '../cases/lists/lists.ts'
import type { PolicyBook, PolicyStore } from '../cases/policy/policies.ts'
import { applyPolicies } from './apply-policies.ts'
import { passMunicipalityDays } from './pass-days.ts'
import { type Rounds, startRounds } from './rounds.ts'
import { sweepMunicipality } from './sweep-deadlines.ts'

/** What went wrong in a round: ids and the error, no names. */
export type Problem = { caseId?: string; youngPersonId?: string; error: unknown }

/** What the worker works with, and how it tells of what went wrong. */
export type WorkerParts = {
  /** Tells this worker from the others that run. */
  workerId: string
  dependencies: Dependencies
  lists: Lists
  ledger: DeadlineLedger
  municipalities: () => Promise<{ id: string }[]>
  policies: PolicyBook
  policyStore: Pick<PolicyStore, 'casesNotOn'>
  report: (problem: Problem) => void
  everyMs: number
}

/** Starts the worker: a round now, then one each interval. Any number may run beside one another. */
export const startWorker = (parts: WorkerParts): Rounds =>
  startRounds(parts.everyMs, (ending) => workRound(parts, ending))

/** One round over all municipalities; what fails in it is reported. */
export async function workRound(parts: WorkerParts, ending: AbortSignal): Promise<void> {
  try {
    for (const { id } of await parts.municipalities())
      if (!ending.aborted) await roundIn(parts, id, ending).catch((error: unknown) => parts.report({ error }))
  } catch (error) {
    parts.report({ error })
  }
}

/** One municipality: a part that fails is reported and counted, and does not hold up the others. */
async function roundIn(parts: WorkerParts, municipality: string, ending: AbortSignal): Promise<void> {
  const { dependencies, lists, ledger, workerId, policies, policyStore } = parts
  const done: Record<string, number> = {}
  let failures = 0
  const report = (problem: Problem): void => {
    failures += 1
    parts.report(problem)
  }
  const part = async (work: () => Promise<Record<string, number>>): Promise<void> => {
    if (ending.aborted) return
    try {
      Object.assign(done, await work())
    } catch (error) {
      report({ error })
    }
  }
  await ledger.beginRound(municipality, workerId)
  await part(() => passMunicipalityDays({ dependencies, lists, report, ending }, municipality))
  await part(() => applyPolicies({ dependencies, policies, policyStore, report, ending }, municipality))
  await part(async () => ({ breakGlasses: await passBreakGlasses(dependencies, municipality) }))
  const ladders = policies.all(municipality).map(({ policy }) => policy)
  await part(() => sweepMunicipality(ledger, municipality, dependencies.today(), ladders, { ending }))
  // A round that was broken off was not done: it is no sign that the work of the clock stands well.
  if (!ending.aborted) await ledger.endRound(municipality, workerId, done, failures)
}
