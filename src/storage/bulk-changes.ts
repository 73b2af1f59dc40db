import type pg from 'pg'
import type { BulkCase, BulkChange, BulkChanges } from '../cases/bulk/bulk-changes.ts'
import { fromRow, type Row } from './database/row.ts'
import { inTransaction } from './database/transaction.ts'

/** Bulk changes on PostgreSQL. */
export function postgresBulkChanges(pool: pg.Pool, now: () => string): BulkChanges {
  return {
    begin: (actor, { id, told }) =>
      inTransaction(pool, actor, async (client) => {
        const { rowCount } = await client.query({
          name: 'begin-bulk',
          text: `insert into bulk_changes (municipality_id, bulk_id, person_id, told, made_at) values ($1, $2, $3, $4, $5)
            on conflict do nothing`,
          values: [actor.municipality, id, actor.personId, JSON.stringify(told), now()],
        })
        return rowCount === 1
      }),
    note: (actor, id, { caseId, seq, refused, undoneAt, undoRefused }) =>
      inTransaction(pool, actor, async (client) => {
        await client.query({
          name: 'note-bulk',
          text: `insert into bulk_change_cases (municipality_id, bulk_id, case_id, seq, refused, undone_at, undo_refused)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict (municipality_id, bulk_id, case_id)
            do update set undone_at = excluded.undone_at, undo_refused = excluded.undo_refused`,
          values: [actor.municipality, id, caseId, seq, refused, undoneAt, undoRefused],
        })
      }),
    find: (actor, id) =>
      inTransaction(pool, actor, async (client) => {
        const values = [actor.municipality, id]
        const { rows } = await client.query<Row>({
          name: 'bulk-change',
          text: 'select bulk_id as id, told, made_at from bulk_changes where municipality_id = $1 and bulk_id = $2',
          values,
        })
        if (!rows[0]) return null
        const cases = await client.query<Row>({
          name: 'bulk-cases',
          text: `select case_id, seq, refused, undone_at, undo_refused from bulk_change_cases
            where municipality_id = $1 and bulk_id = $2 order by case_id`,
          values,
        })
        const change = fromRow(rows[0]) as Omit<BulkChange, 'cases'>
        return { ...change, cases: cases.rows.map((row) => fromRow(row) as BulkCase) }
      }),
  }
}
