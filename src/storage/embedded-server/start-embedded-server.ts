import { setTimeout as pause } from 'node:timers/promises'
import { errorMessage } from '../error-code.ts'
import { ensureRunning } from './ensure-running.ts'
import { findPrograms } from './find-programs.ts'
import { prepareFolders } from './folders.ts'
import { clusterMajor, initialiseCluster, superuser } from './initialise-cluster.ts'
import { isLast, type Keeper } from './keeper.ts'
import { makeDatabase } from './make-database.ts'
import { runningPostmaster, servesCluster } from './postmaster.ts'
import type { Settings } from './spawn-postmaster.ts'

export type EmbeddedServer = {
  /** URLs of the program's database by role; see `src/storage/roles.ts` for what each may do. */
  url(role: string, database?: string): string
  ownerUrl: string
  appUrl: string
  workerUrl: string
  importUrl: string
  /** Where the files of the database are. */
  databaseFolder: string
  /** The server's own process, null while it is down. */
  processId(): Promise<number | null>
  /** Calls the listener each time the server had gone away and answers again. */
  onRestarted(listener: () => void): void
  /** Lets go of the server; the last program that uses it stops it. */
  stop(): Promise<void>
  /** Lets go of the server and leaves it running, for whoever stops it otherwise. */
  leave(): Promise<void>
}

export type EmbeddedServerOptions = {
  dataFolder: string
  log: (line: string) => void
  /** Settings beside the standing ones; a test may turn fsync off, the program never does. */
  settings?: Settings
}

/**
 * Brings up the PostgreSQL of a data folder, or attaches to the one that runs there already, and keeps it up: when the
 * server goes away while the program runs, it is started again. Throws StartRefused with one sentence when it can't.
 */
export async function startEmbeddedServer({
  dataFolder,
  log,
  settings = {},
}: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folders = await prepareFolders(dataFolder, log)
  const programs = await findPrograms(folders.account, folders.base, await clusterMajor(folders.cluster))
  await initialiseCluster(folders, programs, settings.fsync !== 'off')
  const listeners: (() => void)[] = []
  let stopping = false

  let keeper = await ensureRunning(folders, programs, settings, 120_000)
  const supervise = async (watched: Keeper): Promise<void> => {
    await watched.lost
    if (stopping) return
    log('The database stopped; starting it again.')
    for (let tries = 0; !stopping; tries += 1) {
      try {
        keeper = await ensureRunning(folders, programs, settings, 120_000)
        break
      } catch (error) {
        if (tries === 0) log(errorMessage(error))
        await pause(500)
      }
    }
    if (stopping) return
    log('The database runs again.')
    for (const listener of listeners) listener()
    void supervise(keeper)
  }

  const url = (role: string, database = 'overstap') =>
    `postgresql://${role}@/${database}?host=${encodeURIComponent(folders.socket)}&port=5432`
  await makeDatabase(url(superuser, 'postgres'))
  void supervise(keeper)

  return {
    url,
    ownerUrl: url('overstap_owner'),
    appUrl: url('overstap_app'),
    workerUrl: url('overstap_worker'),
    importUrl: url('overstap_import'),
    databaseFolder: folders.cluster,
    processId: () => runningPostmaster(folders.cluster),
    onRestarted: (listener) => {
      listeners.push(listener)
    },
    leave: async () => {
      stopping = true
      await keeper.client.end().catch(() => undefined)
    },
    stop: async () => {
      stopping = true
      const last = await isLast(keeper).catch(() => false)
      const pid = await runningPostmaster(folders.cluster)
      if (last && pid !== null) {
        process.kill(pid, 'SIGINT')
        await keeper.lost
        while (await servesCluster(pid, folders.cluster)) await pause(10)
      } else {
        await keeper.client.end().catch(() => undefined)
      }
    },
  }
}
