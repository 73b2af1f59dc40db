import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

/**
 * Names the folder of this run's PostgreSQL; the first test that asks for a database starts it. A folder a run: two
 * runs at the same time never meet. Others may pass through it, as the server's account is not root. What a run that
 * was killed left is removed.
 */
export default async function globalSetup() {
  const { removeAbandonedRuns } = await tsImport('./abandoned-runs.ts', import.meta.url)
  await removeAbandonedRuns(tmpdir())
  const folder = await mkdtemp(join(tmpdir(), 'overstap-test-'))
  await chmod(folder, 0o711)
  await writeFile(join(folder, 'run.pid'), String(process.pid))
  process.env.OVERSTAP_TEST_DATABASE = folder
}
