import { join } from 'node:path'
import type { Log } from './http/logging.ts'
import type { Program } from './program.ts'
import { fileCheckpoints } from './storage/audit/checkpoints.ts'
import { sealAudit } from './storage/audit/seal-audit.ts'
import { listMunicipalities } from './storage/directory/municipalities.ts'
import { finishDestructions } from './storage/retention/records-desk.ts'
import { doRegularly } from './worker/do-regularly.ts'

/**
 * Seals the audit of each municipality every minute, and ends destructions that were broken off; signed checkpoints go to
 * the file that the configuration names.
 */
export function openSealing({ config, database, clock, sealing }: Program, log: Log): { stop(): Promise<void> } {
  const checkpoints = fileCheckpoints(config.auditCheckpoints, join(config.dataFolder, 'audit-key.pem'))
  const destroying = { app: database.app, worker: database.worker, now: clock.now, sealing }
  return doRegularly({
    municipalities: () => listMunicipalities(database.worker),
    work: async (municipality) => {
      await finishDestructions(destroying, municipality)
      return sealAudit(database.worker, municipality, checkpoints, clock.now)
    },
    report: (error) => log.failure('audit.not-sealed', error),
    everyMs: 60_000,
  })
}
