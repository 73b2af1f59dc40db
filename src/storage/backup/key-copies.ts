import { cp, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolders } from '../database/make-folders.ts'
import { StartRefused } from '../database/start-refused.ts'

/** What opens the sealed values and proves the audit: kept apart from the database, which is worth nothing without. */
export const keyFiles = (places: {
  dataFolder: string
  keyFile: string
  auditCheckpoints: string
  keyStore: string
}): string[] => [places.keyFile, join(places.dataFolder, 'audit-key.pem'), places.auditCheckpoints, places.keyStore]

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Copies those that are there into a folder of their own. @throws StartRefused when one would be written over. */
export async function copyKeys(from: readonly string[], to: string): Promise<string[]> {
  await makeFolders(to, 0o700)
  return copyAll(from.map((path) => ({ from: path, to: join(to, basename(path)) })))
}

/** Puts copies of the keys back in their places. @throws StartRefused when one would be written over. */
export async function putKeysBack(folder: string, places: readonly string[]): Promise<string[]> {
  return copyAll(places.map((path) => ({ from: join(folder, basename(path)), to: path })))
}

async function copyAll(copies: readonly { from: string; to: string }[]): Promise<string[]> {
  const done: string[] = []
  for (const { from, to } of copies) {
    if (!(await isThere(from))) continue
    if (await isThere(to)) throw new StartRefused(`${to} is there already: move it away first, so that no key is lost.`)
    await cp(from, to, { recursive: true })
    done.push(to)
  }
  return done
}
