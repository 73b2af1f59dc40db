import type pg from 'pg'
import { rejectedOf } from '../caseload/caseload-uploads.ts'
import { inTransaction } from '../database/transaction.ts'
import { boundWebhook } from '../notices/webhooks.ts'
import { boundBsn } from '../young-people/person-rows.ts'
import type { Sealing } from './sealing.ts'

/** How many were sealed anew, how many are still under an older key, and how many could not be opened. */
export type Rotated = { rows: number; left: number; errors: number }

const batch = 1_000

/** A column that the program's own key seals. What a person's key seals is not touched: that key is wrapped anew. */
type SealedColumn = {
  table: string
  id: string
  column: string
  bound: (municipality: string, id: string) => string
  /** Whose table it is. */
  by: keyof RotationPools
}

/** Connections in the roles that may change what is sealed. */
export type RotationPools = { worker: pg.Pool; import: pg.Pool }

const columns: readonly SealedColumn[] = [
  { table: 'young_people', id: 'young_person_id', column: 'bsn_sealed', bound: boundBsn, by: 'worker' },
  ...(['secret', 'token'] as const).map((which) => ({
    ...{ table: 'webhooks', id: 'webhook_id', column: `${which}_sealed`, by: 'worker' as const },
    bound: (municipality: string, id: string) => boundWebhook(municipality, id, which),
  })),
  { table: 'caseload_uploads', id: 'upload_id', column: 'rejected', bound: rejectedOf, by: 'import' },
]

/**
 * Seals all that an older key of the program sealed in a municipality with the current one, batch after batch, beside a
 * program that runs: a row that changed meanwhile is left to the next pass.
 */
export async function rotateKeys(
  pools: RotationPools,
  municipality: string,
  current: string,
  sealing: Sealing,
  say: (line: string) => void,
): Promise<Rotated> {
  const all: Rotated = { rows: 0, left: 0, errors: 0 }
  for (const column of columns) {
    const { rows, left, errors } = await rotateColumn(pools[column.by], municipality, current, sealing, column)
    all.rows += rows
    all.left += left
    all.errors += errors
    if (rows > 0) say(`${column.table}: ${rows} sealed with ${current}.`)
  }
  return all
}

async function rotateColumn(
  pool: pg.Pool,
  municipality: string,
  current: string,
  sealing: Sealing,
  { table, id, column, bound }: SealedColumn,
): Promise<Rotated> {
  const actor = { municipality, personId: null, organisationId: null, role: 'system' }
  const older = `municipality_id = $1 and ${column} is not null and not starts_with(${column}, $2)`
  const rotated: Rotated = { rows: 0, left: 0, errors: 0 }
  for (let after = ''; ; ) {
    const page = await inTransaction(pool, actor, async (client) => {
      const { rows } = await client.query<{ id: string; sealed: string }>(
        `select ${id} as id, ${column} as sealed from ${table} where ${older} and ${id} > $3 order by ${id} limit ${batch}`,
        [municipality, `${current}.`, after],
      )
      const renewed = rows.flatMap((row) => {
        try {
          const plain = sealing.open(row.sealed, bound(municipality, row.id))
          return [{ ...row, anew: sealing.seal(plain, bound(municipality, row.id)) }]
        } catch {
          rotated.errors += 1
          return []
        }
      })
      const { rowCount } = await client.query(
        `update ${table} t set ${column} = r.anew from jsonb_to_recordset($2) as r(id text, sealed text, anew text)
          where t.municipality_id = $1 and t.${id} = r.id and t.${column} = r.sealed`,
        [municipality, JSON.stringify(renewed)],
      )
      rotated.rows += rowCount ?? 0
      return rows
    })
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
  }
  rotated.left = await inTransaction(pool, actor, async (client) => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table} where ${older}`, [
      municipality,
      `${current}.`,
    ])
    return rows[0]?.n ?? -1
  })
  return rotated
}
