import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import { migrate } from '../../src/storage/migrate.ts'

/** A PostgreSQL of a run's own, with every table and no row. */
export type OwnDatabase = { server: EmbeddedServer; folder: string; close(): Promise<void> }

/** Starts it in a folder of its own, with the program's own settings; `close` stops it and removes all of it. */
export async function ownDatabase(say: (line: string) => void): Promise<OwnDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-evidence-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedServer({ dataFolder: folder, log: () => undefined })
  await migrate(server.ownerUrl, () => undefined)
  say('A database of its own is up.')
  return {
    server,
    folder,
    close: async () => {
      await server.stop()
      const note = join(folder, 'database-folder.txt')
      if (existsSync(note)) await rm((await readFile(note, 'utf8')).trim(), { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}
