import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkSchema } from '../../src/storage/database/check-schema.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { lastNumber, migrate, readMigrations } from '../../src/storage/migrate.ts'
import { type TestDatabase, testDatabase, withClient } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const quiet = () => undefined

/** An empty database beside the test's own. */
async function emptyDatabase(name: string): Promise<{ ownerUrl: string; appUrl: string }> {
  await withClient(database.superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner overstap_owner`)
  })
  const inIt = (url: string) => url.replace(/test_[0-9a-f]+/, name)
  return { ownerUrl: inIt(database.ownerUrl), appUrl: inIt(database.appUrl) }
}

const stepsIn = (url: string) =>
  withClient(
    url,
    async (client) => (await client.query('select number, name from schema_migrations order by number')).rows,
  )

test('twenty programs that start together run each step once', async () => {
  const { ownerUrl } = await emptyDatabase('migrate_twenty')
  const known = await readMigrations()
  const ran = await Promise.all(Array.from({ length: 20 }, () => migrate(ownerUrl, quiet)))
  expect(ran.filter((steps) => steps === known.length)).toHaveLength(1)
  expect(ran.filter((steps) => steps === 0)).toHaveLength(19)
  expect(await stepsIn(ownerUrl)).toEqual(known.map(({ number, name }) => ({ number, name })))
})

test('a step that fails leaves nothing of itself, and the next run goes on from there', async () => {
  const { ownerUrl } = await emptyDatabase('migrate_failing')
  const known = await readMigrations()
  const number = lastNumber(known) + 1
  const broken = { number, name: 'broken.sql', sql: 'create table half (a int); select 1/0', checksum: 'x' }
  await expect(migrate(ownerUrl, quiet, [...known, broken])).rejects.toThrow(
    /Step broken.sql of the schema failed: division by zero/,
  )
  expect(await stepsIn(ownerUrl)).toHaveLength(known.length)
  const mended = { ...broken, name: 'mended.sql', sql: 'create table whole (a int)' }
  expect(await migrate(ownerUrl, quiet, [...known, mended])).toBe(1)
})

test('an older program refuses a newer schema, to migrate and to run', async () => {
  const { ownerUrl, appUrl } = await emptyDatabase('migrate_newer')
  const known = await readMigrations()
  const next = { number: lastNumber(known) + 1, name: 'next.sql', sql: 'create table later (a int)', checksum: 'y' }
  await migrate(ownerUrl, quiet, [...known, next])
  const sentence = `The database has schema ${lastNumber(known) + 1}, this program knows up to ${lastNumber(known)}: start the newer version of the program.`
  await expect(migrate(ownerUrl, quiet)).rejects.toThrow(sentence)
  const pool = openPool({ url: appUrl, applicationName: 'test' })
  await expect(checkSchema(pool)).rejects.toThrow(sentence)
  await pool.end()
})

test('a step that changed after it ran is refused by name', async () => {
  const { ownerUrl } = await emptyDatabase('migrate_edited')
  const known = await readMigrations()
  await migrate(ownerUrl, quiet)
  const edited = known.map((step, index) => (index === 0 ? { ...step, checksum: 'edited' } : step))
  await expect(migrate(ownerUrl, quiet, edited)).rejects.toThrow(/Step 0001-.* is not the one that ran/)
})

test('a number that is there twice among the files is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'overstap-migrations-'))
  await writeFile(join(folder, '0001-one.sql'), 'select 1')
  await writeFile(join(folder, '0001-another.sql'), 'select 1')
  await expect(readMigrations(folder)).rejects.toThrow('Migration 0001-one.sql has the number of 0001-another.sql.')
  await rm(folder, { recursive: true })
})

test.each([
  ['no schema', 'select 1', /no schema yet: run npm run migrate/, 'fresh'],
  [
    'a schema of before',
    'delete from schema_migrations where number = (select max(number) from schema_migrations)',
    /this program needs/,
    'migrated',
  ],
])('the program does not start on %s', async (_, prepare, sentence, kind) => {
  const { ownerUrl, appUrl } = await emptyDatabase(`check_${kind}`)
  if (kind === 'migrated') await migrate(ownerUrl, quiet)
  await withClient(ownerUrl, (client) => client.query(prepare))
  const pool = openPool({ url: appUrl, applicationName: 'test' })
  await expect(checkSchema(pool)).rejects.toThrow(sentence)
  await pool.end()
})

test('the program does not run as a role that steps over row-level security or owns tables', async () => {
  for (const [url, sentence] of [
    [database.superuserUrl, /steps over row-level security/],
    [database.ownerUrl, /owns tables/],
  ] as const) {
    const pool = openPool({ url, applicationName: 'test' })
    await expect(checkSchema(pool)).rejects.toThrow(sentence)
    await pool.end()
  }
  const pool = openPool({ url: database.appUrl, applicationName: 'test' })
  await expect(checkSchema(pool)).resolves.toBeUndefined()
  await pool.end()
})
