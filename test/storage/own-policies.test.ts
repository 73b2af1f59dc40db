import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import type { Actor } from '../../src/cases/actor.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { forgetOldDrafts, postgresDrafts } from '../../src/storage/drafts.ts'
import { postgresSavedViews } from '../../src/storage/lists/saved-views.ts'
import { withClient } from '../support/database.ts'
import { anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

const colleague: Actor = { ...teamWorker, personId: 'worker-2' }
const elsewhere: Actor = { ...teamWorker, personId: 'worker-3', organisationId: 'team-2' }
let at: TestStorage
beforeAll(async () => {
  at = await testStorage('2026-11-01T10:00:00.000Z')
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
    await unit.writeCase(anOpening())
  })
})
afterAll(() => at.close())

/** Runs SQL as the program does for somebody, with no condition of its own, and rolls it back. */
const as = (actor: Actor, sql: string, values: unknown[] = []): Promise<pg.QueryResult> =>
  withClient(at.database.appUrl, async (client) => {
    await client.query('begin')
    await client.query(
      `select set_config('overstap.municipality', $1, true), set_config('overstap.person', $2, true), set_config('overstap.organisation', $3, true), set_config('overstap.role', $4, true)`,
      [actor.municipality, actor.personId, actor.organisationId, actor.role],
    )
    const result = await client.query(sql, values)
    await client.query('rollback')
    return result
  })
const count = async (actor: Actor, table: string) => (await as(actor, `select from ${table}`)).rowCount

test('drafts and saved views are for whoever made them, also from a colleague who asks the database for all', async () => {
  const drafts = postgresDrafts({ pool: at.pool, now: () => at.clock.now, sealing: testSealing })
  const views = postgresSavedViews({ pool: at.pool, now: () => at.clock.now, sealing: testSealing })
  await drafts.keep(teamWorker, { id: 'd-1', kind: 'new-case', body: { name: 'Noor' } })
  await views.keep(teamWorker, 'zaken', { name: 'laat', query: 'status=laat' })
  for (const table of ['drafts', 'saved_views']) {
    expect([await count(teamWorker, table), await count(colleague, table)]).toEqual([1, 0])
    expect((await as(colleague, `delete from ${table}`)).rowCount).toBe(0)
  }
  await expect(
    as(
      colleague,
      `insert into drafts (municipality_id, person_id, draft_id, kind, body, saved_at) values ('m1', 'worker-1', 'x', 'x', '{}', now())`,
    ),
  ).rejects.toThrow(/row-level security/)
  await views.keep(teamWorker, 'zaken', { name: 'laat', query: 'status=later' })
  expect(await views.list(teamWorker, 'zaken')).toEqual([{ name: 'laat', query: 'status=later' }])
  await views.remove(teamWorker, 'zaken', 'laat')
  expect(await count(teamWorker, 'saved_views')).toBe(0)
})

test('a draft that nobody came back to for ninety days goes, and one of the day before stays', async () => {
  const pool = openPool({ url: at.database.workerUrl, applicationName: 'test worker', size: 1 })
  const drafts = postgresDrafts({ pool: at.pool, now: () => at.clock.now, sealing: testSealing })
  const forget = (now: string) => forgetOldDrafts({ pool, now: () => now, sealing: testSealing }, 'm1')
  await drafts.keep(teamWorker, { id: 'd-1', kind: 'new-case', body: { name: 'Noor' } })
  expect(await forget('2027-01-30T10:00:00.000Z')).toBe(0)
  expect(await forget('2027-01-30T10:00:01.000Z')).toBe(1)
  expect(await drafts.find(teamWorker, 'd-1')).toBeNull()
  await pool.end()
})

test('what is said of a breach is seen by who sees the case, and said in one’s own name alone', async () => {
  const insert = `insert into breach_explanations (municipality_id, explanation_id, deadline_id, case_id, cause, because, explained_at, person_id, role)
    values ('m1', $1, 'd', 'case-1', 'other', 'x', now(), $2, 'neighbourhood-team')`
  await withClient(at.database.superuserUrl, (client) => client.query(insert, ['x-1', 'worker-1']))
  const seen = [teamWorker, colleague, elsewhere].map((actor) => count(actor, 'breach_explanations'))
  expect(await Promise.all(seen)).toEqual([1, 1, 0])
  expect((await as(teamWorker, insert, ['x-2', 'worker-1'])).rowCount).toBe(1)
  await expect(as(teamWorker, insert, ['x-3', 'worker-2'])).rejects.toThrow(/row-level security/)
  await expect(as(elsewhere, insert, ['x-4', 'worker-3'])).rejects.toThrow(/row-level security/)
})

test('a link is found by who holds it, one at a time; another organisation sees none of it and changes none', async () => {
  const token = await at.storage.transaction(teamWorker, (unit) =>
    unit.links.make({
      purpose: 'young-person',
      caseId: 'case-1',
      organisationId: 'team-1',
      role: 'neighbourhood-team',
      offerSeq: null,
      expiresOn: '2026-12-01',
    }),
  )
  const nobody: Actor = { municipality: 'm1', personId: null, organisationId: null, role: 'volunteer' }
  expect(await at.storage.transaction(nobody, (unit) => unit.links.find(token))).toMatchObject({ caseId: 'case-1' })
  expect(await Promise.all([teamWorker, elsewhere].map((actor) => count(actor, 'open_links')))).toEqual([1, 0])
  expect((await as(elsewhere, `update open_links set answer = 'accepted'`)).rowCount).toBe(0)
  await expect(as(teamWorker, `update open_links set expires_on = '2030-01-01'`)).rejects.toThrow(/permission denied/)
})

test('the log of one young person is read by an index, however long the audit of others is', async () => {
  await withClient(at.database.superuserUrl, async (client) => {
    await client.query(
      `insert into audit_log (municipality_id, at, person_id, role, action, purpose, case_ids, young_person_ids)
        select 'm1', now(), 'worker-1', 'neighbourhood-team', 'case.read', 'case-work', '{}', array['yp-' || (n % 500 + 2)] from generate_series(1, 20000) n`,
    )
    await client.query(`update young_people set sign_in_person_id = 'young-1' where young_person_id = 'yp-1'`)
    await client.query('analyze')
  })
  const young: Actor = { municipality: 'm1', personId: 'young-1', organisationId: null, role: 'young-person' }
  const read = `select a.audit_id from audit_subjects s join audit_log a using (municipality_id, audit_id)
    where s.municipality_id = 'm1' and s.young_person_id = 'yp-1' order by s.audit_id desc limit 51`
  const plan = (await as(young, `explain ${read}`)).rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/audit_subjects_pkey/)
  expect(plan).not.toMatch(/Seq Scan on (audit_log|audit_subjects)/)
  const own = (await as(young, read)).rows.length
  expect(own).toBeGreaterThan(0)
  // Nothing of anybody else, also when all is asked for.
  expect(await count(young, 'audit_subjects')).toBe(own)
})

test('why somebody looked is a code: what is typed is refused, so no name can stand in the audit for ever', async () => {
  const told = (purpose: string) =>
    as(
      teamWorker,
      `insert into audit_log (municipality_id, at, person_id, organisation_id, role, action, purpose, case_ids, young_person_ids)
        values ('m1', now(), $1, $2, $3, 'case.read', '${purpose}', '{}', '{}')`,
      [teamWorker.personId, teamWorker.organisationId, teamWorker.role],
    )
  await expect(told('Mevrouw Jansen belde')).rejects.toThrow(/purpose_is_a_code/)
  await expect(told('jansen')).rejects.toThrow(/purpose_is_a_code/)
  expect((await told('research')).rowCount).toBe(1)
})
