import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ColumnClasses } from '../../../src/storage/sealing/case-column-classes.ts'
import { columnClasses } from '../../../src/storage/sealing/column-classification.ts'
import { type TestDatabase, testDatabase, withClient } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '')

const columnsIn = ({ sealed, plain, pseudonymous, technical }: ColumnClasses): string[] => [
  ...[sealed, pseudonymous, technical].flatMap(words),
  ...Object.keys(plain ?? {}),
]

test('every column of every table stands in one class, and nothing else does', async () => {
  const there = await withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`,
    )
    return rows.map(({ name }) => name).sort()
  })
  const told = Object.entries(columnClasses).flatMap(([table, classes]) =>
    columnsIn(classes).map((column) => `${table}.${column}`),
  )
  expect(told.toSorted()).toEqual(there)
})

test('whatever a person is readable by says why', () => {
  const reasons = Object.values(columnClasses).flatMap(({ plain }) => Object.values(plain ?? {}))
  expect(reasons.every((reason) => reason.length > 10)).toBe(true)
})
