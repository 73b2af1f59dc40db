import type pg from 'pg'
import { inTransaction } from '../database/transaction.ts'
import { listMunicipalities } from '../directory/municipalities.ts'

/** Whether any municipality holds a person, so that keys which open their names must be there. For the worker's role. */
export async function anybodyRegistered(worker: pg.Pool): Promise<boolean> {
  for (const { id } of await listMunicipalities(worker)) {
    const asker = { municipality: id, personId: null, organisationId: null, role: 'system' }
    const { rows } = await inTransaction(worker, asker, (client) =>
      client.query('select 1 from young_people where municipality_id = $1 limit 1', [id]),
    )
    if (rows.length > 0) return true
  }
  return false
}
