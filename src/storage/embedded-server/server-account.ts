import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartRefused } from '../database/start-refused.ts'
import { type Account, run } from './run-as.ts'

const isRoot = () => process.getuid?.() === 0

const accountNamed = async (name: string): Promise<Account> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  if (uid.status !== 0 || gid.status !== 0) return null
  return {
    name,
    uid: Number(uid.output.trim()),
    gid: Number(gid.output.trim()),
  }
}

/** The account's name, null for a number without one: initdb works under no such account. */
const nameOf = async (uid: number): Promise<string | null> => {
  const { status, output } = await run('id', ['-un', String(uid)])
  return status === 0 ? output.trim() : null
}

const ownerOf = async (folder: string): Promise<Account> => {
  const { uid, gid } = statSync(folder)
  if (uid === 0) return null
  return { name: (await nameOf(uid)) ?? String(uid), uid, gid }
}

const nearestExisting = (folder: string): string => (existsSync(folder) ? folder : nearestExisting(dirname(folder)))

/** Whether the account can enter the folder, found out by trying. */
export const canReach = async (account: Account, folder: string): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account)).status === 0

/**
 * The accounts that may run the server, best first. PostgreSQL refuses to run as root: root lends it the owner of the
 * data folder, else `postgres`, else `nobody`. Anyone else runs it themself (null).
 */
export const possibleAccounts = async (dataFolder: string): Promise<Account[]> => {
  if (!isRoot()) {
    const own = process.getuid?.()
    if (own === undefined || (await nameOf(own)) !== null) return [null]
    throw new StartRefused(
      `PostgreSQL does not run under an account without a name, as the present one (${own}): give it a line in /etc/passwd, or set DATABASE_URL.`,
    )
  }
  const owner = await ownerOf(nearestExisting(dataFolder))
  const accounts = [
    owner && (await nameOf(owner.uid)) !== null ? owner : null,
    await accountNamed('postgres'),
    await accountNamed('nobody'),
  ].filter((account) => account !== null)
  if (accounts.length === 0) {
    throw new StartRefused(
      'PostgreSQL does not run as root and this machine has neither an account postgres nor nobody: start the program as an ordinary user, or set DATABASE_URL.',
    )
  }
  return accounts
}

/** The account that an existing cluster belongs to: PostgreSQL runs under no other. */
export const accountOfCluster = async (clusterFolder: string): Promise<Account> => {
  const owner = await ownerOf(clusterFolder)
  if (isRoot()) {
    if (owner) return owner
    throw new StartRefused(
      `The database in ${clusterFolder} belongs to root, under which PostgreSQL does not run: give it to another account (chown -R postgres "${clusterFolder}").`,
    )
  }
  if (statSync(clusterFolder).uid === process.getuid?.()) return null
  throw new StartRefused(
    `The database in ${clusterFolder} belongs to ${owner?.name ?? 'root'}: start the program as that account or as root, or choose another folder with OVERSTAP_DATA.`,
  )
}
