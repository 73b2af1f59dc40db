import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

/** Stops the PostgreSQL of this run, if a test started it, and removes its folder. */
export default async function globalTeardown() {
  const folder = process.env.OVERSTAP_TEST_DATABASE
  if (existsSync(join(folder, 'socket'))) {
    const { stopTestServer } = await tsImport('./test-server.ts', import.meta.url)
    await stopTestServer()
  }
  await rm(folder, { recursive: true, force: true })
}
