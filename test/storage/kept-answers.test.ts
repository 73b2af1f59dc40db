import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { openPool } from '../../src/storage/database/pool.ts'
import { forgetKeptAnswers } from '../../src/storage/kept-answers.ts'
import { withClient } from '../support/database.ts'
import { teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testStorage } from '../support/test-storage.ts'

let at: TestStorage
let worker: pg.Pool
beforeAll(async () => {
  at = await testStorage()
  worker = openPool({ url: at.database.workerUrl, applicationName: 'test', size: 4 })
})
afterAll(async () => {
  await worker.end()
  await at.close()
})

const answer = { status: 201, headers: {}, body: '{}' }
const above = (sql: string) => withClient(at.database.superuserUrl, async (client) => (await client.query(sql)).rows)
const keys = async () => (await above('select key from kept_answers order by key limit 10')).map(({ key }) => key)
const forget = (now: string) => forgetKeptAnswers({ pool: worker, now: () => now }, 'm1')

test('an answer goes once its 24 hours are over, not before, and only those of the municipality', async () => {
  for (const key of ['one', 'two'])
    await at.storage.transaction(teamWorker, (unit) => unit.keepAnswer({ key, fingerprint: 'f', answer }, null))
  await above(`update kept_answers set kept_at = '2026-11-21T09:00:00Z' where key = 'one'`)
  await above(`update kept_answers set kept_at = '2026-11-21T09:00:01Z' where key = 'two'`)
  await above(`insert into kept_answers (municipality_id, caller, key, status, sealed, kept_at)
    values ('m2', 'somebody', 'theirs', 201, 'own:x', '2020-01-01')`)
  expect(await forget('2026-11-22T09:00:00Z')).toBe(0)
  expect(await forget('2026-11-22T09:00:01Z')).toBe(1)
  expect(await keys()).toEqual(['theirs', 'two'])
})

test('many go in batches, beside another worker that does the same, by the index on their age', async () => {
  // What autovacuum counts in between would change the plan that is looked at below.
  await above('alter table kept_answers set (autovacuum_enabled = off)')
  await above(`insert into kept_answers (municipality_id, caller, key, status, sealed, kept_at)
    select 'm1', 'p', 'old-' || n, 201, 'own:x', timestamptz '2026-11-20T00:00:00Z' + n * interval '1 second' from generate_series(1, 2500) n`)
  await above('analyze kept_answers')
  const gone = await Promise.all([forget('2026-11-22T09:00:00Z'), forget('2026-11-22T09:00:00Z')])
  expect(gone[0] + gone[1]).toBe(2500)
  expect(await keys()).toEqual(['theirs', 'two'])
  const plan = await above(
    `explain select from kept_answers where municipality_id = 'm1' and kept_at < timestamptz '2026-11-19' order by kept_at limit 1000`,
  )
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('kept_answers_by_age')
})
