import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StartRefused } from '../database/start-refused.ts'
import { ensureRunning } from './ensure-running.ts'
import { findPrograms } from './find-programs.ts'
import { prepareFolders } from './folders.ts'
import { clusterMajor, initialiseCluster, superuser } from './initialise-cluster.ts'
import { keepUp } from './keep-up.ts'
import { isLast } from './keeper.ts'
import { makeDatabase } from './make-database.ts'
import { runningPostmaster, servesCluster } from './postmaster.ts'
import type { Settings } from './spawn-postmaster.ts'

export type EmbeddedServer = {
  /** URLs of the program's database by role; see `src/storage/database/roles.ts` for what each may do. */
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
  /** It must be there already: for commands that look at or change what is recorded. */
  existing?: boolean
  /** Settings beside the standing ones; a test may turn fsync off, the program never does. */
  settings?: Settings
}

/** Recovery after a crash may take long; a start takes a moment. */
const startWithinMillis = 120_000

/**
 * Brings up the PostgreSQL of a data folder, or attaches to the one that runs there already, and keeps it up: when the
 * server goes away while the program runs, it is started again. Throws StartRefused with one sentence when it can't.
 */
export async function startEmbeddedServer({
  dataFolder,
  log,
  existing = false,
  settings = {},
}: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folders = await prepareFolders(dataFolder, log)
  if (existing && !existsSync(folders.cluster))
    throw new StartRefused(
      `There is no database in ${dataFolder}: give this command the DATABASE_URL of the program, or its OVERSTAP_DATA.`,
    )
  const programs = await findPrograms(folders.account, folders.base, await clusterMajor(folders.cluster))
  await initialiseCluster(folders, programs, settings.fsync !== 'off')
  const bring = () => ensureRunning(folders, programs, settings, startWithinMillis)
  const watched = keepUp(await bring(), bring, log)

  const url = (role: string, database = 'overstap') =>
    `postgresql://${role}@/${database}?host=${encodeURIComponent(folders.socket)}&port=5432`
  await makeDatabase(url(superuser, 'postgres'))

  return {
    url,
    ownerUrl: url('overstap_owner'),
    appUrl: url('overstap_app'),
    workerUrl: url('overstap_worker'),
    importUrl: url('overstap_import'),
    databaseFolder: folders.cluster,
    processId: () => runningPostmaster(folders.cluster),
    onRestarted: watched.onRestarted,
    leave: async () => {
      await (await watched.end())?.client.end().catch(() => undefined)
    },
    stop: async () => {
      const keeper = await watched.end()
      const pid = await runningPostmaster(folders.cluster)
      const last = keeper !== null && (await isLast(keeper).catch(() => false))
      if (keeper && last && pid !== null) {
        process.kill(pid, 'SIGINT')
        await keeper.lost
        while (await servesCluster(pid, folders.cluster)) await pause(10)
      } else {
        await keeper?.client.end().catch(() => undefined)
      }
    },
  }
}
