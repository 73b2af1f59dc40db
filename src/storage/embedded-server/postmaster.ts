import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../database/error-code.ts'
import type { Folders } from './folders.ts'
import { run } from './run-as.ts'

const lockFile = (cluster: string) => join(cluster, 'postmaster.pid')

/** The process id in the cluster's lock file, null when there is none to read. */
async function lockedBy(cluster: string): Promise<number | null> {
  const text = await readFile(lockFile(cluster), 'utf8').catch(() => '')
  const pid = Math.abs(Number.parseInt(text, 10))
  return pid > 0 ? pid : null
}

const processExists = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Whether this process is a PostgreSQL of this cluster, and not one that got the same number later, nor a zombie. */
export async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (!processExists(pid)) return false
  if (process.platform !== 'linux') return /postgres/.test((await run('ps', ['-p', String(pid), '-o', 'comm='])).output)
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return folder === (await realpath(cluster))
}

/** The process that runs this cluster now, answering or not; null when none does. */
export async function runningPostmaster(cluster: string): Promise<number | null> {
  const pid = await lockedBy(cluster)
  return pid !== null && (await servesCluster(pid, cluster)) ? pid : null
}

/** Server processes of this cluster, of whatever parent (found on Linux only; elsewhere none are named). */
async function processesOf(cluster: string): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const ours = await Promise.all(pids.map((pid) => servesCluster(pid, cluster)))
  return pids.filter((_, index) => ours[index])
}

/**
 * Clears what a killed server left, once no postmaster runs: sends its remaining processes away, and when none is
 * left removes a lock file that PostgreSQL itself would take for a living server (its number was given to another
 * process, or it is a zombie or empty). While a process is left the lock file stays: it guards the data.
 */
export async function clearStale({ cluster, socket }: Folders): Promise<void> {
  const left = await processesOf(cluster)
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // gone meanwhile
    }
  }
  if (left.length > 0) return
  const pid = await lockedBy(cluster)
  if (pid === null || processExists(pid)) await rm(lockFile(cluster), { force: true })
  for (const name of await readdir(socket)) await rm(join(socket, name), { force: true })
}
