import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { note, openCase } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

/**
 * For every 201 the transaction's commit must have been synced to disk before the answer came: how far the log of
 * PostgreSQL was flushed is asked right after each answer, and the log itself tells afterwards where each commit ended.
 * The sabotage lets PostgreSQL answer before it syncs.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const answers = full ? 2_000 : 100
    const server = await startEmbeddedServer({
      dataFolder: folder,
      log: say,
      settings: {
        wal_keep_size: '2GB',
        ...(sabotage ? { synchronous_commit: 'off', wal_writer_delay: '10s' } : {}),
      },
    })
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const watcher = new pg.Client({ connectionString: server.url(superuser) })
    await watcher.connect()
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const opened = await openCase(client, 'Duurzaam', '2009-06-10')
    const { rows: begun } = await watcher.query<{ lsn: string }>('select pg_current_wal_flush_lsn() as lsn')
    let version = opened.version
    const flushed: { seq: number; lsn: string }[] = []
    for (let n = 0; n < answers; n += 1) {
      const answer = await client(note(opened.id, version, `regel ${n}`, randomUUID(), runToday))
      const { rows } = await watcher.query<{ lsn: string }>('select pg_current_wal_flush_lsn() as lsn')
      if (answer.status !== 201) throw new Error(`A note was refused: ${answer.status} ${answer.text.slice(0, 300)}`)
      version = Number(/\d+/.exec(String(answer.headers.etag))?.[0])
      flushed.push({ seq: version, lsn: rows[0]?.lsn ?? '0/0' })
    }
    const withoutFsync = await committedLater(watcher, opened.id, begun[0]?.lsn ?? '0/0', flushed)
    await watcher.end()
    await program.stop()
    await server.stop()
    return { figures: { answers, withoutFsync }, goal: { answers, withoutFsync: 0 }, met: withoutFsync === 0 }
  })

/** How many commits ended in the log beyond what was flushed when their answer came. */
async function committedLater(
  watcher: pg.Client,
  caseId: string,
  since: string,
  flushed: readonly { seq: number; lsn: string }[],
): Promise<number> {
  await watcher.query('create extension if not exists pg_walinspect')
  await watcher.query('checkpoint')
  const { rows } = await watcher.query<{ known: string; later: string }>(
    `with commits as (
       select xid, end_lsn from pg_get_wal_records_info($2, pg_current_wal_flush_lsn())
       where resource_manager = 'Transaction' and record_type like 'COMMIT%')
     select count(*) as known, count(*) filter (where commits.end_lsn > told.lsn::pg_lsn) as later
     from jsonb_to_recordset($3) as told(seq int, lsn text)
     join case_events on case_events.case_id = $1 and case_events.seq = told.seq
     join commits on commits.xid = case_events.xmin`,
    [caseId, since, JSON.stringify(flushed)],
  )
  if (Number(rows[0]?.known) !== flushed.length)
    throw new Error(`Of ${flushed.length} commits ${rows[0]?.known} were found in the log.`)
  return Number(rows[0]?.later)
}
