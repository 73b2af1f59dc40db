import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import type { CaseloadLog } from '../cases/caseload-log.ts'
import { inTransaction } from './transaction.ts'

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
    async earlierLine(actor, importId, reference, line) {
      const { rows } = await run(
        actor,
        'note-reference',
        `with noted as (insert into caseload_references (municipality_id, import_id, reference, line) values ($1, $2, $3, $4) on conflict do nothing returning 1)
          select line from caseload_references where municipality_id = $1 and import_id = $2 and reference = $3 and not exists (select from noted)`,
        [importId, reference, line],
      )
      return rows[0]?.line ?? null
    },
    async refuse(actor, importId, { line, reference, faults }) {
      await run(
        actor,
        'refuse-row',
        'insert into caseload_refusals (municipality_id, import_id, line, faults, reference, refused_at) values ($1, $2, $3, $4, $5, $6)',
        [importId, line, JSON.stringify(faults), reference, now()],
      )
    },
    async settleByReference(actor, reference) {
      await run(
        actor,
        'settle-refusals',
        'update caseload_refusals set settled_at = $3, settled_by = null where municipality_id = $1 and reference = $2 and settled_at is null',
        [reference, now()],
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
    },
  }
}
