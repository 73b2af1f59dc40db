import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import type { EvidenceRun } from '../evidence.ts'
import { clientOf, tokenOf } from '../support/api-client.ts'
import { note, openCase } from '../support/note-writer.ts'
import { inOwnFolder, runToday } from '../support/own-folder.ts'
import { startProgram } from '../support/program-process.ts'

/**
 * For every 201, what was written must have been synced to disk before the answer came: with one writer, the log of
 * PostgreSQL has then been flushed up to its last written byte. The sabotage lets PostgreSQL answer before it syncs.
 */
export const run: EvidenceRun = ({ full, sabotage, say }) =>
  inOwnFolder(async (folder) => {
    const answers = full ? 2_000 : 100
    const server = await startEmbeddedServer({
      dataFolder: folder,
      log: say,
      settings: sabotage ? { synchronous_commit: 'off', wal_writer_delay: '10s' } : {},
    })
    const program = await startProgram({ OVERSTAP_DATA: folder, OVERSTAP_TODAY: runToday })
    const watcher = new pg.Client({ connectionString: server.url('overstap_server', 'postgres') })
    await watcher.connect()
    const client = clientOf(() => program.url, await tokenOf(folder, 'wijkteam'))
    const opened = await openCase(client, 'Duurzaam', '2009-06-10')
    let version = opened.version
    let withoutFsync = 0
    for (let n = 0; n < answers; n += 1) {
      const answer = await client(note(opened.id, version, `regel ${n}`, randomUUID(), runToday))
      const { rows } = await watcher.query<{ synced: boolean }>(
        'select pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() as synced',
      )
      if (answer.status !== 201) throw new Error(`A note was refused: ${answer.status} ${answer.text.slice(0, 300)}`)
      if (rows[0]?.synced !== true) withoutFsync += 1
      version = Number(/\d+/.exec(String(answer.headers.etag))?.[0])
    }
    await watcher.end()
    await program.stop()
    await server.stop()
    return { figures: { answers, withoutFsync }, goal: { answers, withoutFsync: 0 }, met: withoutFsync === 0 }
  })
