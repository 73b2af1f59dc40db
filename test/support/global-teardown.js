import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

/**
 * Stops the PostgreSQL of this run, if a test started it, and removes its folder. Where it went away before, under the tests,
 * its own words are shown first: what failed then failed because of it.
 */
export default async function globalTeardown() {
  const folder = process.env.OVERSTAP_TEST_DATABASE
  if (existsSync(join(folder, 'socket'))) {
    const { stopTestServer, whyServerWentAway } = await tsImport('./test-server.ts', import.meta.url)
    for (const line of await whyServerWentAway())
      process.stderr.write(`PostgreSQL went away during the tests: ${line}\n`)
    await stopTestServer()
  }
  await rm(folder, { recursive: true, force: true })
}
