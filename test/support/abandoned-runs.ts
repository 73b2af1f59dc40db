import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runningPostmaster } from '../../src/storage/embedded-server/postmaster.ts'

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Stops the servers and removes the folders of test runs that were killed: their folder names a process that is gone. */
export async function removeAbandonedRuns(parent: string): Promise<void> {
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith('overstap-test-'))) {
    const folder = join(parent, name)
    const run = Number(await readFile(join(folder, 'run.pid'), 'utf8').catch(() => ''))
    if (run === 0 || lives(run)) continue
    const server = await runningPostmaster(join(folder, 'postgres')).catch(() => null)
    if (server !== null) process.kill(server, 'SIGINT')
    for (let tries = 0; server !== null && lives(server) && tries < 200; tries += 1) await pause(25)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
