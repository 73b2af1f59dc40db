import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../database/start-refused.ts'
import type { Programs } from './find-programs.ts'
import type { Folders } from './folders.ts'
import { attach, type Keeper } from './keeper.ts'
import { clearStale, runningPostmaster } from './postmaster.ts'
import { type Settings, type Spawned, spawnPostmaster } from './spawn-postmaster.ts'

/** Complaints of a server that another start, a moment later, may not have. */
const passing = /already exists|shared memory block|another postmaster|already in use|Is another/i

/**
 * Attaches to the server of these folders, starting it when it does not run. Recovery after a crash is waited for.
 * Throws StartRefused when it does not come up within the given time.
 */
export async function ensureRunning(
  folders: Folders,
  programs: Programs,
  settings: Settings,
  withinMillis: number,
): Promise<Keeper> {
  const until = performance.now() + withinMillis
  let spawned: Spawned | null = null
  let complaint = 'it does not answer'
  while (performance.now() < until) {
    const keeper = await attach(folders.socket)
    if (keeper) return keeper
    if (spawned?.ended()) {
      complaint = spawned.complaint()
      spawned = null
      if (!passing.test(complaint)) break
    }
    if (!spawned && (await runningPostmaster(folders.cluster)) === null) {
      await clearStale(folders)
      spawned = spawnPostmaster(folders, programs, settings)
    }
    await pause(25)
  }
  throw new StartRefused(`The database in ${folders.cluster} does not start: ${complaint} (log: ${folders.log}).`)
}
