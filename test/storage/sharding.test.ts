import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase, withClient } from '../support/database.ts'
import { type ShardTable, shardTables, tablesAsMarkdown } from '../support/shard-catalogue.ts'
import { namesMunicipality, sqlTexts } from '../support/sql-texts.ts'

const leading = 'municipality_id'
const page = readFileSync('docs/sharding.md', 'utf8')

/** Tables that no municipality owns, with the reason. */
const everywhere: Readonly<Record<string, string>> = {
  schema_migrations: 'which steps the schema has had: the same for all, written by the owner alone',
}

/** Texts that name no municipality, by file and what they ask. Each is explained in docs/sharding.md too. */
const unnamed: readonly { file: string; asks: string; because: string }[] = [
  { file: 'audit/audit-log.ts', asks: 'insert into audit_log', because: 'the row itself holds the municipality' },
  {
    file: 'browser-sessions.ts',
    asks: 'insert into browser_sessions',
    because: 'the row itself holds the municipality',
  },
  {
    file: 'cases/break-glasses.ts',
    asks: 'from break_glasses',
    because: 'the opening of queries that go on to name it',
  },
  { file: 'cases/cases.ts', asks: 'from cases', because: 'the opening of queries that go on to name it' },
  {
    file: 'young-people/young-people.ts',
    asks: 'from young_people',
    because: 'the opening of queries that go on to name it',
  },
  { file: 'figures/overview.ts', asks: 'from cases', because: 'its conditions, made by caseConditions, name it' },
  {
    file: 'directory/municipalities.ts',
    asks: 'from municipalities',
    because: 'the worker goes round all municipalities',
  },
  {
    file: 'sealing/seal-plain-rows.ts',
    asks: 'from municipalities',
    because: 'an upgrade goes round all municipalities',
  },
  {
    file: 'backup/make-backup.ts',
    asks: 'from cases',
    because: 'a backup is of one machine and counts all that is on it',
  },
  { file: 'database/check-schema.ts', asks: 'from schema_migrations', because: 'of no municipality' },
  { file: 'migrate.ts', asks: 'schema_migrations', because: 'of no municipality' },
]

let database: TestDatabase
let tables: ShardTable[]
beforeAll(async () => {
  database = await testDatabase()
  tables = await withClient(database.superuserUrl, shardTables)
})
afterAll(() => database.drop())

const municipal = () => tables.filter(({ name }) => !(name in everywhere))

/** What of these tables a database that shards by municipality would refuse, in words. */
const refused = (all: readonly ShardTable[]): string[] =>
  all.flatMap(({ name, primaryKey, uniques, foreignKeys }) => [
    ...[primaryKey, ...uniques]
      .filter((columns) => columns[0] !== leading)
      .map((columns) => `${name}: unique (${columns.join(', ')})`),
    ...foreignKeys
      .filter(({ columns, toColumns }) => columns[0] !== leading || toColumns[0] !== leading)
      .map(({ columns, to }) => `${name}: foreign key (${columns.join(', ')}) to ${to}`),
  ])

test('every key, every unique constraint and every foreign key begins with the municipality', () => {
  expect(municipal().length).toBeGreaterThan(30)
  expect(refused(municipal())).toEqual([])
})

test('a table whose key does not begin so is found', async () => {
  const found = await withClient(database.superuserUrl, async (client) => {
    await client.query('begin')
    await client.query('create table shoes (shoe_id text primary key, municipality_id text not null unique)')
    await client.query('create table laces (municipality_id text primary key, shoe_id text references shoes)')
    const all = await shardTables(client)
    await client.query('rollback')
    return refused(all.filter(({ name }) => name === 'shoes' || name === 'laces'))
  })
  expect(found).toEqual(['laces: foreign key (shoe_id) to shoes', 'shoes: unique (shoe_id)'])
})

test('docs/sharding.md shows every table with its keys: npm run shards writes it anew', () => {
  expect(page).toContain(`<!-- tables -->\n${tablesAsMarkdown(tables)}\n<!-- /tables -->`)
})

test('every query names its municipality, or stands among the exceptions with its reason', () => {
  const texts = sqlTexts('src/storage', new Set(tables.map(({ name }) => name)))
  expect(texts.length).toBeGreaterThan(150)
  const across = texts.filter(({ text }) => !namesMunicipality(text))
  const excused = (file: string, text: string) => unnamed.some((one) => one.file === file && text.includes(one.asks))
  expect(across.filter(({ file, text }) => !excused(file, text))).toEqual([])
  const idle = unnamed.filter(({ file, asks }) => !across.some((one) => one.file === file && one.text.includes(asks)))
  expect(idle).toEqual([])
})

test('no SQL stands outside src/storage', () => {
  const names = new Set(tables.map(({ name }) => name))
  const outside = sqlTexts('src', names).filter(
    ({ file, text }) =>
      !file.startsWith('storage/') &&
      /\b(select|insert into|update|delete from)\b[\s\S]*\b(from|set|values|select)\b/.test(text),
  )
  expect(outside.map(({ file, line, text }) => `${file}:${line} ${text.slice(0, 80)}`)).toEqual([])
})

test('each exception is explained in docs/sharding.md', () => {
  for (const { file } of unnamed) expect(page).toContain(`\`${file}\``)
  for (const name of Object.keys(everywhere)) expect(page).toContain(`\`${name}\``)
})
