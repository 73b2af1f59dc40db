import { readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { errorMessage } from '../database/error-code.ts'
import { makeFolders } from '../database/make-folders.ts'
import { StartRefused } from '../database/start-refused.ts'
import { superuser } from '../embedded-server/initialise-cluster.ts'
import type { EmbeddedServer } from '../embedded-server/start-embedded-server.ts'
import { type Copied, copyCluster, copyFile } from './copy-cluster.ts'
import { type BackupManifest, clusterName, manifestName, sha256Of } from './manifest.ts'

type BackupParts = { server: EmbeddedServer; folder: string; madeAt: string; say(line: string): void }

/**
 * Copies the database beside the program while it runs: its files between `pg_backup_start` and `pg_backup_stop`, and
 * the WAL from the one to the other. The manifest is written last.
 * @throws StartRefused when the folder is not empty or can't be written.
 */
export async function makeBackup({ server, folder, madeAt, say }: BackupParts): Promise<BackupManifest> {
  await emptyFolder(folder)
  const client = new pg.Client({ connectionString: server.url(superuser), application_name: 'overstap backup' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const cluster = join(folder, clusterName)
    // The slot, which ends with this connection, keeps the WAL until it was copied.
    await client.query(`select pg_create_physical_replication_slot('overstap_backup_' || pg_backend_pid(), true, true)`)
    const begun = await client.query<{ lsn: string }>(`select pg_backup_start('overstap', fast => true) as lsn`)
    let bytes = 0
    let saidAt = 0
    const files = await copyCluster(server.databaseFolder, cluster, (more) => {
      bytes += more
      if (bytes - saidAt < 256 * 1024 * 1024) return
      saidAt = bytes
      say(`${Math.round(bytes / 1024 / 1024)} MB copied`)
    })
    const { rows } = await client.query<{ lsn: string; labelfile: string; spcmapfile: string }>(
      'select lsn, labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)',
    )
    const stopped = rows[0]
    if (!stopped) throw new Error('PostgreSQL did not tell where the backup ends.')
    files.set('backup_label', await written(join(cluster, 'backup_label'), stopped.labelfile))
    if (stopped.spcmapfile.trim() !== '')
      files.set('tablespace_map', await written(join(cluster, 'tablespace_map'), stopped.spcmapfile))
    for (const name of await segments(client, begun.rows[0]?.lsn ?? '', stopped.lsn))
      files.set(
        join('pg_wal', name),
        await copyFile(join(server.databaseFolder, 'pg_wal', name), join(cluster, 'pg_wal', name)),
      )
    const manifest = {
      ...(await whatIsIn(client)),
      format: 'overstap-backup-1' as const,
      madeAt,
      files: Object.fromEntries(files),
    }
    const draft = join(folder, `${manifestName}.draft`)
    await written(draft, JSON.stringify(manifest))
    await rename(draft, join(folder, manifestName))
    return manifest
  } finally {
    await client.end()
  }
}

/** Makes the folder of a backup. @throws StartRefused when it is not empty or can't be made. */
export async function emptyFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder, 0o700)
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    throw new StartRefused(`No backup can be made in ${folder} (${errorMessage(error)}): name another folder.`)
  }
  throw new StartRefused(`${folder} is not empty: name a new folder for each backup.`)
}

async function written(path: string, text: string): Promise<Copied> {
  await writeFile(path, text, { mode: 0o600, flush: true })
  return { bytes: Buffer.byteLength(text), sha256: await sha256Of(path) }
}

/** The names of the WAL files from one place to another. A place on the first byte of a file is named by one byte further. */
async function segments(client: pg.Client, from: string, to: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select pg_walfile_name('0/0'::pg_lsn + n * size + 1) as name
      from (select pg_size_bytes(current_setting('wal_segment_size'))::numeric as size) s,
        generate_series(trunc(($1::pg_lsn - '0/0'::pg_lsn) / size), trunc(($2::pg_lsn - '0/0'::pg_lsn - 1) / size)) n
      order by n`,
    [from, to],
  )
  return rows.map(({ name }) => name)
}

async function whatIsIn(client: pg.Client) {
  const { rows } = await client.query<{ major: number; schema: number; cases: number }>(
    `select current_setting('server_version_num')::int / 10000 as major,
      (select max(number) from schema_migrations) as schema, (select count(*)::int from cases) as cases`,
  )
  const { major = 0, schema = 0, cases = 0 } = rows[0] ?? {}
  return { postgresMajor: major, schema, cases }
}
