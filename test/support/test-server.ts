import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from '../../src/storage/embedded-server/start-embedded-server.ts'

/** Speed only: what a test of durability needs, it starts itself with the program's own settings. */
const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '64MB' }

const folder = () => {
  const named = process.env['OVERSTAP_TEST_DATABASE']
  if (!named) throw new Error('No folder for the test database: run the tests by npm test.')
  return named
}

/** The PostgreSQL of this test run: the first who asks starts it, the others attach. */
export const testServer = (): Promise<EmbeddedServer> =>
  startEmbeddedServer({ dataFolder: folder(), log: () => undefined, settings: hasty })

/** Stops it and removes what it left outside its folder. */
export async function stopTestServer(): Promise<void> {
  const server = await testServer()
  await server.stop()
  const note = join(folder(), 'database-folder.txt')
  if (existsSync(note)) await rm((await readFile(note, 'utf8')).trim(), { recursive: true, force: true })
}
