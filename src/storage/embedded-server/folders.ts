import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, readFile, realpath, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { errorMessage } from '../database/error-code.ts'
import { StartRefused } from '../database/start-refused.ts'
import { makePassable, makePrivate } from './make-folder.ts'
import type { Account } from './run-as.ts'
import { accountOfCluster, canReach, possibleAccounts } from './server-account.ts'

/** Where the server's files are: the cluster, the folder of its socket and its log, all below one base folder. */
export type Folders = {
  base: string
  cluster: string
  socket: string
  log: string
  account: Account
}

/** A path of a Unix socket has at most 107 characters; the server adds `/.s.PGSQL.5432`. */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length

/** Where root keeps what an unprivileged account must reach. Durable, unlike the folder for temporary files. */
export const sharedFolder = '/var/lib/overstap'

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

async function makeDataFolder(folder: string): Promise<string> {
  try {
    await makePassable(folder)
    await access(folder, constants.W_OK | constants.X_OK)
    return await realpath(folder)
  } catch (error) {
    throw new StartRefused(
      `The data folder ${folder} can't be written (${errorMessage(error)}): make it writable, or choose another with OVERSTAP_DATA.`,
    )
  }
}

async function makeElsewhere(base: string, note: string, account: Account): Promise<void> {
  try {
    await makePassable(sharedFolder)
    await makePassable(base)
    await writeFile(note, `${base}\n`)
  } catch (error) {
    throw new StartRefused(
      `The database can be kept neither in the data folder, which the account ${account?.name} can't reach, nor in ${base} (${errorMessage(error)}): choose a folder with OVERSTAP_DATA that it can reach.`,
    )
  }
}

/** The first account that can enter the folder. */
async function whoReaches(folder: string, accounts: Account[]): Promise<{ account: Account } | null> {
  for (const account of accounts) if (await canReach(account, folder)) return { account }
  return null
}

/**
 * Chooses and makes the folders. The base is the data folder; where the server's account can't enter that (a private
 * checkout used by root), it is one below /var/lib/overstap, noted in the data folder so that a later start looks in
 * the same place whatever the permissions are by then.
 */
export async function prepareFolders(data: string, log: (line: string) => void): Promise<Folders> {
  const accounts = await possibleAccounts(resolve(data))
  const dataFolder = await makeDataFolder(resolve(data))
  const note = join(dataFolder, 'database-folder.txt')
  let base = existsSync(note) ? (await readFile(note, 'utf8')).trim() : dataFolder
  let account = accounts[0] ?? null
  if (existsSync(join(base, 'postgres'))) {
    account = await accountOfCluster(join(base, 'postgres'))
  } else if (base === dataFolder) {
    const reached = await whoReaches(dataFolder, accounts)
    account = reached ? reached.account : account
    base = reached ? dataFolder : join(sharedFolder, shortHash(dataFolder))
  }
  if (base !== dataFolder) {
    await makeElsewhere(base, note, account)
    log(
      `The account ${account?.name ?? 'that runs PostgreSQL'} can't reach ${dataFolder}: the database is kept in ${base}.`,
    )
  }
  if (!(await canReach(account, base))) {
    throw new StartRefused(
      `The account ${account?.name ?? 'of this program'}, which owns the database in ${base}, can't enter that folder any more: let it (chmod o+x on it and the folders above).`,
    )
  }
  const beside = join(base, 'socket')
  const elsewhere = `/tmp/overstap-${account?.uid ?? process.getuid?.()}-${shortHash(base)}`
  const socket = beside.length <= longestSocketFolder ? beside : elsewhere
  await makePrivate(socket, account)
  return {
    base,
    cluster: join(base, 'postgres'),
    socket,
    log: join(base, 'postgres.log'),
    account,
  }
}
