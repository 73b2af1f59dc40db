import { createInterface } from 'node:readline'
import { startEmbeddedServer } from '../../../src/storage/embedded-server/start-embedded-server.ts'

/**
 * A program with a database of its own, for tests to kill: it tells what happens as lines of JSON, and stops when told
 * `stop` on its input.
 */
const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const server = await startEmbeddedServer({ dataFolder: process.argv[2] ?? '', log: (line) => tell({ log: line }) })
  server.onRestarted(() => tell({ restarted: true }))
  tell({ ownerUrl: server.ownerUrl, folder: server.databaseFolder, server: await server.processId() })
  for await (const line of createInterface({ input: process.stdin })) if (line === 'stop') break
  await server.stop()
  tell({ stopped: true })
  process.exit(0)
} catch (error) {
  tell({ refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  process.exit(1)
}
