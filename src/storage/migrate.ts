import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { errorMessage } from './database/error-code.ts'
import { StartRefused } from './database/start-refused.ts'

/** One step of the schema: a file `0001-what-it-does.sql`. A step that was released is never edited; a new one follows. */
export type Migration = { number: number; name: string; sql: string; checksum: string }

const ownFolder = join(import.meta.dirname, 'migrations')

/** All steps that this program knows, in order; numbers may be left out, for parts that grow apart. Throws when one is there twice. */
export async function readMigrations(folder = ownFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
  migrations.forEach(({ number, name }, index) => {
    const before = migrations[index - 1]
    if (before?.number === number) throw new Error(`Migration ${name} has the number of ${before.name}.`)
  })
  return migrations
}

/** The number of the last step that is known. */
export const lastNumber = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0

/** One lock for whoever migrates this database: of twenty programs that start together, nineteen wait here. */
const lock = `select pg_advisory_lock(hashtext('overstap.migrate'))`

const ledger = `create table if not exists schema_migrations (
  number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`

/**
 * Brings the schema up to what this program knows, each step once and in a transaction of its own that begins by
 * taking its number. `url` is the owner's. Returns how many steps ran. Throws StartRefused when the database can't be
 * reached, was migrated by a newer program, or a step failed (nothing of it stays).
 */
export async function migrate(url: string, log: (line: string) => void, migrations?: Migration[]): Promise<number> {
  const known = migrations ?? (await readMigrations())
  const client = new pg.Client({
    connectionString: url,
    application_name: 'overstap migrate',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => undefined)
  await client.connect().catch((error: unknown) => {
    throw new StartRefused(
      `The database can't be reached to migrate it: ${errorMessage(error)}. Check DATABASE_OWNER_URL.`,
    )
  })
  try {
    await client.query(lock)
    await client.query(ledger)
    const pending = await stillToRun(client, known)
    for (const [index, migration] of pending.entries()) {
      log(`Schema ${index + 1} of ${pending.length}: ${migration.name}`)
      await apply(client, migration)
    }
    return pending.length
  } finally {
    await client.end()
  }
}

async function stillToRun(client: pg.Client, known: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migrations order by number',
  )
  const latest = rows.at(-1)
  const upTo = lastNumber(known)
  if (latest && latest.number > upTo) throw new StartRefused(newerSchema(latest.number, upTo))
  const byNumber = new Map(known.map((step) => [step.number, step]))
  for (const { number, name, checksum } of rows) {
    if (byNumber.get(number)?.checksum !== checksum) {
      throw new StartRefused(
        `Step ${name} of the schema is not the one that ran in this database: start the program of that version, or begin with an empty database.`,
      )
    }
  }
  const ran = new Set(rows.map(({ number }) => number))
  return known.filter(({ number }) => !ran.has(number))
}

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new StartRefused(`Step ${name} of the schema failed: ${errorMessage(error)}`, {
      cause: error,
    })
  }
}

/** Why a program that knows fewer steps than the database has had does not start. */
export const newerSchema = (found: number, known: number) =>
  `The database has schema ${found}, this program knows up to ${known}: start the newer version of the program.`
