import type pg from 'pg'
import type { Json } from '../../cases/records.ts'
import type { Everything, KeptRows } from '../../cases/retention/everything.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { boundBreakGlass } from '../cases/break-glasses.ts'
import { boundCase, boundEvent } from '../cases/case-rows.ts'
import { boundMandate } from '../cases/mandates.ts'
import type { Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { boundExplanation } from '../deadlines/breach-rows.ts'
import { boundMessage } from '../notices/outbox-rows.ts'
import { caseColumnClasses } from '../sealing/case-column-classes.ts'
import { openTexts } from '../sealing/sealed-rows.ts'
import { openWords } from '../sealing/sealed-words.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { boundPerson } from '../young-people/person-rows.ts'
import { boundHold } from './legal-holds.ts'

type Found = { table_name: string; content: Row }

/** To which row each sealed value is bound, by table and column. */
const boundOf: Readonly<Record<string, (municipality: string, row: Row) => string>> = {
  'young_people.person_sealed': (m, row) => boundPerson(m, String(row.young_person_id)),
  'cases.texts_sealed': (m, row) => boundCase(m, String(row.case_id)),
  'case_events.texts_sealed': (m, row) => boundEvent(m, String(row.case_id), Number(row.seq)),
  'outbox.texts_sealed': (m, row) => boundMessage(m, String(row.message_id)),
  'breach_explanations.texts_sealed': (m, row) => boundExplanation(m, String(row.explanation_id)),
  'legal_holds.texts_sealed': (m, row) => boundHold(m, String(row.hold_id)),
  'legal_holds.lifted_texts_sealed': (m, row) => boundHold(m, String(row.hold_id)),
  'mandates.texts_sealed': (m, row) => boundMandate(m, 'mandates', String(row.mandate_id), 'recorded'),
  'mandates.ended_texts_sealed': (m, row) => boundMandate(m, 'mandates', String(row.mandate_id), 'ended'),
  'incapacities.texts_sealed': (m, row) => boundMandate(m, 'incapacities', String(row.incapacity_id), 'recorded'),
  'incapacities.ended_texts_sealed': (m, row) => boundMandate(m, 'incapacities', String(row.incapacity_id), 'ended'),
}

/** All that is kept of somebody, on PostgreSQL: every column but those of the program itself. */
export function postgresEverything(options: { pool: pg.Pool; now: () => string; sealing: Sealing }): Everything {
  const { pool, now, sealing } = options
  return {
    read: (actor, youngPersonId, audit) =>
      inTransaction(pool, actor, async (client) => {
        const scope: Scope = { client, actor, now: now(), sealing }
        const text = 'select table_name, content from everything_about($1)'
        const { rows } = await client.query<Found>({ name: 'everything-about', text, values: [youngPersonId] })
        if (rows.length === 0) return null
        await writeAudit(scope, audit)
        const shown = await Promise.all(rows.map((row) => aboutThem(scope, row)))
        const byTable = new Map<string, Json[]>()
        rows.forEach(({ table_name: table }, index) => {
          byTable.set(table, [...(byTable.get(table) ?? []), shown[index] ?? {}])
        })
        return [...byTable].map(([table, of]): KeptRows => ({ table, rows: of }))
      }),
  }
}

/** The columns of a row that are about a person, by their classes; what was sealed is opened. */
async function aboutThem(scope: Scope, { table_name: table, content }: Found): Promise<Json> {
  const { sealed = '', plain = {}, pseudonymous = '' } = caseColumnClasses[table] ?? {}
  const shown: Record<string, unknown> = {}
  for (const column of [...pseudonymous.split(' '), ...Object.keys(plain)])
    if (column !== '' && content[column] !== null) shown[column] = content[column]
  for (const column of sealed.split(' ').filter((name) => name !== ''))
    shown[column] = await opened(scope, table, column, content)
  return shown
}

async function opened(scope: Scope, table: string, column: string, content: Row): Promise<unknown> {
  const { municipality } = scope.actor
  if (table === 'break_glasses') return openedReasons(scope, content)
  const bound = boundOf[`${table}.${column}`]?.(municipality, content) ?? ''
  const value = content[column]
  return (
    (await openTexts(scope, [value], () => ({ sealed: typeof value === 'string' ? value : null, bound })))[0] ?? null
  )
}

async function openedReasons(scope: Scope, { break_glass_id: id, context }: Row): Promise<unknown> {
  const { reason = '', review } = context as { reason?: string; review?: { because: string } | null }
  const bound = (what: 'reason' | 'review') => boundBreakGlass(scope.actor.municipality, String(id), what)
  const [why, because] = await openWords(scope, [
    { text: reason, bound: bound('reason') },
    { text: review?.because ?? '', bound: bound('review') },
  ])
  return { ...(context as object), reason: why, review: review ? { ...review, because } : null }
}
