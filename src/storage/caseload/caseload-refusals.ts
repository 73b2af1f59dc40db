import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { CaseloadRefusals, ListedRefusal } from '../../cases/caseload/caseload-log.ts'
import type { Page, PageOf } from '../../cases/lists/lists.ts'
import type { AuditRecord } from '../../cases/records.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { notOfThisList } from '../lists/list-page.ts'
import { startValues } from '../lists/visible.ts'
import type { Sealing } from '../sealing/sealing.ts'

const columns = `r.import_id || '.' || r.line as id, i.file_name, r.line, r.reference, r.faults, r.refused_at, r.settled_at, r.settled_by, r.settled_because`
const joined = 'join caseload_imports i using (municipality_id, import_id)'

/** The refused rows of caseload files on PostgreSQL, the oldest first. */
export function postgresRefusals(options: { pool: pg.Pool; now: () => string; sealing: Sealing }): CaseloadRefusals {
  const { pool, now, sealing } = options
  const audited = <T>(actor: Actor, audit: AuditRecord, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(pool, actor, async (client) => {
      const scope = { client, actor, now: now(), sealing }
      const result = await work(scope)
      await writeAudit(scope, audit)
      return result
    })
  return {
    list: (actor, { settled }, page, audit) => audited(actor, audit, (scope) => listRefusals(scope, settled, page)),
    settle: (actor, id, because, audit) => audited(actor, audit, (scope) => settleRefusal(scope, id, because)),
  }
}

async function listRefusals({ client, actor }: Scope, settled: boolean, page: Page): Promise<PageOf<ListedRefusal>> {
  const values = startValues(actor.municipality)
  const from = page.after === null ? null : placeOf(page.after)
  if (page.after !== null && !from) throw notOfThisList()
  const after = from
    ? `and (r.refused_at, r.import_id, r.line) > (select p.refused_at, p.import_id, p.line from caseload_refusals p
        where p.municipality_id = $1 and p.import_id = ${values.add(from.importId)} and p.line = ${values.add(from.line)}::int)`
    : ''
  const { rows } = await client.query<Row>(
    `select ${columns} from caseload_refusals r ${joined}
      where r.municipality_id = $1 and r.settled_at is ${settled ? 'not null' : 'null'} ${after}
      order by r.refused_at, r.import_id, r.line limit ${values.add(page.limit + 1)}`,
    values.values,
  )
  const items = rows.slice(0, page.limit).map((row) => fromRow(row) as ListedRefusal)
  return { items, after: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null }
}

/** The first settlement stands: settling again changes nothing. */
async function settleRefusal(
  { client, actor, now }: Scope,
  id: string,
  because: string,
): Promise<ListedRefusal | null> {
  const place = placeOf(id)
  if (!place) return null
  const key = [actor.municipality, place.importId, place.line]
  await client.query({
    name: 'settle-refusal',
    text: `update caseload_refusals set settled_at = $4, settled_by = $5, settled_because = $6
      where municipality_id = $1 and import_id = $2 and line = $3 and settled_at is null`,
    values: [...key, now, actor.personId, because],
  })
  const { rows } = await client.query<Row>({
    name: 'caseload-refusal',
    text: `select ${columns} from caseload_refusals r ${joined} where r.municipality_id = $1 and r.import_id = $2 and r.line = $3`,
    values: key,
  })
  return rows[0] ? (fromRow(rows[0]) as ListedRefusal) : null
}

function placeOf(id: string): { importId: string; line: number } | null {
  const [, importId, line] = /^([\w-]{1,64})\.(\d{1,9})$/.exec(id) ?? []
  return importId === undefined ? null : { importId, line: Number(line) }
}
