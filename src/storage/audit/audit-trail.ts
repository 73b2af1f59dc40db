import type pg from 'pg'
import { z } from 'zod'
import type { AuditEntry, AuditFilter, AuditTrail } from '../../access/audit-trail.ts'
import { Invalid } from '../../cases/errors.ts'
import type { Page } from '../../cases/lists/lists.ts'
import { fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { cutPage } from '../lists/list-page.ts'
import { startValues, type Values } from '../lists/visible.ts'
import { auditInsert, auditRow } from './audit-log.ts'

const place = z.tuple([z.string().regex(/^\d{1,18}$/), z.string()])

const everything = 'audit_log a left join lateral unnest(a.young_person_ids) who(id) on true'
/** By the index of whom the audit is about: what one person reads of it costs the same however long it grew. */
const aboutOne = `audit_subjects s join audit_log a using (municipality_id, audit_id)
              cross join lateral (select s.young_person_id as id) who`

/** Where it is read from, what is asked, and by which of the two the place in it counts. `$1` is the municipality. */
function statementOf({ youngPersonId, personId }: AuditFilter, page: Page, { add }: Values) {
  const asked = ['a.municipality_id = $1']
  if (youngPersonId !== undefined) asked.push('s.municipality_id = $1', `s.young_person_id = ${add(youngPersonId)}`)
  if (personId !== undefined) asked.push(`a.person_id = ${add(personId)}`)
  const place = placeAfter(page)
  if (place !== null) asked.push(`(a.audit_id, coalesce(who.id, '')) < (${add(place[0])}::bigint, ${add(place[1])})`)
  return youngPersonId === undefined ? { asked, from: everything, order: 'a' } : { asked, from: aboutOne, order: 's' }
}

/** The audit on PostgreSQL, the newest line first: a row that names several people is a line for each. */
export function postgresAuditTrail(pool: pg.Pool, now: () => string): AuditTrail {
  return {
    entries: (actor, filter, page) =>
      inTransaction(pool, actor, async (client) => {
        const values = startValues(actor.municipality)
        const { from, asked, order } = statementOf(filter, page, values)
        const { rows } = await client.query<Row & { id: number; young_person_id: string | null }>(
          `select a.audit_id as id, a.at, a.action, a.outcome, a.purpose, a.person_id, p.name as person_name, a.role, a.organisation_id,
              o.name as organisation_name, a.case_ids, who.id as young_person_id, a.trace_id, a.break_glass_id
            from ${from}
              left join people p on p.municipality_id = a.municipality_id and p.person_id = a.person_id
              left join organisations o on o.municipality_id = a.municipality_id and o.organisation_id = a.organisation_id
            where ${asked.join(' and ')} order by ${order}.audit_id desc, coalesce(who.id, '') desc limit ${values.add(page.limit + 1)}`,
          values.values,
        )
        const youngPersonIds = filter.youngPersonId === undefined ? [] : [filter.youngPersonId]
        const audit = { action: 'audit.read', purpose: 'audit' as const, caseIds: [], youngPersonIds, traceId: null }
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
