import type { Log } from './http/logging.ts'
import type { Program } from './program.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { foldOverview } from './storage/figures/fold-overview.ts'
import { doRegularly } from './worker/do-regularly.ts'

/** Folds what changed into the counts of the overview every few seconds, so that who reads has little to add. */
export function openCounting({ database }: Program, log: Log): { stop(): Promise<void> } {
  return doRegularly({
    municipalities: () => listMunicipalities(database.worker),
    work: (municipality) => foldOverview(database.worker, municipality),
    report: (error) => log.failure('overview.not-folded', error),
    everyMs: 5_000,
  })
}
