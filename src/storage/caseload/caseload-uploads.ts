import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { RefusedRow } from '../../cases/caseload/caseload-log.ts'
import type { CaseloadUpload, CaseloadUploads } from '../../cases/caseload/caseload-uploads.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { fromRow, type Row } from '../database/row.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'

type Options = { app: pg.Pool; now: () => string; sealing: Sealing }

const columns = `upload_id as id, file_name, bytes::int as bytes, uploaded_at, state, seen_at, import_id, rows_read, bytes_read::int as bytes_read,
  summary, fault, finished_at, rejected is not null as has_rejected`

/** What a refused row is bound to, so that it can't be moved to another upload. */
export const rejectedOf = (municipality: string, id: string): string =>
  `caseload_uploads.rejected ${municipality} ${id}`

/** How the files that somebody sent in stand, for themself alone. */
export function postgresCaseloadUploads({ app, now, sealing }: Options): Omit<CaseloadUploads, 'receive'> {
  const rows = async (actor: Actor, name: string, text: string, ...values: unknown[]): Promise<Row[]> =>
    (
      await inTransaction(app, actor, (client) =>
        client.query<Row>({ name, text, values: [actor.municipality, ...values] }),
      )
    ).rows
  const read = (row: Row) => fromRow(row) as CaseloadUpload
  return {
    find: async (actor, id) => {
      const found = await rows(
        actor,
        'caseload-upload',
        `select ${columns} from caseload_uploads where municipality_id = $1 and upload_id = $2`,
        id,
      )
      return found[0] ? read(found[0]) : null
    },
    latest: async (actor) =>
      (
        await rows(
          actor,
          'caseload-uploads',
          `select ${columns} from caseload_uploads where municipality_id = $1 and uploaded_by = $2 order by uploaded_at desc limit 10`,
          actor.personId,
        )
      ).map(read),
    refused: async (actor, importId) =>
      (await rows(
        actor,
        'refused-of-import',
        `select line, reference, faults from caseload_refusals where municipality_id = $1 and import_id = $2
            order by line limit 500`,
        importId,
      )) as unknown as RefusedRow[],
    rejectedFile: (actor, id, audit) =>
      inTransaction(app, actor, async (client) => {
        const { rows: found } = await client.query<{ rejected: string | null }>({
          name: 'rejected-rows',
          text: 'select rejected from caseload_uploads where municipality_id = $1 and upload_id = $2',
          values: [actor.municipality, id],
        })
        const sealed = found[0]?.rejected
        if (!sealed) return null
        await writeAudit({ client, actor, now: now(), sealing }, audit)
        return sealing.open(sealed, rejectedOf(actor.municipality, id))
      }),
  }
}
