import pg from 'pg'

/** The role that owns the tables and runs the migrations. */
export const ownerRole = 'overstap_owner'

/** What must be there, each with the question whether it lacks. */
const steps = [
  {
    lacks: `not exists (select from pg_roles where rolname = '${ownerRole}')`,
    make: `create role ${ownerRole} login createrole createdb nosuperuser nobypassrls`,
  },
  {
    lacks: `not exists (select from pg_database where datname = 'overstap')`,
    make: `create database overstap owner ${ownerRole}`,
  },
  {
    lacks: `has_database_privilege('public', 'overstap', 'connect')`,
    make: 'revoke connect, temporary on database overstap from public',
  },
]

/**
 * Makes the owner and its database where they lack, also after a start that was killed halfway. Of programs that start
 * together one does it, the others wait. The url is the superuser's.
 */
export async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'overstap first start' })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('overstap.first-start'))`)
    for (const { lacks, make } of steps) {
      const { rows } = await client.query<{ lacks: boolean }>(`select ${lacks} as lacks`)
      if (rows[0]?.lacks) await client.query(make)
    }
  } finally {
    await client.end()
  }
}
