import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefused } from '../database/start-refused.ts'
import type { Programs } from './find-programs.ts'
import type { Folders } from './folders.ts'
import { run } from './run-as.ts'

/** The superuser of the embedded server: it makes the owner and the database, nothing else. */
export const superuser = 'overstap_server'

const draftPrefix = 'postgres.draft-'

/** The major version of the cluster, null when there is none yet. */
export async function clusterMajor(cluster: string): Promise<number | null> {
  const version = join(cluster, 'PG_VERSION')
  return existsSync(version) ? Number((await readFile(version, 'utf8')).trim()) : null
}

/**
 * Makes the cluster when there is none. It is made under another name and renamed when whole, so that neither a kill
 * halfway nor two programs that start together leave half a cluster.
 * Local connections are trusted: the socket stands in a folder that only the server's account can enter, so whoever
 * reaches it could read the files of the database as well; a password beside them would protect nothing.
 */
export async function initialiseCluster(folders: Folders, programs: Programs, durable: boolean): Promise<void> {
  if (existsSync(folders.cluster)) return
  const draft = await mkdtemp(join(folders.base, draftPrefix))
  await removeAbandonedDrafts(folders.base, draft)
  await chmod(draft, 0o700)
  if (folders.account) await chown(draft, folders.account.uid, folders.account.gid)
  const locale = programs.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const { status, output } = await run(
    join(programs.folder, 'initdb'),
    [
      ...['-D', draft, '-U', superuser, '--encoding=UTF8', '--locale=C', ...locale],
      ...['--auth=trust', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    ],
    folders.account,
  )
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true })
    throw new StartRefused(`The database can't be made in ${folders.cluster}: ${lastLine(output)}`)
  }
  await rename(draft, folders.cluster).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(folders.cluster)) throw error
  })
}

const lastLine = (output: string) =>
  output
    .split('\n')
    .filter((line) => /error|fatal|could not/i.test(line))
    .at(-1)
    ?.trim() ?? output.trim()

/** What a killed start left: a draft ten minutes older than ours. A younger one is being made by another program. */
async function removeAbandonedDrafts(base: string, ours: string): Promise<void> {
  const { mtimeMs } = await stat(ours)
  for (const name of await readdir(base)) {
    if (!name.startsWith(draftPrefix)) continue
    const age = mtimeMs - (await stat(join(base, name))).mtimeMs
    if (age > 600_000) await rm(join(base, name), { recursive: true, force: true })
  }
}
