import type pg from 'pg'
import { beginning, type ChainHead, contentSql, linkHash } from './audit-chain.ts'

/** A head of the chain as it was signed and kept outside the database. `sealedAt` is when, ISO 8601. */
export type Checkpoint = ChainHead & { sealedAt: string }

/** What is wrong with the audit. `about` names the row or the place in the chain. */
export type AuditFault = {
  kind: 'changed' | 'removed' | 'added' | 'link-removed' | 'cut-off' | 'rewritten' | 'backdated'
  about: string
}

export type AuditVerdict = { rows: number; checkpoints: number; faults: AuditFault[] }

/** A change is written to the audit in its own transaction, which lives no longer than this. */
const longestTransactionMs = 10 * 60_000
const page = 5_000

type Link = { position: number; audit_id: number; hash: string; content: string | null; at: string | null }

/**
 * Checks a municipality's audit against its chain and the checkpoints kept elsewhere: finds what was edited, deleted,
 * inserted, reordered, cut off at the end, or written anew as a whole. Rows that are not sealed yet are not judged.
 */
export async function verifyAudit(
  client: pg.ClientBase,
  municipality: string,
  checkpoints: readonly Checkpoint[],
): Promise<AuditVerdict> {
  const faults: AuditFault[] = []
  const kept = new Map(checkpoints.map((one) => [one.position, one]))
  let hash = beginning
  let position = 0
  let sealedBefore = Number.NEGATIVE_INFINITY
  for (let links = await linksAfter(client, municipality, 0); links.length > 0; ) {
    for (const link of links) {
      if (link.position !== position + 1) faults.push({ kind: 'link-removed', about: `place ${position + 1}` })
      position = link.position
      faults.push(...linkFaults(link, hash, sealedBefore))
      hash = link.hash
      const checkpoint = kept.get(position)
      if (checkpoint === undefined) continue
      if (checkpoint.hash !== hash) faults.push({ kind: 'rewritten', about: `place ${position}` })
      sealedBefore = Date.parse(checkpoint.sealedAt)
    }
    links = await linksAfter(client, municipality, position)
  }
  const last = Math.max(0, ...kept.keys())
  if (last > position) faults.push({ kind: 'cut-off', about: `places ${position + 1} to ${last}` })
  faults.push(...(await unsealed(client, municipality)))
  return { rows: position, checkpoints: checkpoints.length, faults }
}

function linkFaults(
  { position, audit_id, hash, content, at }: Link,
  before: string,
  sealedBefore: number,
): AuditFault[] {
  const about = `row ${audit_id} at place ${position}`
  if (content === null || at === null) return [{ kind: 'removed', about }]
  if (linkHash(before, content) !== hash) return [{ kind: 'changed', about }]
  return Date.parse(at) < sealedBefore - longestTransactionMs ? [{ kind: 'backdated', about }] : []
}

async function linksAfter(client: pg.ClientBase, municipality: string, position: number): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select c.position::int as position, c.audit_id::int as audit_id, c.hash, to_json(a.at) #>> '{}' as at, case when a.audit_id is null then null else ${contentSql} end as content
      from audit_chain c left join audit_log a on a.municipality_id = c.municipality_id and a.audit_id = c.audit_id
      where c.municipality_id = $1 and c.position > $2 order by c.position limit ${page}`,
    [municipality, position],
  )
  return rows
}

/**
 * Rows that lie before the end of the chain and have no link in it: they were put there later. Where the database counts
 * its transactions anew since the last link (a restored dump), only the number of a row tells that.
 */
async function unsealed(client: pg.ClientBase, municipality: string): Promise<AuditFault[]> {
  const { rows } = await client.query<{ audit_id: string }>(
    `select a.audit_id::text as audit_id from audit_log a,
        (select transaction_id, audit_id, counted_after, transaction_id >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint as restarted,
          (select max(audit_id) from audit_chain where municipality_id = $1) as highest
          from audit_chain where municipality_id = $1 order by position desc limit 1) last
      where a.municipality_id = $1
        and (a.audit_id <= last.counted_after
          or (a.transaction_id, a.audit_id) < (last.transaction_id, last.audit_id) and (not last.restarted or a.audit_id <= last.highest))
        and not exists (select from audit_chain c where c.municipality_id = a.municipality_id and c.audit_id = a.audit_id) limit 100`,
    [municipality],
  )
  return rows.map(({ audit_id }) => ({ kind: 'added', about: `row ${audit_id}` }))
}
