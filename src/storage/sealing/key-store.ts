import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import { link, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode } from '../database/error-code.ts'
import { makeFolders } from '../database/make-folders.ts'

/**
 * Where the data keys of persons are kept, each wrapped by the program's own key: apart from the database and apart from
 * its backups, so that a key that is destroyed is gone although older backups of the database are kept.
 */
export interface KeyStore {
  /** The wrapped keys of these names; one that is not there is left out. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Keeps a new key, on disk before this returns, and gives the one that counts: another may have been first. */
  add(name: string, wrapped: string): Promise<string>
  /** Puts another wrapping of the same keys in their place, on disk before this returns; a key that is gone stays gone. */
  replace(rewrapped: readonly Rewrapped[]): Promise<void>
  /** Destroys keys; those that were not there count as destroyed. */
  remove(names: readonly string[]): Promise<void>
  /** Every key, in any order. */
  all(): AsyncIterable<StoredKey>
  close(): Promise<void>
}

/** A key as it is kept: whose it is, and the key wrapped by the program's own. */
export type StoredKey = { name: string; wrapped: string }

/** A key with its wrapping so far and the one that is to take its place. */
export type Rewrapped = { name: string; before: string; after: string }

const keyFile = z.object({ name: z.string(), wrapped: z.string() })
const parsed = (text: string): StoredKey => keyFile.parse(JSON.parse(text))

/** So many files are read before others get their turn: reading one takes some twenty microseconds. */
const atOnce = 100

/**
 * A key store of files in a folder, a file a key, named by a hash and spread over 256 folders. Made under another name
 * and then linked, so that a half-written key is never read; on disk, with its name, once it is synced (as ext4, xfs and
 * btrfs do it).
 */
export function fileKeyStore(folder: string): KeyStore {
  const placeOf = (name: string): [string, string] => {
    const hash = createHash('sha256').update(name).digest('hex')
    return [join(folder, hash.slice(0, 2)), `${hash.slice(2)}.json`]
  }
  /** A file without content was never synced: nothing was ever sealed with its key. */
  const one = (name: string): string | null => {
    const text = textOf(join(...placeOf(name)))
    return text === null || text === '' ? null : parsed(text).wrapped
  }
  /** Writes a key under a name of its own, lets `becomes` put it in its place, and waits until that is on disk. */
  const write = async (place: string, content: StoredKey, becomes: (draft: string) => Promise<void>): Promise<void> => {
    await makeFolders(place, 0o700)
    const draft = join(place, `.${randomUUID()}`)
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(JSON.stringify(content))
      await becomes(draft)
      await file.sync()
    } finally {
      await file.close()
      await rm(draft, { force: true })
    }
  }
  return {
    async read(names) {
      const found = new Map<string, string>()
      for (let from = 0; from < names.length; from += atOnce) {
        for (const name of names.slice(from, from + atOnce)) {
          const wrapped = one(name)
          if (wrapped !== null) found.set(name, wrapped)
        }
        if (names.length > atOnce) await pause()
      }
      return found
    },
    async add(name, wrapped) {
      const [place, file] = placeOf(name)
      let counts = wrapped
      await write(place, { name, wrapped }, async (draft) => {
        try {
          await link(draft, join(place, file))
        } catch (error) {
          if (errorCode(error) !== 'EEXIST') throw error
          const before = one(name)
          if (before === null) await rename(draft, join(place, file))
          else counts = before
        }
      })
      return counts
    },
    // All are on disk under other names before any takes its place, so that a cut of power leaves the older wrapping or the newer.
    async replace(rewrapped) {
      const drafts = rewrapped.map((one) => {
        const [place, file] = placeOf(one.name)
        return { ...one, place, path: join(place, file), draft: join(place, `.${randomUUID()}`) }
      })
      try {
        await Promise.all(
          drafts.map(({ name, after, draft }) =>
            writeFile(draft, JSON.stringify({ name, wrapped: after }), { flag: 'wx', mode: 0o600, flush: true }),
          ),
        )
        // No turn of the event loop lies between looking and replacing: a key that is being destroyed must not come back.
        for (const { name, before, draft, path } of drafts) if (one(name) === before) renameSync(draft, path)
        await Promise.all([...new Set(drafts.map(({ place }) => place))].map(onDisk))
      } finally {
        await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
      }
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
            const text = textOf(join(folder, part, entry))
            if (text !== null && text !== '') yield parsed(text)
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

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    return unlessMissing(null)(error)
  }
}

/** That a folder's entries are on disk too. */
async function onDisk(place: string): Promise<void> {
  const handle = await open(place, 'r').catch(unlessMissing(null))
  await handle?.sync()
  await handle?.close()
}
