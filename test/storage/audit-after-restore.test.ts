import { afterAll, beforeEach, expect, test } from '@jest/globals'
import type pg from 'pg'
import { beginning, contentSql, linkHash, sealBatch } from '../../src/storage/audit/audit-chain.ts'
import { verifyAudit } from '../../src/storage/audit/verify-audit.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { inTransaction } from '../../src/storage/database/transaction.ts'
import { type TestDatabase, testDatabase, withClient } from '../support/database.ts'

let database: TestDatabase
let worker: pg.Pool
const opened: { database: TestDatabase; worker: pg.Pool }[] = []
beforeEach(async () => {
  database = await testDatabase()
  worker = openPool({ url: database.workerUrl, applicationName: 'test', size: 2 })
  opened.push({ database, worker })
})
afterAll(async () => {
  for (const each of opened) {
    await each.worker.end()
    await each.database.drop()
  }
})

const actor = { municipality: 'm1', personId: null, organisationId: null, role: 'system' }
const above = <T>(work: (client: pg.Client) => Promise<T>) => withClient(database.superuserUrl, work)
const write = (person: string) =>
  inTransaction(worker, actor, (client) =>
    client.query(
      `insert into audit_log (municipality_id, at, person_id, role, action, purpose, case_ids, young_person_ids)
        values ('m1', now(), $1, 'system', 'read', 'audit', '{}', '{}')`,
      [person],
    ),
  )
/** A row is sealed when every transaction that began before it has ended, and other tests share this server: theirs end first. */
async function seal() {
  await above(async (client) => {
    const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id')
    const over = 'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as over'
    while (!(await client.query<{ over: boolean }>(over, [rows[0]?.id])).rows[0]?.over);
  })
  return inTransaction(worker, actor, (client) => sealBatch(client, 'm1'))
}
const faults = () => above(async (client) => (await verifyAudit(client, 'm1', [])).faults)

/** As if all that is there was written, and sealed, in a database that had counted far more transactions than this one. */
const asFromADump = () =>
  above(async (client) => {
    await client.query('update audit_log set transaction_id = transaction_id + 1000000000000')
    await client.query('update audit_chain set transaction_id = transaction_id + 1000000000000')
    const { rows } = await client.query<{ position: string; content: string }>(
      `select c.position, ${contentSql} as content from audit_chain c join audit_log a using (municipality_id, audit_id) order by c.position`,
    )
    let hash = beginning
    for (const { position, content } of rows) {
      hash = linkHash(hash, content)
      await client.query('update audit_chain set hash = $2 where position = $1', [position, hash])
    }
  })

test('transactions counted anew after a restore: what is written from then on is sealed, and nothing is suspected', async () => {
  for (const person of ['a', 'b', 'c']) await write(person)
  expect(await seal()).toMatchObject({ sealed: 3 })
  await write('not sealed when the dump was made')
  await asFromADump()
  expect(await faults()).toEqual([])
  await write('first after the restore')
  expect(await faults()).toEqual([])
  const sealed = [await seal(), await seal(), await seal()].map((one) => one.sealed)
  expect(sealed).toEqual([1, 1, 0])
  await write('second after the restore')
  expect(await seal()).toMatchObject({ sealed: 1, head: { position: 6 } })
  expect(await faults()).toEqual([])
})

test.each([
  ['among the rows of before the restore', 1],
  ['among those after it', 4],
])('a row that is put in later, %s, is found all the same', async (_, place) => {
  for (const person of ['a', 'b', 'c']) await write(person)
  await seal()
  await asFromADump()
  for (const person of ['d', 'e']) await write(person)
  await seal()
  expect(await seal()).toMatchObject({ sealed: 0, head: { position: 5 } })
  await above((client) =>
    client.query(
      `insert into audit_log (municipality_id, audit_id, at, person_id, role, action, purpose, case_ids, young_person_ids, transaction_id)
        overriding system value
        select municipality_id, -audit_id, at, 'framed', role, action, purpose, case_ids, young_person_ids, transaction_id
        from audit_log where audit_id = (select audit_id from audit_chain where position = $1)`,
      [place],
    ),
  )
  expect(await faults()).toMatchObject([{ kind: 'added' }])
})
