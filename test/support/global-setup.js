import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Names the folder of this run's PostgreSQL; the first test that asks for a database starts it. A folder a run: two
 * runs at the same time never meet. Others may pass through it, as the server's account is not root.
 */
export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-test-'))
  await chmod(folder, 0o711)
  process.env.OVERSTAP_TEST_DATABASE = folder
}
