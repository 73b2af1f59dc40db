import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { testServer } from './test-server.ts'

/** A database of a test file's own, with every table and no row. */
export type TestDatabase = {
  /** The roles' URLs: what the program uses, the worker, the import, and the owner (migrations, and looking beneath). */
  appUrl: string
  workerUrl: string
  importUrl: string
  ownerUrl: string
  /** Sees and changes everything: for a test that prepares, damages or checks what no role of the program may. */
  superuserUrl: string
  /** Ends what still uses the database and removes it; for afterAll. */
  drop(): Promise<void>
}

const template = 'overstap_template'

/** Makes a database for a test file: `const database = await testDatabase()` in beforeAll, `database.drop()` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const serverUrl = server.url(superuser, 'postgres')
  await withClient(serverUrl, async (client) => {
    await makeTemplate(client, (database) => server.url('overstap_owner', database))
    await client.query(`create database ${name} template ${template} owner overstap_owner`)
  })
  await server.leave()
  return {
    appUrl: server.url('overstap_app', name),
    workerUrl: server.url('overstap_worker', name),
    importUrl: server.url('overstap_import', name),
    ownerUrl: server.url('overstap_owner', name),
    superuserUrl: server.url(superuser, name),
    drop: () =>
      withClient(serverUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

/** Migrates the template once a run; whoever comes while another does it, waits. */
async function makeTemplate(client: pg.Client, ownerUrl: (database: string) => string): Promise<void> {
  const draft = `${template}_draft`
  await client.query(`select pg_advisory_lock(hashtext('test template'))`)
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
  if (rowCount === 0) {
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} owner overstap_owner`)
    await migrate(ownerUrl(draft), () => undefined)
    await client.query(`alter database ${draft} rename to ${template}`)
  }
  await client.query(`select pg_advisory_unlock(hashtext('test template'))`)
}

/** Runs the work on a connection of its own, closed after. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks is told by the query under way; idle, it is nobody's concern.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
