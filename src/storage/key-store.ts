import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from './error-code.ts'

/**
 * Where the data keys of persons are kept, each wrapped by the program's own key: apart from the database and apart from
 * its backups, so that a key that is destroyed is gone although older backups of the database are kept.
 */
export interface KeyStore {
  /** The wrapped keys of these names; one that is not there is left out. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Keeps a new key, on disk before this returns, and gives the one that counts: another may have been first. */
  add(name: string, wrapped: string): Promise<string>
  /** Puts another wrapping of the same key in its place; a key that is gone stays gone. */
  replace(name: string, before: string, after: string): Promise<void>
  /** Destroys keys; those that were not there count as destroyed. */
  remove(names: readonly string[]): Promise<void>
  /** Every key, in any order. */
  all(): AsyncIterable<StoredKey>
  close(): Promise<void>
}

/** A key as it is kept: whose it is, and the key wrapped by the program's own. */
export type StoredKey = { name: string; wrapped: string }

const keyFile = z.object({ name: z.string(), wrapped: z.string() })
const parsed = (text: string): StoredKey => keyFile.parse(JSON.parse(text))

/** How many files are open at once. */
const atOnce = 64

/**
 * A key store of files in a folder, a file a key, named by a hash and spread over 256 folders. Made under another name
 * and then linked, so that a half-written key is never read.
 */
export function fileKeyStore(folder: string): KeyStore {
  const placeOf = (name: string): [string, string] => {
    const hash = createHash('sha256').update(name).digest('hex')
    return [join(folder, hash.slice(0, 2)), `${hash.slice(2)}.json`]
  }
  const one = async (name: string): Promise<string | null> => {
    const text = await textOf(join(...placeOf(name)))
    return text === null ? null : parsed(text).wrapped
  }
  const draftIn = async (place: string, content: StoredKey): Promise<string> => {
    await mkdir(place, { recursive: true, mode: 0o700 })
    const draft = join(place, `.${randomUUID()}`)
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(JSON.stringify(content))
    await file.sync()
    await file.close()
    return draft
  }
  return {
    async read(names) {
      const found = new Map<string, string>()
      for (let from = 0; from < names.length; from += atOnce)
        await Promise.all(
          names.slice(from, from + atOnce).map(async (name) => {
            const wrapped = await one(name)
            if (wrapped !== null) found.set(name, wrapped)
          }),
        )
      return found
    },
    async add(name, wrapped) {
      const [place, file] = placeOf(name)
      const draft = await draftIn(place, { name, wrapped })
      try {
        await link(draft, join(place, file))
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error
        return (await one(name)) ?? wrapped
      } finally {
        await rm(draft)
      }
      await onDisk(place)
      return wrapped
    },
    async replace(name, before, after) {
      if ((await one(name)) !== before) return
      const [place, file] = placeOf(name)
      await rename(await draftIn(place, { name, wrapped: after }), join(place, file))
    },
    async remove(names) {
      for (const name of names) {
        const [place, file] = placeOf(name)
        await rm(join(place, file), { force: true })
        await onDisk(place)
      }
    },
    async *all() {
      for (const part of await entriesOf(folder))
        for (const entry of await entriesOf(join(folder, part)))
          if (entry.endsWith('.json')) {
            const text = await textOf(join(folder, part, entry))
            if (text !== null) yield parsed(text)
          }
    },
    close: () => Promise.resolve(),
  }
}

const unlessMissing =
  <T>(otherwise: T) =>
  (error: unknown): T => {
    if (errorCode(error) === 'ENOENT') return otherwise
    throw error
  }

const entriesOf = (folder: string) => readdir(folder).catch(unlessMissing<string[]>([]))
const textOf = (path: string) => readFile(path, 'utf8').catch(unlessMissing(null))

/** That a folder's entries are on disk too. */
async function onDisk(place: string): Promise<void> {
  const handle = await open(place, 'r').catch(unlessMissing(null))
  await handle?.sync()
  await handle?.close()
}
