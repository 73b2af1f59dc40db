import pg from 'pg'
import { migrate, readMigrations } from '../../src/storage/migrate.ts'
import type { EvidenceRun } from '../evidence.ts'
import { catalogueOf } from '../support/catalogue-of.ts'
import { ownDatabase } from '../support/own-database.ts'

/**
 * From every schema that there has been, migrated on with the migrating session ended at each step and begun again: it
 * comes out as a database that was migrated in one go. The sabotage writes a step down as done without doing it.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const known = await readMigrations()
  const database = await ownDatabase(say)
  const admin = new pg.Client({ connectionString: database.server.url('overstap_server', 'postgres') })
  await admin.connect()
  try {
    const wanted = await catalogueOf(database.server.ownerUrl)
    const starts = full ? known.map((_, index) => index) : [0, Math.floor(known.length / 2), known.length - 1]
    let steps = 0
    let differences = 0
    for (const start of starts) {
      const name = `upgrade_${start}`
      await admin.query(`create database ${name} owner overstap_owner`)
      const url = database.server.url('overstap_owner', name)
      if (start > 0) await migrate(url, () => undefined, known.slice(0, start))
      if (sabotage) await pretend(url, known[start])
      steps += await migrateKilled(admin, url, name, known.length - start)
      const found = await catalogueOf(url)
      differences +=
        wanted.filter((line) => !found.includes(line)).length + found.filter((line) => !wanted.includes(line)).length
      say(`from schema ${start} of ${known.length}: ${steps} steps ended midway so far, ${differences} differences`)
      await admin.query(`drop database ${name} with (force)`)
    }
    return {
      figures: { schemas: starts.length, steps, differences },
      goal: { differences: 0 },
      met: differences === 0 && steps > 0,
    }
  } finally {
    await admin.end()
    await database.close()
  }
}

/** Migrates, and at each step that begins ends the session that does it; goes on until nothing is left to do. */
async function migrateKilled(admin: pg.Client, url: string, database: string, most: number): Promise<number> {
  let killed = 0
  const done = new Set<string>()
  for (let tries = 0; tries <= 2 * most + 2; tries += 1) {
    let ending: Promise<unknown> = Promise.resolve()
    try {
      await migrate(url, (line) => {
        const step = line.split(': ')[1] ?? line
        if (done.has(step)) return
        done.add(step)
        killed += 1
        ending = admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'overstap migrate'`,
          [database],
        )
      })
      await ending
      return killed
    } catch {
      await ending
    }
  }
  // It did not come to an end: the comparison shows what is missing.
  return killed
}

async function pretend(
  url: string,
  step: { number: number; name: string; checksum: string } | undefined,
): Promise<void> {
  if (step === undefined) return
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    'create table if not exists schema_migrations (number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())',
  )
  await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
    step.number,
    step.name,
    step.checksum,
  ])
  await client.end()
}
