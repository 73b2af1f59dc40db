import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolders } from '../database/make-folders.ts'
import { StartRefused } from '../database/start-refused.ts'
import { type Folders, prepareFolders } from '../embedded-server/folders.ts'
import { copyFile } from './copy-cluster.ts'
import { type BackupManifest, clusterName, filesBelow, verifiedManifest } from './manifest.ts'

type RestoreParts = { folder: string; dataFolder: string; say(line: string): void }

/** Folders of a cluster that hold no file in a backup; PostgreSQL does not start without them. */
const neededFolders = [
  ...['pg_wal/archive_status', 'pg_wal/summaries', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial'],
  ...['pg_snapshots', 'pg_stat', 'pg_stat_tmp', 'pg_subtrans', 'pg_tblspc', 'pg_twophase', 'pg_commit_ts'],
  ...['pg_logical/snapshots', 'pg_logical/mappings', 'pg_multixact/members', 'pg_multixact/offsets', 'pg_xact'],
]

/**
 * Puts a backup where the program keeps its database; the next start reads its WAL and is where the backup ended. It is
 * copied under another name and renamed when whole.
 * @throws StartRefused when the backup is not whole, or when there is a database already: that is never written over.
 */
export async function restoreBackup({ folder, dataFolder, say }: RestoreParts): Promise<BackupManifest> {
  const manifest = await verifiedManifest(resolve(folder))
  say(
    `The backup of ${manifest.madeAt} is whole: ${Object.keys(manifest.files).length} files, ${manifest.cases} cases.`,
  )
  const folders = await prepareFolders(dataFolder, say)
  if (existsSync(folders.cluster))
    throw new StartRefused(
      `There is a database in ${folders.cluster}: a restore never writes over one. Stop the program and move that folder away, or choose another with OVERSTAP_DATA.`,
    )
  const draft = await mkdtemp(join(folders.base, 'postgres.draft-'))
  try {
    const from = join(resolve(folder), clusterName)
    for (const name of neededFolders) await makeFolders(join(draft, name), 0o700)
    for (const name of await filesBelow(from)) await copyFile(join(from, name), join(draft, name))
    await handOver(draft, folders)
    await rename(draft, folders.cluster)
    const base = await open(folders.base, 'r')
    await base.sync()
    await base.close()
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
  return manifest
}

/** To the account that the server runs under, and to nobody else. */
async function handOver(draft: string, { account }: Folders): Promise<void> {
  const entries = await readdir(draft, { recursive: true, withFileTypes: true })
  const paths = [draft, ...entries.map((entry) => join(entry.parentPath, entry.name))]
  for (const path of paths) if (account) await chown(path, account.uid, account.gid)
  for (const entry of entries) if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o700)
  await chmod(draft, 0o700)
}
