import type pg from 'pg'
import { z } from 'zod'
import type { AuditEntry, AuditTrail } from '../access/audit-trail.ts'
import { Invalid } from '../cases/errors.ts'
import type { Page } from '../cases/lists.ts'
import { auditInsert, auditRow } from './audit-log.ts'
import { cutPage } from './list-page.ts'
import { fromRow, type Row } from './row.ts'
import type { Scope } from './scope.ts'
import { inTransaction } from './transaction.ts'
import { startValues } from './visible.ts'

const place = z.tuple([z.string().regex(/^\d{1,18}$/), z.string()])

/** The audit on PostgreSQL, the newest line first: a row that names several people is a line for each. */
export function postgresAuditTrail(pool: pg.Pool, now: () => string): AuditTrail {
  return {
    entries: (actor, filter, page) =>
      inTransaction(pool, actor, async (client) => {
        const values = startValues(actor.municipality)
        const asked = ['a.municipality_id = $1']
        if (filter.youngPersonId !== undefined) asked.push(`who.id = ${values.add(filter.youngPersonId)}`)
        if (filter.personId !== undefined) asked.push(`a.person_id = ${values.add(filter.personId)}`)
        const from = placeAfter(page)
        if (from !== null)
          asked.push(`(a.audit_id, coalesce(who.id, '')) < (${values.add(from[0])}::bigint, ${values.add(from[1])})`)
        const { rows } = await client.query<Row & { id: number; young_person_id: string | null }>(
          `select a.audit_id as id, a.at, a.action, a.outcome, a.purpose, a.person_id, p.name as person_name, a.role, a.organisation_id,
              o.name as organisation_name, a.case_ids, who.id as young_person_id, a.trace_id, a.break_glass_id
            from audit_log a left join lateral unnest(a.young_person_ids) who(id) on true
              left join people p on p.municipality_id = a.municipality_id and p.person_id = a.person_id
              left join organisations o on o.municipality_id = a.municipality_id and o.organisation_id = a.organisation_id
            where ${asked.join(' and ')} order by a.audit_id desc, coalesce(who.id, '') desc limit ${values.add(page.limit + 1)}`,
          values.values,
        )
        const youngPersonIds = filter.youngPersonId === undefined ? [] : [filter.youngPersonId]
        const audit = { action: 'audit.read', purpose: 'audit', caseIds: [], youngPersonIds, traceId: null }
        const scope: Pick<Scope, 'actor' | 'now'> = { actor, now: now() }
        await client.query({ name: 'write-audit', text: auditInsert('$1'), values: [auditRow(scope, audit)] })
        return cutPage(
          rows,
          page,
          (row) => [String(row.id), row.young_person_id ?? ''],
          (row) => fromRow(row) as AuditEntry,
        )
      }),
  }
}

function placeAfter({ after }: Page): [string, string] | null {
  if (after === null) return null
  const read = place.safeParse(safely(after))
  if (read.success) return read.data
  const detail = 'This cursor is not of this list: begin again without it.'
  throw new Invalid([{ in: 'query', pointer: '/cursor', code: 'not-valid', detail }])
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
