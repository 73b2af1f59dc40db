import type pg from 'pg'
import type { Config } from './config.ts'
import { openKeys } from './open-keys.ts'
import { checkSchema } from './storage/database/check-schema.ts'
import { openPool } from './storage/database/pool.ts'
import { type EmbeddedServer, startEmbeddedServer } from './storage/embedded-server/start-embedded-server.ts'
import { migrate } from './storage/migrate.ts'
import { sealPlainRows } from './storage/sealing/seal-plain-rows.ts'

/** The pools of the program, one a database role, and how to let go of everything. */
export type Database = {
  app: pg.Pool
  worker: pg.Pool
  import: pg.Pool
  embedded: EmbeddedServer | null
  close(): Promise<void>
}

type Log = (line: string) => void

/**
 * Opens the database of the configuration: the user's own, or the one beside the program, which is started and migrated.
 * @param existing refuses where the one beside the program would be made anew: what a command says of an empty database
 * that it made itself is worth nothing.
 * @throws StartRefused with one sentence when it can't be used.
 */
export async function openDatabase(config: Config, log: Log, existing = false): Promise<Database> {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedServer({ dataFolder: config.dataFolder, log, existing })
      : null
  if (embedded) await migrate(embedded.ownerUrl, log)
  // What breaks because the program ends it is no news.
  let closing = false
  const broke: Log = (line) => {
    if (!closing) log(line)
  }
  const open = (url: string, role: 'overstap_app' | 'overstap_worker' | 'overstap_import', size: number) =>
    openPool({ url, role, applicationName: role.replace('_', ' '), size }, broke)
  const pools = {
    app: open(embedded?.appUrl ?? config.databaseUrl ?? '', 'overstap_app', 16),
    worker: open(embedded?.workerUrl ?? config.databaseUrl ?? '', 'overstap_worker', 4),
    import: open(embedded?.importUrl ?? config.databaseUrl ?? '', 'overstap_import', 6),
  }
  const close = async (): Promise<void> => {
    closing = true
    await Promise.all(Object.values(pools).map((pool) => pool.end()))
    await embedded?.stop()
  }
  try {
    await checkSchema(pools.app)
    if (embedded) await sealPlainRows(embedded.ownerUrl, await openKeys(config, pools.worker), log)
  } catch (error) {
    await close()
    throw error
  }
  return { ...pools, embedded, close }
}
