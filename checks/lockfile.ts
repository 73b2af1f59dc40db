import { readFileSync } from 'node:fs'

/** What this check reads of a lockfile, version 3. Keys are folders, as `node_modules/a/node_modules/b`; '' is the project. */
export type Lockfile = { lockfileVersion: number; packages: Record<string, LockedPackage> }

type LockedPackage = {
  version?: string
  resolved?: string
  integrity?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

type Manifest = Pick<LockedPackage, 'dependencies' | 'devDependencies' | 'optionalDependencies'>

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

/**
 * What is wrong with the lockfile, a sentence each; empty when `npm ci` can use it anywhere.
 * - a `resolved` host ties the install to one registry;
 * - a package without `integrity` is not checked when it comes in;
 * - an optional package that is named but not locked makes `npm ci` refuse: npm leaves out what the registry lacked;
 * - a version that is not exact may be another one tomorrow.
 */
export function lockfileFaults(lockfile: Lockfile, manifest: Manifest): string[] {
  if (lockfile.lockfileVersion !== 3)
    return [`The lockfile has version ${lockfile.lockfileVersion}: make it anew with npm 9 or later.`]
  return [
    ...notTheSame(lockfile, manifest),
    ...notExact(manifest),
    ...Object.entries(lockfile.packages).flatMap(packageFaults(lockfile)),
  ]
}

const packageFaults =
  (lockfile: Lockfile) =>
  ([folder, locked]: [string, LockedPackage]): string[] => {
    if (folder === '') return []
    const faults = Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(lockfile, folder, name))
      .map(
        (name) =>
          `${folder} names ${name}, which is not locked: npm ci refuses. Pin a release that the registry has whole.`,
      )
    if (locked.resolved !== undefined)
      faults.push(`${folder} is bound to the host of ${locked.resolved}: run npm install with .npmrc in place.`)
    if (locked.integrity === undefined) faults.push(`${folder} has no integrity: install it from a registry.`)
    return faults
  }

/** Node looks in the package's own node_modules first, then in each folder above. */
function isLocked(lockfile: Lockfile, folder: string, name: string): boolean {
  const above = folder.lastIndexOf('/node_modules/')
  const found = `${folder}/node_modules/${name}` in lockfile.packages || `node_modules/${name}` in lockfile.packages
  return found || (above !== -1 && isLocked(lockfile, folder.slice(0, above), name))
}

function notTheSame(lockfile: Lockfile, manifest: Manifest): string[] {
  const root = lockfile.packages[''] ?? {}
  return kinds
    .filter((kind) => sorted(root[kind]) !== sorted(manifest[kind]))
    .map((kind) => `The ${kind} of package.json and package-lock.json differ: run npm install and commit both.`)
}

const sorted = (record: Record<string, string> = {}): string => JSON.stringify(Object.entries(record).sort())

const notExact = (manifest: Manifest): string[] =>
  kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(
        ([name, version]) => `${name} stands under ${kind} as ${version}: pin one release (npm install --save-exact).`,
      ),
  )

if (process.argv[1] === import.meta.filename) {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const lockfile = read('package-lock.json') as Lockfile
  const faults = lockfileFaults(lockfile, read('package.json') as Manifest)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(`${Object.keys(lockfile.packages).length} locked packages, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
