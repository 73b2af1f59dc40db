import type pg from 'pg'
import { inTransaction } from '../database/transaction.ts'
import { sealBatch } from './audit-chain.ts'
import type { Checkpoints } from './checkpoints.ts'

/**
 * Seals what is new in a municipality's audit, batch after batch, and keeps a signed checkpoint when there was anything.
 * `pool` is the worker's. @returns how many rows were sealed.
 */
export async function sealAudit(
  pool: pg.Pool,
  municipality: string,
  checkpoints: Pick<Checkpoints, 'keep'>,
  now: () => string,
): Promise<number> {
  const worker = { municipality, personId: null, organisationId: null, role: 'system' }
  let all = 0
  for (;;) {
    const { head, sealed } = await inTransaction(pool, worker, (client) => sealBatch(client, municipality))
    all += sealed
    if (sealed > 0 && head !== null) await checkpoints.keep({ ...head, sealedAt: now() })
    else return all
  }
}
