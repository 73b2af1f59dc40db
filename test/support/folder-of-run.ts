import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of this test run: it goes when the run ends, and that of a run which was killed when the next begins. */
export function runFolder(): string {
  const named = process.env['OVERSTAP_TEST_DATABASE']
  if (!named) throw new Error('No folder for this test run: run the tests by npm test.')
  return named
}

/** An empty folder of a test's own inside it, so that a test that breaks off leaves nothing behind. */
export const folderOfRun = (prefix: string): Promise<string> => mkdtemp(join(runFolder(), prefix))
