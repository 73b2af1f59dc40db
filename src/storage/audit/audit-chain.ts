import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A row of the audit as its link seals it. Its columns in a fixed order; text for all that is not text. */
export type SealedRow = { audit_id: number; content: string }

/** The head of a municipality's chain: how many rows it seals, and the hash of the last link. */
export type ChainHead = { municipality: string; position: number; hash: string }

/** What the first link follows. */
export const beginning = '0'.repeat(64)

/** Everything that a row of the audit `a` says, as one text. */
export const contentSql = `jsonb_build_array(a.audit_id, a.transaction_id, extract(epoch from a.at)::text, a.person_id, a.organisation_id, a.role, a.action,
  a.purpose, a.case_ids, a.young_person_ids, a.trace_id, a.outcome, a.break_glass_id)::text`

/** The hash of a link: of the link before it and of what it seals. */
export const linkHash = (before: string, content: string): string =>
  createHash('sha256').update(before).update('\n').update(content).digest('hex')

const batch = 5_000

/**
 * Seals what was written to a municipality's audit since the last time, in one transaction of the worker's role in that
 * municipality's context. Of workers that come together one seals, the others wait.
 * @returns the head of the chain, null where there is nothing yet, and how many rows were sealed now.
 */
export async function sealBatch(
  client: pg.ClientBase,
  municipality: string,
): Promise<{ head: ChainHead | null; sealed: number }> {
  await client.query(`select pg_advisory_xact_lock(hashtext('overstap.audit'), hashtext($1))`, [municipality])
  const { rows: heads } = await client.query<Tail>(
    `select position, hash, audit_id, transaction_id, counted_after,
      transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint as restarted
      from audit_chain where municipality_id = $1 order by position desc limit 1`,
    [municipality],
  )
  const last = heads[0]
  const { rows, countedAfter } = await toSeal(client, municipality, last)
  let hash = last?.hash ?? beginning
  let position = last?.position ?? 0
  const links = rows.map((row) => {
    hash = linkHash(hash, row.content)
    position += 1
    return { position, audit_id: row.audit_id, transaction_id: row.transaction_id, hash, counted_after: countedAfter }
  })
  await client.query(
    `insert into audit_chain (municipality_id, position, audit_id, transaction_id, hash, counted_after)
      select $1, position, audit_id, transaction_id, hash, counted_after from jsonb_populate_recordset(null::audit_chain, $2)`,
    [municipality, JSON.stringify(links)],
  )
  return { head: position === 0 ? null : { municipality, position, hash }, sealed: links.length }
}

/** The last link; `restarted` when the database counts its transactions anew since it was made. */
type Tail = {
  position: number
  hash: string
  audit_id: number
  transaction_id: number
  counted_after: number
  restarted: boolean
}
type RowToSeal = SealedRow & { transaction_id: number }

/**
 * The rows that come next, and after which row their count of transactions began. What is below the oldest transaction
 * that still runs is whole. After a restore from a dump, what that left unsealed comes first, then a new count begins.
 */
async function toSeal(
  client: pg.ClientBase,
  municipality: string,
  last: Tail | undefined,
): Promise<{ rows: RowToSeal[]; countedAfter: number }> {
  const next = async (after: { transaction: number; row: number; countedAfter: number }, finished: string) => {
    const { rows } = await client.query<RowToSeal>(
      `select a.audit_id, a.transaction_id, ${contentSql} as content from audit_log a where a.municipality_id = $1
        and (a.transaction_id, a.audit_id) > ($2::bigint, $3::bigint) and a.audit_id > $4 and ${finished}
        order by a.transaction_id, a.audit_id limit ${batch}`,
      [municipality, after.transaction, after.row, after.countedAfter],
    )
    return { rows, countedAfter: after.countedAfter }
  }
  const whole = 'a.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint'
  if (last === undefined) return next({ transaction: -1, row: -1, countedAfter: 0 }, whole)
  const on = { transaction: last.transaction_id, row: last.audit_id, countedAfter: last.counted_after }
  if (!last.restarted) return next(on, whole)
  const left = await next(on, 'true')
  if (left.rows.length > 0) return left
  const { rows } = await client.query<{ highest: number }>(
    'select max(audit_id) as highest from audit_chain where municipality_id = $1',
    [municipality],
  )
  return next({ transaction: -1, row: -1, countedAfter: rows[0]?.highest ?? 0 }, whole)
}
