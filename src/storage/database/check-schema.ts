import type pg from 'pg'
import { lastNumber, newerSchema, readMigrations } from '../migrate.ts'
import { errorMessage } from './error-code.ts'
import { StartRefused } from './start-refused.ts'

/**
 * Whether the program may use this database, asked by its own role at start. Throws StartRefused when the database
 * can't be reached, is not migrated, is newer than the program, or when the role could step over row-level security.
 */
export async function checkSchema(pool: pg.Pool): Promise<void> {
  const steps = await readMigrations()
  const known = lastNumber(steps)
  const { rows } = await pool
    .query<{ found: number; user: string; unbound: boolean; migrated: boolean; owner: boolean }>(
      `select current_user as user, rolsuper or rolbypassrls as unbound, to_regclass('schema_migrations') is not null as migrated,
        exists (select from pg_class where relowner = r.oid and relkind in ('r', 'p')) as owner
        from pg_roles r where rolname = current_user`,
    )
    .catch((error: unknown) => {
      throw new StartRefused(`The database can't be reached: ${errorMessage(error)}. Check DATABASE_URL.`)
    })
  const role = rows[0]
  if (!role?.migrated)
    throw new StartRefused('The database has no schema yet: run npm run migrate with DATABASE_OWNER_URL.')
  if (role.unbound || role.owner) {
    throw new StartRefused(
      `The role ${role.user} of DATABASE_URL ${role.unbound ? 'steps over row-level security' : 'owns tables'}: give the program a role that does not, as overstap_app.`,
    )
  }
  const { rows: ran } = await pool.query<{ number: number }>('select number from schema_migrations order by number')
  const found = ran.at(-1)?.number ?? 0
  if (found > known) throw new StartRefused(newerSchema(found, known))
  if (ran.length < steps.length) {
    throw new StartRefused(
      `The database has schema ${found}, this program needs ${known}: run npm run migrate with DATABASE_OWNER_URL.`,
    )
  }
}
