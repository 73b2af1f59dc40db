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

/** The folder of the server's files, which is elsewhere where its account can't reach that of the run. */
async function serverFolder(): Promise<string> {
  const note = join(runFolder(), 'database-folder.txt')
  return existsSync(note) ? (await readFile(note, 'utf8')).trim() : runFolder()
}

const wentAway =
  /PANIC|terminated by signal|shutdown request|exited with exit code|data directory lock file|reinitializing|was interrupted/

/** What the server wrote of an end that nobody of this run asked for; empty where it ran on. */
export async function whyServerWentAway(): Promise<string[]> {
  const log = await readFile(join(await serverFolder(), 'postgres.log'), 'utf8').catch(() => '')
  return log.split('\n').filter((line) => wentAway.test(line))
}

/** Stops it and removes what it left outside its folder. */
export async function stopTestServer(): Promise<void> {
  const server = await testServer()
  await server.stop()
  const folder = await serverFolder()
  if (folder !== runFolder()) await rm(folder, { recursive: true, force: true })
}
