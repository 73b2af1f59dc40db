import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from '../database/error-code.ts'
import { makeFolders } from '../database/make-folders.ts'

/** A file that was copied: how much, and the hash of what was written. */
export type Copied = { bytes: number; sha256: string }

/** Of these folders only the name is copied: what is in them belongs to the server that runs (PostgreSQL, "Making a base backup"). */
const emptied = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
])
const leftOut = (name: string): boolean =>
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_label.*|tablespace_map.*)$/.test(name) ||
  name.startsWith('pgsql_tmp')

/**
 * Copies the files of a cluster that runs, between the start and the stop of a backup. A file that goes away meanwhile
 * is made anew from the WAL, and one that changes is put right by it.
 */
export async function copyCluster(
  from: string,
  to: string,
  told: (bytes: number) => void,
): Promise<Map<string, Copied>> {
  const files = new Map<string, Copied>()
  for await (const { path, folder } of entriesOf(from, '')) {
    if (folder) {
      await makeFolders(join(to, path), 0o700)
      continue
    }
    const copied = await copyFile(join(from, path), join(to, path)).catch(ignoreGone)
    if (!copied) continue
    files.set(path, copied)
    told(copied.bytes)
  }
  return files
}

/** What is to be copied below a folder of the cluster, each folder before what is in it. */
async function* entriesOf(cluster: string, below: string): AsyncGenerator<{ path: string; folder: boolean }> {
  yield { path: below, folder: true }
  if (emptied.has(below)) return
  const entries = (await readdir(join(cluster, below), { withFileTypes: true }).catch(ignoreGone)) ?? []
  for (const entry of entries.filter(({ name }) => !leftOut(name))) {
    const path = join(below, entry.name)
    if (entry.isDirectory()) yield* entriesOf(cluster, path)
    else yield { path, folder: false }
  }
}

/** Copies a file, onto the disk, with the hash of what was written. */
export async function copyFile(from: string, to: string): Promise<Copied> {
  const hash = createHash('sha256')
  let bytes = 0
  await makeFolders(dirname(to), 0o700)
  const reading = createReadStream(from)
  await once(reading, 'open')
  const writing = createWriteStream(to, { mode: 0o600 })
  const failed = once(writing, 'error').then(([error]) => Promise.reject(error as Error))
  failed.catch(() => undefined)
  for await (const piece of reading) {
    hash.update(piece as Buffer)
    bytes += (piece as Buffer).length
    if (!writing.write(piece)) await Promise.race([once(writing, 'drain'), failed])
  }
  writing.end()
  await Promise.race([once(writing, 'close'), failed])
  const file = await open(to, 'r')
  await file.sync()
  await file.close()
  return { bytes, sha256: hash.digest('hex') }
}

function ignoreGone(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}
