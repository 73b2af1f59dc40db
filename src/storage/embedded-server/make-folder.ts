import { chmod, chown, lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolders } from '../database/make-folders.ts'
import { StartRefused } from '../database/start-refused.ts'
import type { Account } from './run-as.ts'

/**
 * Makes a folder that others may pass through but not list, whatever the umask says. Made by root, it belongs to whom
 * the folder above belongs to, so that the owner of a checkout can go on without root.
 */
export async function makePassable(folder: string): Promise<void> {
  const made = await makeFolders(folder)
  if (made === undefined) return
  await chmod(folder, 0o711)
  const { uid, gid } = await stat(dirname(made))
  if (process.getuid?.() === 0) await chown(folder, uid, gid)
}

/**
 * Makes a folder that only the server's account (and root) can enter. A folder of that name that belongs to someone
 * else, or a link, is refused: who owns the socket's folder decides who answers there.
 */
export async function makePrivate(folder: string, account: Account): Promise<void> {
  await makeFolders(folder, 0o700)
  const found = await lstat(folder)
  const ours = found.uid === account?.uid || found.uid === process.getuid?.()
  if (!found.isDirectory() || !ours) {
    throw new StartRefused(
      `${folder} belongs to another account: remove it, or choose another folder with OVERSTAP_DATA.`,
    )
  }
  if (account) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)
}
