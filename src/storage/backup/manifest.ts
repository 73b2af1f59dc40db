import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { StartRefused } from '../database/start-refused.ts'

const manifestSchema = z.strictObject({
  format: z.literal('overstap-backup-1'),
  madeAt: z.string(),
  postgresMajor: z.int(),
  schema: z.int(),
  cases: z.int(),
  /** Every file below `cluster/`, by its path there. */
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })),
})

/** What a backup holds: written last, so that a folder without one is no whole backup. */
export type BackupManifest = z.output<typeof manifestSchema>

export const manifestName = 'manifest.json'
export const clusterName = 'cluster'

/** SHA-256 of a file, read piece by piece. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** Every file below a folder, by its path there, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/**
 * Reads the manifest of a backup and holds it against the files: each there, none beside, none changed.
 * @throws StartRefused with one sentence when the backup is not whole.
 */
export async function verifiedManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new StartRefused(
      `${folder} is no whole backup: it has no ${manifestName}. A backup that was cut short has none; choose another.`,
    )
  })
  const read = manifestSchema.safeParse(asJson(text))
  if (!read.success) throw new StartRefused(`The ${manifestName} of ${folder} can't be read: choose another backup.`)
  const there = await filesBelow(join(folder, clusterName))
  const named = Object.keys(read.data.files)
  const missing = named.filter((name) => !there.includes(name))
  const beside = there.filter((name) => !(name in read.data.files))
  const changed: string[] = []
  for (const [name, { sha256 }] of Object.entries(read.data.files))
    if (!missing.includes(name) && (await sha256Of(join(folder, clusterName, name))) !== sha256) changed.push(name)
  const faults = [
    ...(missing.length > 0 ? [`${missing.length} files are missing (${missing[0]})`] : []),
    ...(beside.length > 0 ? [`${beside.length} files are too many (${beside[0]})`] : []),
    ...(changed.length > 0 ? [`${changed.length} files are not as they were written (${changed[0]})`] : []),
  ]
  if (faults.length > 0)
    throw new StartRefused(`The backup ${folder} is damaged: ${faults.join(', ')}. Nothing was restored; use another.`)
  return read.data
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
