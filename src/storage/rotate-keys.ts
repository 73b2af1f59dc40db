import type pg from 'pg'
import type { Sealing } from './sealing.ts'
import { inTransaction } from './transaction.ts'
import { boundBsn } from './young-people.ts'

/** How many were sealed anew, how many are still under an older key, and how many could not be opened. */
export type Rotated = { rows: number; left: number; errors: number }

const batch = 1_000

/**
 * Seals every BSN of a municipality that an older key sealed with the current one, batch after batch, beside a program
 * that runs: a row that changed meanwhile is left to the next pass. `pool` is the worker's.
 */
export async function rotateKeys(
  pool: pg.Pool,
  municipality: string,
  current: string,
  sealing: Sealing,
  say: (line: string) => void,
): Promise<Rotated> {
  const worker = { municipality, personId: null, organisationId: null, role: 'system' }
  const rotated: Rotated = { rows: 0, left: 0, errors: 0 }
  for (let after = ''; ; ) {
    const page = await inTransaction(pool, worker, async (client) => {
      const { rows } = await client.query<{ id: string; sealed: string }>(
        `select young_person_id as id, bsn_sealed as sealed from young_people
          where municipality_id = $1 and young_person_id > $2 and bsn_sealed is not null and not starts_with(bsn_sealed, $3)
          order by young_person_id limit ${batch}`,
        [municipality, after, `${current}.`],
      )
      const renewed = rows.flatMap(({ id, sealed }) => {
        try {
          return [
            {
              id,
              sealed,
              anew: sealing.seal(sealing.open(sealed, boundBsn(municipality, id)), boundBsn(municipality, id)),
            },
          ]
        } catch {
          rotated.errors += 1
          return []
        }
      })
      const { rowCount } = await client.query(
        `update young_people y set bsn_sealed = r.anew from jsonb_to_recordset($2) as r(id text, sealed text, anew text)
          where y.municipality_id = $1 and y.young_person_id = r.id and y.bsn_sealed = r.sealed`,
        [municipality, JSON.stringify(renewed)],
      )
      rotated.rows += rowCount ?? 0
      return rows
    })
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
    say(`${rotated.rows} sealed with ${current}.`)
  }
  rotated.left = await inTransaction(pool, worker, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from young_people where municipality_id = $1 and bsn_sealed is not null and not starts_with(bsn_sealed, $2)',
      [municipality, `${current}.`],
    )
    return rows[0]?.n ?? -1
  })
  return rotated
}
