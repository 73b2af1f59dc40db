import pg from 'pg'
import type { DatabaseRole } from './roles.ts'

const types = pg.types.builtins
const readInstant = pg.types.getTypeParser(types.TIMESTAMPTZ, 'text') as (text: string) => Date

const readWhole = (text: string) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large a number to count with.`)
  return value
}

/** A day stays the text it is; an instant becomes ISO 8601 in UTC; a bigint a number that is exact or refused. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [types.DATE]: (text) => text,
  [types.TIMESTAMPTZ]: (text) => readInstant(text).toISOString(),
  [types.INT8]: readWhole,
}

const getTypeParser = (oid: number, format: 'text' | 'binary' = 'text'): ((text: string) => unknown) =>
  (format === 'text' ? parsers[oid] : undefined) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown)

export type PoolOptions = {
  url: string
  /** Which of the program's roles to take on; left out, the role of the url. */
  role?: DatabaseRole
  /** What the database's own lists of connections show. */
  applicationName: string
  size?: number
  /** How long one statement may take before the database ends it. */
  statementTimeoutMillis?: number
  /** Statements of one transaction are sent without waiting for one another's answers; off for reading by cursor. */
  pipeline?: boolean
}

/**
 * A pool of connections. A connection that breaks is thrown away and the next query gets a new one, so the pool
 * outlives a restart of the database. `log` hears of connections that broke while idle.
 */
export function openPool(options: PoolOptions, log: (line: string) => void = () => undefined): pg.Pool {
  const { url, role, applicationName, size = 10, statementTimeoutMillis = 30_000, pipeline = true } = options
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max: size,
    pipeline,
    types: { getTypeParser },
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: statementTimeoutMillis,
    idle_in_transaction_session_timeout: 60_000,
    lock_timeout: 10_000,
    ...(role && !takesOn(url, role) ? { options: `-c role=${role}` } : {}),
  })
  pool.on('error', (error) => log(`A connection to the database broke: ${error.message}`))
  return pool
}

/** Whether signing in by this url makes one the role at once. */
const takesOn = (url: string, role: string) => /^postgres(?:ql)?:\/\/([^:@/]+)[:@]/.exec(url)?.[1] === role
