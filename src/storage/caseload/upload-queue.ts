import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { ClaimedUpload, UploadQueue } from '../../cases/caseload/caseload-uploads.ts'
import { fromRow, type Row } from '../database/row.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { rejectedOf } from './caseload-uploads.ts'

type Options = { app: pg.Pool; import: pg.Pool; now: () => string; sealing: Sealing }

/** A reading that said nothing for so long fell silent. */
const silentSeconds = 60
/** How long refused rows can be downloaded. */
const keptDays = 7

const partOf = (municipality: string, id: string, position: number) =>
  `caseload_upload_parts.body ${municipality} ${id} ${position}`

/** The files that wait to be read in, sealed, on PostgreSQL. */
export function postgresUploadQueue({ app, import: importer, now, sealing }: Options): UploadQueue {
  const asImport = (municipality: string): Actor => ({
    municipality,
    personId: null,
    organisationId: null,
    role: 'system',
  })
  const run = async (municipality: string, name: string, text: string, ...values: unknown[]): Promise<Row[]> =>
    (
      await inTransaction(importer, asImport(municipality), (client) =>
        client.query<Row>({ name, text, values: [municipality, ...values] }),
      )
    ).rows
  const claimable = `(state = 'waiting' or (state = 'running' and seen_at < $2::timestamptz - interval '${silentSeconds} seconds'))`
  return {
    add: (actor, file, body) =>
      inTransaction(app, actor, (client) => store({ client, actor, now: now(), sealing }, file, body)),
    waiting: async (municipality) => {
      await run(
        municipality,
        'forget-rejected',
        `update caseload_uploads set rejected = null where municipality_id = $1 and rejected is not null
          and finished_at < $2::timestamptz - interval '${keptDays} days'`,
        now(),
      )
      const found = await run(
        municipality,
        'waiting-uploads',
        `select upload_id as id from caseload_uploads where municipality_id = $1 and ${claimable} order by uploaded_at`,
        now(),
      )
      return found.map(({ id }) => String(id))
    },
    claim: async (municipality, id, importId) => {
      const found = await run(
        municipality,
        'claim-upload',
        `update caseload_uploads set state = 'running', seen_at = $2, import_id = $4, rows_read = 0, bytes_read = 0
          where municipality_id = $1 and upload_id = $3 and ${claimable}
          returning upload_id as id, file_name, bytes::int as bytes, import_id, language`,
        now(),
        id,
        importId,
      )
      return found[0] ? (fromRow(found[0]) as ClaimedUpload) : null
    },
    async *body(municipality, id) {
      for (let position = 0; ; position += 1) {
        const [part] = await run(
          municipality,
          'upload-part',
          'select body from caseload_upload_parts where municipality_id = $1 and upload_id = $2 and position = $3',
          id,
          position,
        )
        if (!part) return
        yield Buffer.from(sealing.open(String(part.body), partOf(municipality, id, position)), 'base64')
      }
    },
    async heard(municipality, id, { rows, bytes, summary }) {
      await run(
        municipality,
        'upload-heard',
        'update caseload_uploads set seen_at = $3, rows_read = $4, bytes_read = $5, summary = $6 where municipality_id = $1 and upload_id = $2',
        id,
        now(),
        rows,
        bytes,
        JSON.stringify(summary),
      )
    },
    async finish(municipality, id, { summary, fault, rejected }) {
      await run(
        municipality,
        'finish-upload',
        `with gone as (delete from caseload_upload_parts where municipality_id = $1 and upload_id = $2)
          update caseload_uploads set state = $3, finished_at = $4, seen_at = $4, summary = $5, fault = $6, rejected = $7
          where municipality_id = $1 and upload_id = $2`,
        id,
        fault === null ? 'done' : 'failed',
        now(),
        summary === null ? null : JSON.stringify(summary),
        fault === null ? null : JSON.stringify(fault),
        rejected === null ? null : sealing.seal(rejected, rejectedOf(municipality, id)),
      )
    },
  }
}

type StoreScope = { client: pg.ClientBase; actor: Actor; now: string; sealing: Sealing }

async function store(
  { client, actor: { municipality, personId }, now, sealing }: StoreScope,
  { id, fileName, bytes, language }: Parameters<UploadQueue['add']>[1],
  body: () => AsyncIterable<Buffer>,
): Promise<boolean> {
  const inserted = await client.query({
    name: 'add-upload',
    text: `insert into caseload_uploads (municipality_id, upload_id, file_name, bytes, language, uploaded_by, uploaded_at, state, seen_at)
      values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $7) on conflict do nothing`,
    values: [municipality, id, fileName, bytes, language, personId, now],
  })
  if (inserted.rowCount === 0) return false
  let position = 0
  for await (const part of body()) {
    await client.query({
      name: 'add-upload-part',
      text: 'insert into caseload_upload_parts (municipality_id, upload_id, position, body) values ($1, $2, $3, $4)',
      values: [municipality, id, position, sealing.seal(part.toString('base64'), partOf(municipality, id, position))],
    })
    position += 1
  }
  return true
}
