import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import { inTransaction } from '../database/transaction.ts'

/**
 * Lets PostgreSQL know how much there is after many cases came in at once, so that it plans for them from the first question
 * on. `pool` is the import's.
 */
export async function knowCaseload(pool: pg.Pool, actor: Actor): Promise<void> {
  await inTransaction(pool, actor, (client) => client.query('select know_caseload()'))
}
