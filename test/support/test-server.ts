import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'
import { runFolder } from './folder-of-run.ts'

/** Speed only: what a test of durability needs, it starts itself with the program's own settings. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '64MB' }

/** The PostgreSQL of this test run: the first who asks starts it, the others attach. */
export const testServer = (): Promise<EmbeddedServer> =>
  startEmbeddedServer({ dataFolder: runFolder(), log: () => undefined, settings: hasty })

/** Stops it and removes what it left outside its folder. */
export async function stopTestServer(): Promise<void> {
  const server = await testServer()
  await server.stop()
  const note = join(runFolder(), 'database-folder.txt')
  if (existsSync(note)) await rm((await readFile(note, 'utf8')).trim(), { recursive: true, force: true })
}
