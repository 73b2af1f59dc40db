import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { openPool } from '../../../src/storage/database/pool.ts'
import { inTransaction } from '../../../src/storage/database/transaction.ts'
import { type TestDatabase, testDatabase, withClient } from '../../support/database.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await testDatabase()
  await withClient(database.ownerUrl, async (client) => {
    await client.query('create table counters (id int primary key, n int not null)')
    await client.query('insert into counters values (1, 0), (2, 0)')
    await client.query('grant select, update on counters to overstap_app')
  })
  pool = openPool({ url: database.appUrl, applicationName: 'test', size: 8 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const context = { municipality: 'm1', personId: 'p1', organisationId: null, role: 'manager', purpose: 'break-glass' }
const counters = async () => (await pool.query('select n from counters order by id')).rows.map(({ n }) => n)

test('the whole context is there for the first statement', async () => {
  const told = await inTransaction(
    pool,
    context,
    async (client) =>
      (
        await client.query(
          'select current_municipality() m, current_person() p, current_organisation() o, current_actor_role() r, current_purpose() w',
        )
      ).rows,
  )
  expect(told).toEqual([{ m: 'm1', p: 'p1', o: null, r: 'manager', w: 'break-glass' }])
})

test('what is thrown rolls all of it back, and the connection is fit for the next', async () => {
  const before = await counters()
  for (let n = 0; n < 20; n += 1) {
    const failing = inTransaction(pool, context, async (client) => {
      await client.query('update counters set n = n + 1')
      throw new RangeError('no')
    })
    await expect(failing).rejects.toThrow('no')
  }
  expect(await counters()).toEqual(before)
  expect(pool.totalCount).toBeLessThanOrEqual(8)
})

test('a failed statement that the work hid does not pass for a commit', async () => {
  const hiding = inTransaction(pool, context, async (client) => {
    await client.query('select 1/0').catch(() => undefined)
  })
  await expect(hiding).rejects.toThrow(/rolled back/)
})

test('two that lock each other out both get through', async () => {
  const before = await counters()
  let arrived = 0
  let open: () => void = () => undefined
  const both = new Promise<void>((resolve) => {
    open = resolve
  })
  let runs = 0
  const crossing = (first: number, second: number) =>
    inTransaction(pool, context, async (client) => {
      runs += 1
      await client.query('update counters set n = n + 1 where id = $1', [first])
      arrived += 1
      if (arrived === 2) open()
      await both
      await client.query('update counters set n = n + 1 where id = $1', [second])
    })
  await Promise.all([crossing(1, 2), crossing(2, 1)])
  expect(runs).toBeGreaterThan(2)
  expect(await counters()).toEqual(before.map((n) => Number(n) + 2))
})

test('a transaction that always loses is tried three times', async () => {
  let runs = 0
  const losing = inTransaction(pool, context, async (client) => {
    runs += 1
    await client.query(`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`)
  })
  await expect(losing).rejects.toMatchObject({ code: '40001' })
  expect(runs).toBe(3)
})

test('who loses a right between reading and writing is judged anew; a row that is refused always is tried three times', async () => {
  await withClient(database.ownerUrl, async (client) => {
    await client.query('create table rights (person text); create table rows (person text)')
    await client.query('alter table rows enable row level security')
    await client.query(
      'create policy of_rights on rows using (exists (select from rights r where r.person = rows.person))',
    )
    await client.query(
      "insert into rights values ('p1'); grant select on rights to overstap_app; grant insert on rows to overstap_app",
    )
  })
  let runs = 0
  const write = async (client: pg.PoolClient) => {
    runs += 1
    const { rows } = await client.query("select from rights where person = 'p1'")
    if (rows.length === 0) throw new RangeError('not yours any more')
    await withClient(database.ownerUrl, (other) => other.query('delete from rights'))
    await client.query("insert into rows values ('p1')")
  }
  await expect(inTransaction(pool, context, write)).rejects.toThrow('not yours any more')
  expect(runs).toBe(2)
  runs = 0
  const never = async (client: pg.PoolClient) => {
    runs += 1
    await client.query("insert into rows values ('p2')")
  }
  await expect(inTransaction(pool, context, never)).rejects.toThrow(/row-level security/)
  expect(runs).toBe(3)
})

test('a connection that breaks midway is told as an outage, and the next transaction works', async () => {
  const broken = inTransaction(pool, context, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid')
    await withClient(database.superuserUrl, (other) => other.query('select pg_terminate_backend($1)', [rows[0].pid]))
    await client.query('select 1')
  })
  await expect(broken).rejects.toMatchObject({ name: 'Unavailable' })
  expect(await inTransaction(pool, context, async (client) => (await client.query('select 1 as one')).rows)).toEqual([
    { one: 1 },
  ])
})

test('a database that does not answer is told as an outage', async () => {
  const nowhere = openPool({ url: 'postgresql://overstap_app@127.0.0.1:1/none', applicationName: 'test' })
  await expect(inTransaction(nowhere, context, async () => 1)).rejects.toMatchObject({ name: 'Unavailable' })
  await nowhere.end()
})

test('a statement that takes too long is ended', async () => {
  const short = openPool({ url: database.appUrl, applicationName: 'test', statementTimeoutMillis: 50 })
  await expect(inTransaction(short, context, (client) => client.query('select pg_sleep(5)'))).rejects.toMatchObject({
    name: 'Unavailable',
  })
  await short.end()
})

test('days stay text, instants are ISO 8601, whole numbers are numbers', async () => {
  const { rows } = await pool.query(
    `select date '2026-03-29' as day, timestamptz '2026-03-29 03:30:00.123+02' as instant, int8 '9007199254740991' as whole, null::date as none, date '2026-03-29' = $1 as same`,
    ['2026-03-29'],
  )
  expect(rows).toEqual([
    { day: '2026-03-29', instant: '2026-03-29T01:30:00.123Z', whole: 9007199254740991, none: null, same: true },
  ])
  await expect(pool.query(`select int8 '9007199254740993'`)).rejects.toThrow(/too large/)
})

test('one url can take on the role of the worker or the import', async () => {
  for (const role of ['overstap_worker', 'overstap_import'] as const) {
    const other = openPool({ url: database.appUrl, role, applicationName: 'test' })
    expect((await other.query('select current_user as me')).rows).toEqual([{ me: role }])
    await other.end()
  }
})
