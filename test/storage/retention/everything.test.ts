import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Actor } from '../../../src/cases/actor.ts'
import { postgresEverything } from '../../../src/storage/retention/everything.ts'
import { caseColumnClasses } from '../../../src/storage/sealing/case-column-classes.ts'
import { withClient } from '../../support/database.ts'
import { anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
  await at.storage.transaction(teamWorker, async (unit) => {
    for (const id of ['yp-1', 'yp-2'])
      await unit.writeYoungPerson(
        aYoungPerson({ id, reference: id, signInPersonId: `sub-${id}` }),
        anEvent(1, { type: 'person.registered', payload: { facts: {} } }),
        null,
        anAudit(),
      )
    await unit.writeCase(
      anOpening({ events: [anEvent(1), anEvent(2, { payload: { text: 'Noor wil bij oma wonen' } })] }),
    )
    const until = { fromOn: '2026-03-01', untilOn: '2028-02-29' }
    const theirs = (id: string) => ({ id, youngPersonId: 'yp-1' })
    const ended = (because: string) => ({ endedOn: '2026-10-01', because })
    const { mandates } = unit
    await mandates.addMandate(
      theirs('m-1'),
      { name: 'Els Mentor', ground: 'mentor', matters: ['consent'], ...until },
      anAudit(),
    )
    await mandates.endMandate(theirs('m-1'), ended('Els is verhuisd'), anAudit())
    await mandates.addIncapacity(theirs('i-1'), { matter: 'consent', determinedBy: 'Arts Jansen', ...until }, anAudit())
    await mandates.endIncapacity(theirs('i-1'), ended('Noor kan het weer zelf'), anAudit())
  })
})
afterAll(() => at.close())

const young = (personId: string): Actor => ({
  municipality: 'm1',
  personId,
  organisationId: null,
  role: 'young-person',
})
const read = (actor: Actor, id = 'yp-1') =>
  postgresEverything({ pool: at.pool, now: () => at.clock.now, sealing: testSealing }).read(
    actor,
    id,
    anAudit({ action: 'everything.read' }),
  )

const words = (text: string | undefined) => (text ?? '').split(' ').filter((word) => word !== '')

test('what a young person is given is what the database holds about them, by the classes of its columns', async () => {
  const kept = await read(young('sub-yp-1'))
  const beneath = await withClient(at.database.superuserUrl, async (client) => {
    const counts = new Map<string, number>()
    const { rows } = await client.query<{ name: string; column: string }>(
      `select c.relname as name, min(a.attname) filter (where a.attname in ('young_person_id', 'case_id')) as column from pg_class c
        join pg_attribute a on a.attrelid = c.oid and not a.attisdropped where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and a.attname in ('young_person_id', 'case_id') and c.relname <> 'audit_subjects' group by 1`,
    )
    for (const { name } of rows) {
      const found = await client.query(`select count(*)::int as n from ${name} t where t::text ~ '\\m(yp|case)-1\\M'`)
      if (found.rows[0].n > 0) counts.set(name, found.rows[0].n)
    }
    return counts
  })
  expect(new Map(kept?.map(({ table, rows }) => [table, rows.length]))).toEqual(beneath)
  for (const { table, rows } of kept ?? []) {
    const classes = caseColumnClasses[table]
    expect([table, classes !== undefined]).toEqual([table, true])
    const may = new Set([
      ...words(classes?.sealed),
      ...words(classes?.pseudonymous),
      ...Object.keys(classes?.plain ?? {}),
    ])
    for (const row of rows) expect(Object.keys(row).filter((column) => !may.has(column))).toEqual([])
    for (const row of rows) for (const column of words(classes?.sealed)) expect(column in row).toBe(true)
  }
  const of = (table: string) => kept?.find((one) => one.table === table)?.rows ?? []
  expect(of('young_people')).toMatchObject([
    { person_sealed: { firstName: 'Noor', familyName: 'de Vries', bsn: '999990019' }, birth_date: '2009-02-28' },
  ])
  expect(JSON.stringify(of('case_events'))).toContain('Noor wil bij oma wonen')
  expect(of('mandates')).toMatchObject([
    { texts_sealed: { name: 'Els Mentor' }, ended_texts_sealed: { because: 'Els is verhuisd' } },
  ])
  expect(of('incapacities')).toMatchObject([
    { texts_sealed: { determinedBy: 'Arts Jansen' }, ended_texts_sealed: { because: 'Noor kan het weer zelf' } },
  ])
  expect(JSON.stringify(kept)).not.toContain('yp-2')
})

test('nobody reads it of another, and that it was read is in the audit', async () => {
  expect(await read(young('sub-yp-2'))).toBeNull()
  expect(await read(teamWorker)).toBeNull()
  expect(await read({ ...teamWorker, role: 'decision-maker' })).not.toBeNull()
  const { rows } = await withClient(at.database.superuserUrl, (client) =>
    client.query(`select count(*)::int as n from audit_log where action = 'everything.read'`),
  )
  expect(rows[0].n).toBe(2)
})
