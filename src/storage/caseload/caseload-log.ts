import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { CaseloadLog } from '../../cases/caseload/caseload-log.ts'
import { inTransaction } from '../database/transaction.ts'
import { knowCaseload } from './know-caseload.ts'

/** What an import keeps of itself, on PostgreSQL. */
export function postgresCaseloadLog(pool: pg.Pool, now: () => string): CaseloadLog {
  const run = (actor: Actor, name: string, text: string, values: unknown[]) =>
    inTransaction(pool, actor, (client) => client.query({ name, text, values: [actor.municipality, ...values] }))
  return {
    async begin(actor, importId, fileName) {
      await run(
        actor,
        'begin-import',
        'insert into caseload_imports (municipality_id, import_id, file_name, started_at) values ($1, $2, $3, $4)',
        [importId, fileName, now()],
      )
    },
    async noteReferences(actor, importId, rows) {
      const first = new Map<string, number>()
      for (const { reference, line } of rows) if (!first.has(reference)) first.set(reference, line)
      const noted = [...first].map(([reference, line]) => ({ reference, line }))
      const before = await run(
        actor,
        'note-references',
        `with told as (select * from jsonb_to_recordset($3) as t(reference text, line int)),
          noted as (insert into caseload_references (municipality_id, import_id, reference, line)
            select $1, $2, reference, line from told on conflict do nothing)
          select r.reference, r.line from caseload_references r join told using (reference)
          where r.municipality_id = $1 and r.import_id = $2`,
        [importId, JSON.stringify(noted)],
      )
      for (const { reference, line } of before.rows as { reference: string; line: number }[]) first.set(reference, line)
      return new Map(
        rows.flatMap(({ reference, line }): [number, number][] => {
          const earlier = first.get(reference)
          return earlier === undefined || earlier === line ? [] : [[line, earlier]]
        }),
      )
    },
    async refuse(actor, importId, rows) {
      if (rows.length === 0) return
      await run(
        actor,
        'refuse-rows',
        `with told as (select * from jsonb_to_recordset($3) as t(line int, faults jsonb, reference text)),
          -- Read in again and refused again: it stays listed once.
          again as (update caseload_refusals set settled_at = $4, settled_because = $5
            where municipality_id = $1 and import_id <> $2 and settled_at is null and reference in (select reference from told))
          insert into caseload_refusals (municipality_id, import_id, line, faults, reference, refused_at)
          select $1, $2, line, faults, reference, $4 from told`,
        [importId, JSON.stringify(rows), now(), 'refused again by a later import, which lists it'],
      )
    },
    async settleByReference(actor, importId, references) {
      if (references.length === 0) return
      await run(
        actor,
        'settle-refusals',
        'update caseload_refusals set settled_at = $4, settled_by = null where municipality_id = $1 and import_id <> $2 and reference = any($3::text[]) and settled_at is null',
        [importId, references, now()],
      )
    },
    async finish(actor, importId, summary) {
      await run(
        actor,
        'finish-import',
        `with forgotten as (delete from caseload_references where municipality_id = $1 and import_id = $2)
          update caseload_imports set finished_at = $3, summary = $4 where municipality_id = $1 and import_id = $2`,
        [importId, now(), JSON.stringify(summary)],
      )
      await knowCaseload(pool, actor)
    },
  }
}
