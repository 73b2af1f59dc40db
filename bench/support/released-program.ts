import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A released version of the program, with its sources in a folder of its own. */
export type ReleasedProgram = { version: string; folder: string }

const releasedCommits = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile('docs/released/commits.json', 'utf8')) as Record<string, string>

/** The versions that were released, the oldest first. */
export const releasedVersions = async (): Promise<string[]> => Object.keys(await releasedCommits())

/**
 * Takes a release of `docs/released/commits.json` out of the history of this checkout, with the packages that it names.
 * @param into a folder that is made.
 * @param asked its version; the last one when nobody says.
 * @throws Error when the history does not go back that far.
 */
export async function releasedProgram(
  into: string,
  say: (line: string) => void,
  asked?: string,
): Promise<ReleasedProgram> {
  const releases = Object.entries(await releasedCommits())
  const [version, commit] = releases.findLast(([each]) => asked === undefined || each === asked) ?? ['', '']
  const folder = join(into, version)
  await mkdir(folder, { recursive: true })
  const archive = join(into, `${version}.tar`)
  await execute('git', ['archive', '--output', archive, commit]).catch(() => {
    throw new Error(`The history has no commit ${commit} of ${version}: fetch it whole (git fetch --unshallow).`)
  })
  await execute('tar', ['-xf', archive, '-C', folder])
  if (await samePackages(join(folder, 'package-lock.json'), 'package-lock.json')) {
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  } else {
    say(`installing the packages of ${version}`)
    await execute('npm', ['ci', '--omit=dev'], { cwd: folder })
  }
  return { version, folder }
}

type Lockfile = { packages: Record<string, { version?: string }> }

/** Whether two lockfiles name the same packages; that the program itself has another version does not count. */
async function samePackages(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [one, other].map(async (file) => {
      const { packages } = JSON.parse(await readFile(file, 'utf8')) as Lockfile
      const { '': program, ...others } = packages
      return JSON.stringify([{ ...program, version: null }, others])
    }),
  )
  return left === right
}
