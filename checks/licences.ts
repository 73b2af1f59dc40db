import { readFileSync, writeFileSync } from 'node:fs'

/** What this check reads of a lockfile, version 3. */
export type LicensedLockfile = {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; optional?: boolean }>
}

/** May go along with a program under EUPL-1.2, and asks nothing that this project does not do. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'Python-2.0', 'Zlib', 'PostgreSQL', 'EUPL-1.2', 'OFL-1.1'],
])
/** Allowed for what is used to build and test and never goes along. */
const allowedForDevelopment = new Set([...allowed, 'MPL-2.0', 'CC-BY-4.0'])

/** Packages whose lockfile entry names no licence: what the licence file in them says. */
const readByHand: Readonly<Record<string, string>> = { 'png-js': 'MIT', reserved: 'MIT' }

type Package = { name: string; version: string; licence: string; dev: boolean }

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Every locked package once a version, by name, with its licence; `(none)` where nothing names one. */
export function packagesOf(lockfile: LicensedLockfile): Package[] {
  const found = new Map<string, Package>()
  for (const [folder, { version = '', license, dev = false }] of Object.entries(lockfile.packages)) {
    if (folder === '') continue
    const name = nameOf(folder)
    const key = `${name} ${version}`
    const licence = license ?? readByHand[name] ?? '(none)'
    found.set(key, { name, version, licence, dev: dev && (found.get(key)?.dev ?? true) })
  }
  return [...found.values()].sort((one, other) =>
    `${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1,
  )
}

/** Whether an SPDX expression of names with AND and OR may be used: one of the ORs, all of the ANDs. */
export function mayBeUsed(licence: string, names: ReadonlySet<string>): boolean {
  const bare = licence.replaceAll(/[()]/g, ' ').trim()
  return bare.split(/\s+OR\s+/).some((each) => each.split(/\s+AND\s+/).every((name) => names.has(name.trim())))
}

/** The packages whose licence may not be used, a sentence each. */
export const licenceFaults = (lockfile: LicensedLockfile): string[] =>
  packagesOf(lockfile)
    .filter(({ licence, dev }) => !mayBeUsed(licence, dev ? allowedForDevelopment : allowed))
    .map(
      ({ name, version, licence, dev }) =>
        `${name} ${version} is under ${licence}, which is not allowed ${dev ? 'even for development' : 'in what goes along'}: choose another package, or read its licence and add it by name in checks/licences.ts.`,
    )

const counted = (packages: readonly Package[]): string => {
  const counts = new Map<string, number>()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([licence, count]) => `| ${licence} | ${count} |`)
    .join('\n')
}

/** The page docs/licences.md as it should be. */
export function licencePage(lockfile: LicensedLockfile): string {
  const packages = packagesOf(lockfile)
  const along = packages.filter(({ dev }) => !dev)
  const development = packages.filter(({ dev }) => dev)
  return `# Licences of what an install brings in

Made from package-lock.json by \`npm run licences\`; \`npm run check\` compares it and refuses a licence that is not allowed.

## What goes along with the program
${along.length} packages.

| Package | Version | Licence |
|---|---|---|
${along.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

## What is used to build and test only
${development.length} packages.

| Licence | Packages |
|---|---|
${counted(development)}
`
}

if (process.argv[1] === import.meta.filename) {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LicensedLockfile
  const page = 'docs/licences.md'
  const wanted = licencePage(lockfile)
  if (process.argv[2] === 'write') writeFileSync(page, wanted)
  const faults = licenceFaults(lockfile)
  if (readFileSync(page, 'utf8') !== wanted) faults.push(`${page} is not what the lockfile says: run npm run licences.`)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(`${packagesOf(lockfile).length} packages, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
