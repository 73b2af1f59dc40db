import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { open, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { errorCode, errorMessage } from '../database/error-code.ts'
import { makeFolders } from '../database/make-folders.ts'
import { StartRefused } from '../database/start-refused.ts'
import type { KeyRing } from './sealing.ts'

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'a key has 32 bytes')

const content = z.object({ current: z.string().regex(/^[\w-]+$/), keys: z.record(z.string(), key), indexKey: key })
const asWritten = z.object({ current: z.string(), keys: z.record(z.string(), z.string()), indexKey: z.string() })

const made = () => randomBytes(32).toString('base64')
const fresh = () => JSON.stringify({ current: 'k1', keys: { k1: made() }, indexKey: made() }, null, 2)

const read = (text: string): KeyRing => {
  const { current, keys, indexKey } = content.parse(JSON.parse(text))
  return { current, keys: new Map(Object.entries(keys)), indexKey }
}

/**
 * Reads the key ring from a file, making it with new keys when it is not there. Without this file the BSNs in the
 * database can't be read: it belongs in a backup of its own. Throws StartRefused when it can't be read or made.
 */
export async function readKeyFile(path: string): Promise<KeyRing> {
  try {
    await makeFolders(dirname(path))
    const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
    if (file) {
      await file.writeFile(fresh())
      await file.sync()
      await file.close()
    }
    return read(await readFile(path, 'utf8'))
  } catch (error) {
    throw new StartRefused(`The key file ${path} can't be read: ${errorMessage(error)}. Put it back from its backup.`)
  }
}

/** How often at most it is looked whether the file changed, in milliseconds. */
const lookEveryMs = 1_000

/**
 * The key ring of a file as it is now: a key that a rotation added is known to a program that runs within a second.
 * `elapsedMs` is a clock that only goes forward. A file that is gone for a moment leaves the keys that were read.
 */
export async function keyRingOf(path: string, elapsedMs: () => number): Promise<() => KeyRing> {
  let ring = await readKeyFile(path)
  let changedAt = statSync(path).mtimeMs
  let lookedAt = elapsedMs()
  return () => {
    if (elapsedMs() - lookedAt < lookEveryMs) return ring
    lookedAt = elapsedMs()
    try {
      const { mtimeMs } = statSync(path)
      if (mtimeMs !== changedAt) ring = read(readFileSync(path, 'utf8'))
      changedAt = mtimeMs
    } catch {
      // What was read before still opens what is there.
    }
    return ring
  }
}

/** Adds a key that seals from now on; the others stay, for what they sealed. Returns its id. */
export async function addKey(path: string): Promise<string> {
  await readKeyFile(path)
  const ring = asWritten.parse(JSON.parse(await readFile(path, 'utf8')))
  const current = `k${Math.max(...Object.keys(ring.keys).map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))) + 1}`
  const draft = `${path}.new`
  await writeFile(draft, JSON.stringify({ ...ring, current, keys: { ...ring.keys, [current]: made() } }, null, 2), {
    mode: 0o600,
    flush: true,
  })
  await rename(draft, path)
  return current
}
