import { join } from 'node:path'
import type { Log } from './http/logging.ts'
import type { Program } from './program.ts'
import { fileCheckpoints } from './storage/checkpoints.ts'
import { listMunicipalities } from './storage/municipalities.ts'
import { sealAudit } from './storage/seal-audit.ts'
import { doRegularly } from './worker/do-regularly.ts'

/** Seals the audit of each municipality every minute; signed checkpoints go to the file that the configuration names. */
export function openSealing({ config, database, clock }: Program, log: Log): { stop(): Promise<void> } {
  const checkpoints = fileCheckpoints(config.auditCheckpoints, join(config.dataFolder, 'audit-key.pem'))
  return doRegularly({
    municipalities: () => listMunicipalities(database.worker),
    work: (municipality) => sealAudit(database.worker, municipality, checkpoints, clock.now),
    report: (error) => log.failure('audit.not-sealed', error),
    everyMs: 60_000,
  })
}
