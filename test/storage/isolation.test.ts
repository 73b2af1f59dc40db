import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { errorCode } from '../../src/storage/database/error-code.ts'
import { withClient } from '../support/database.ts'
import { anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testStorage } from '../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
  await at.storage.transaction({ ...teamWorker, role: 'administrator' }, async (unit) => {
    await unit.directory.writeOrganisation({
      id: 'team-1',
      municipality: 'm1',
      name: 'Wijkteam',
      kind: 'neighbourhood-team',
      active: true,
      details: {},
    })
    await unit.directory.writePerson({
      id: 'worker-1',
      municipality: 'm1',
      name: 'Sam',
      email: null,
      organisationId: 'team-1',
      role: 'neighbourhood-team',
      active: true,
    })
  })
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
    await unit.writeCase(
      anOpening({ keptAnswer: { key: 'k', fingerprint: 'f', answer: { status: 201, headers: {}, body: null } } }),
    )
  })
  await withClient(at.database.superuserUrl, (client) =>
    client.query(`insert into municipalities values ('m1', 'Eerste', false), ('m2', 'Tweede', false)`),
  )
})
afterAll(() => at.close())

const tables = () =>
  withClient(at.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select c.oid::regclass::text as name, relrowsecurity and relforcerowsecurity as forced,
        exists (select from pg_policy where polrelid = c.oid) as policy, pg_get_userbyid(relowner) as owner,
        exists (select from pg_attribute where attrelid = c.oid and attname = 'municipality_id') as municipal
        from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    )
    return rows as { name: string; forced: boolean; policy: boolean; owner: string; municipal: boolean }[]
  })

test('every table has forced row-level security, a policy, and an owner that is not a role of the program', async () => {
  const all = await tables()
  expect(all.length).toBeGreaterThanOrEqual(13)
  expect(all.filter(({ forced, policy, owner }) => !forced || !policy || owner !== 'overstap_owner')).toEqual([])
})

test('the roles of the program own nothing, bypass nothing and are no superuser', async () => {
  const roles = await withClient(
    at.database.superuserUrl,
    async (client) =>
      (
        await client.query(
          `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('overstap_app', 'overstap_worker', 'overstap_import')`,
        )
      ).rows,
  )
  expect(roles).toHaveLength(3)
  for (const role of roles) expect(Object.values(role).slice(1)).toEqual([false, false, false, false])
})

/** How many rows a role sees of each table with a municipality, in a context or none; none where it may not look. */
async function seen(
  url: string,
  municipality: string | null,
  role = 'decision-maker',
): Promise<Record<string, number>> {
  const municipal = (await tables()).filter((table) => table.municipal)
  return withClient(url, async (client) => {
    if (municipality !== null)
      await client.query(
        `select set_config('overstap.municipality', $1, false), set_config('overstap.role', $2, false), set_config('overstap.person', 'worker-1', false)`,
        [municipality, role],
      )
    const counts: Record<string, number> = {}
    for (const { name } of municipal)
      counts[name] = await client.query(`select count(*)::int as n from ${name}`).then(
        ({ rows }) => rows[0].n,
        (error: unknown) => {
          if (errorCode(error) === '42501') return 0
          throw error
        },
      )
    return counts
  })
}

/** The tables that the records above reach. */
const filled = [
  ...['municipalities', 'organisations', 'people', 'young_people', 'young_person_events', 'cases', 'case_events'],
  ...['case_states', 'case_relations', 'deadlines', 'outbox', 'audit_log', 'kept_answers'],
]

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0)

test.each(['appUrl', 'importUrl', 'ownerUrl'] as const)(
  '%s: no context, no rows; another municipality, no rows',
  async (url) => {
    expect(sum(await seen(at.database[url], null))).toBe(0)
    expect(await seen(at.database[url], 'm2')).toMatchObject({ municipalities: 1, cases: 0, young_people: 0 })
    const own = await seen(at.database[url], 'm1')
    const audit = await seen(at.database[url], 'm1', 'auditor')
    for (const name of filled) expect(Math.max(own[name] ?? 0, audit[name] ?? 0)).toBeGreaterThan(0)
  },
)

test('the worker sees which municipalities there are, and rows of the one it takes on', async () => {
  const none = await seen(at.database.workerUrl, null)
  expect(none).toMatchObject({ municipalities: 2 })
  expect(sum(none)).toBe(2)
  expect(await seen(at.database.workerUrl, 'm1')).toMatchObject({ municipalities: 2, cases: 1 })
})

test('a row for another municipality is refused', async () => {
  const elsewhere = aYoungPerson({ id: 'yp-x', municipality: 'm2' })
  await expect(
    at.storage.transaction(teamWorker, (unit) => unit.writeYoungPerson(elsewhere, anEvent(1), null, anAudit())),
  ).rejects.toThrow(/row-level security/)
})

test('the context ends with its transaction', async () => {
  await at.storage.transaction(teamWorker, (unit) => unit.loadCase('case-1', 'none'))
  expect((await at.pool.query('select count(*)::int as n from cases')).rows).toEqual([{ n: 0 }])
})

test.each([
  ['an event', 'update case_events set payload = $${}$$'],
  ['an event of a young person', 'delete from young_person_events'],
  ['a case', 'delete from cases'],
  ['the audit', `update audit_log set action = 'nothing'`],
  ['the audit, by removal,', 'delete from audit_log'],
])('no role of the program can change or remove %s', async (_, sql) => {
  for (const url of [at.database.appUrl, at.database.workerUrl, at.database.importUrl]) {
    await expect(withClient(url, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' })
  }
})

test('without a place in the audit nothing is shown', async () => {
  await withClient(at.database.ownerUrl, (client) => client.query('revoke insert on audit_log from overstap_app'))
  const read = at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeAudit(anAudit())
    return unit.loadCase('case-1', 'none')
  })
  await expect(read).rejects.toMatchObject({ name: 'Unavailable' })
  await withClient(at.database.ownerUrl, (client) => client.query('grant insert on audit_log to overstap_app'))
})
