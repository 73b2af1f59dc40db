import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runningPostmaster } from '../../src/storage/embedded-server/postmaster.ts'

/** Where the database of a data folder keeps its files. */
export async function clusterOf(folder: string): Promise<string> {
  const elsewhere = await readFile(join(folder, 'database-folder.txt'), 'utf8').catch(() => folder)
  return join(elsewhere.trim(), 'postgres')
}

/** The process of the database of a data folder; null while it is down. */
export const databaseProcess = async (folder: string): Promise<number | null> =>
  runningPostmaster(await clusterOf(folder))

/** Gives a run a data folder of its own; when the run is over its database is stopped and everything removed. */
export async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-run-'))
  await chmod(folder, 0o711)
  try {
    return await work(folder)
  } finally {
    const cluster = await clusterOf(folder)
    const left = await runningPostmaster(cluster)
    if (left !== null) process.kill(left, 'SIGQUIT')
    while ((await runningPostmaster(cluster)) !== null) await pause(20)
    await rm(join(cluster, '..'), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

/** The day of today in the runs: fixed, so that what is due does not depend on when they run. */
export const runToday = '2026-12-10'
