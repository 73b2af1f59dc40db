import pg from 'pg'
import { errorCode, errorMessage } from '../database/error-code.ts'
import { superuser } from './initialise-cluster.ts'
import { clusterName } from './spawn-postmaster.ts'

/** Every program that uses the server holds this lock shared; who can have it alone is the last one. */
const presence = "hashtext('overstap.presence')"

/**
 * The one connection that a program keeps open as long as it uses the server. Its end tells at once that the server
 * went away; its lock tells the others that somebody is still here.
 */
export type Keeper = {
  client: pg.Client
  /** Settles when the connection ends, for whatever reason. */
  lost: Promise<void>
}

const passing = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02', '53300'])

/** Connects to the server behind the socket. Null when nobody answers (yet); throws when waiting would not help. */
export async function attach(socketFolder: string): Promise<Keeper | null> {
  const client = new pg.Client({
    host: socketFolder,
    port: 5432,
    user: superuser,
    database: 'postgres',
    application_name: 'overstap keeper',
    connectionTimeoutMillis: 2_000,
  })
  const lost = new Promise<void>((resolve) => {
    client.on('end', resolve)
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${presence})`)
    return { client, lost }
  } catch (error) {
    client.end().catch(() => undefined)
    if (passing.has(errorCode(error)) || /terminated|timeout|ended/i.test(errorMessage(error))) return null
    throw error
  }
}

/** Whether this program is the last that uses the server, and the server is one that a program started. */
export async function isLast({ client }: Keeper): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${presence})`)
  const { rows } = await client.query<{ last: boolean }>(
    `select current_setting('cluster_name') = $1 and pg_try_advisory_lock(${presence}) as last`,
    [clusterName],
  )
  return rows[0]?.last === true
}
