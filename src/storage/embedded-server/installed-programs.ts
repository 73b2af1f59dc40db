import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run-as.ts'

/** Where Debian, Red Hat and Homebrew put one folder a version. */
const versioned = [
  { parent: '/usr/lib/postgresql', matching: /^\d+$/, below: 'bin' },
  { parent: '/usr', matching: /^pgsql-\d+$/, below: 'bin' },
  { parent: '/opt/homebrew/opt', matching: /^postgresql@\d+$/, below: 'bin' },
  { parent: '/usr/local/opt', matching: /^postgresql@\d+$/, below: 'bin' },
]

/** Folders that may hold the programs of a PostgreSQL installed on this machine. */
export async function installedPrograms(): Promise<string[]> {
  const asked = await run('pg_config', ['--bindir'])
  const listed = await Promise.all(
    versioned.map(async ({ parent, matching, below }) => {
      const names = await readdir(parent).catch(() => [])
      return names.filter((name) => matching.test(name)).map((name) => join(parent, name, below))
    }),
  )
  const folders = [...(asked.status === 0 ? [asked.output.trim()] : []), ...listed.flat(), '/usr/local/pgsql/bin']
  return [...new Set(folders)]
}
