import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Actor } from '../../src/cases/actor.ts'
import { openBreakGlass } from '../../src/cases/break-glass/open-break-glass.ts'
import { withClient } from '../support/database.ts'
import { aCase, anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testStorage } from '../support/test-storage.ts'

const start = '2026-11-01T10:00:00.000Z'
const manager: Actor = { municipality: 'm1', personId: 'manager-1', organisationId: 'college', role: 'manager' }
const other: Actor = { ...manager, personId: 'manager-2' }
const reason = 'Melding van gevaar, het team is dicht.'

let at: TestStorage
let ids = 0
const newId = () => {
  ids += 1
  return `id-${ids}`
}
const open = (actor = manager, caseId = 'case-1') =>
  openBreakGlass({ storage: at.storage, newId }, actor, { caseId, reason })
/** What the program loads of a case, at an instant of its clock. */
const look = async (now: string, actor = manager, caseId = 'case-1') => {
  at.clock.now = now
  const loaded = await at.storage.transaction(actor, (unit) => unit.loadCase(caseId, 'none'))
  return { name: loaded?.youngPerson.firstName, open: loaded?.breakGlassId !== undefined }
}
const above = (sql: string) => withClient(at.database.superuserUrl, (client) => client.query(sql))
/** What the database shows to a role of the program that asks it for everything. */
const shown = async ({ municipality, personId, role }: Actor): Promise<string[]> =>
  withClient(at.database.appUrl, async (client) => {
    await client.query(
      `select set_config('overstap.municipality', $1, false), set_config('overstap.person', $2, false), set_config('overstap.role', $3, false), set_config('overstap.organisation', 'college', false)`,
      [municipality, personId, role],
    )
    return (await client.query('select young_person_id as id from young_people order by 1')).rows.map(({ id }) => id)
  })

beforeAll(async () => {
  at = await testStorage(start)
  await at.storage.transaction(teamWorker, async (unit) => {
    for (const n of ['1', '2']) {
      const person = aYoungPerson({ id: `yp-${n}`, reference: `R-${n}`, bsn: null })
      await unit.writeYoungPerson(person, anEvent(1, { type: 'person.registered' }), null, anAudit())
      const record = aCase({ id: `case-${n}`, youngPersonId: person.id })
      await unit.writeCase(anOpening({ record, deadlines: [], relations: [], outbox: [] }))
    }
  })
})
beforeEach(async () => {
  at.clock.now = start
  await above('set session_replication_role = replica; truncate break_glasses, break_glass_events')
})
afterAll(() => at.close())

test('without one a manager sees no row of anybody, and the case without the name', async () => {
  expect(await shown(manager)).toEqual([])
  expect(await look(start)).toEqual({ name: '', open: false })
})

test('with one: the name in that case alone, for that manager alone', async () => {
  await open()
  expect(await look(start)).toEqual({ name: 'Noor', open: true })
  expect(await look(start, manager, 'case-2')).toEqual({ name: '', open: false })
  expect(await look(start, other)).toEqual({ name: '', open: false })
  expect([await shown(manager), await shown(other)]).toEqual([['yp-1'], []])
  expect(await shown({ ...manager, role: 'administrator' })).toEqual([])
  expect(await shown({ ...manager, municipality: 'm2' })).toEqual([])
})

test.each([
  ['2026-11-01T10:59:59.000Z', true],
  ['2026-11-01T11:00:00.000Z', false],
  ['2026-11-01T11:00:01.000Z', false],
])('by the program’s clock at %s it is open: %s', async (now, isOpen) => {
  await open()
  expect((await look(now)).open).toBe(isOpen)
})

test.each([
  [1, ['yp-1']],
  [0, []],
  [-1, []],
])('by the database’s own clock, %i second before its hour is over', async (seconds, people) => {
  await open()
  // In one transaction the database's clock stands still, so a second is a second.
  const seen = await withClient(at.database.superuserUrl, async (client) => {
    await client.query(`begin; set local session_replication_role = replica;
      update break_glasses set held_until = now() + interval '${seconds} seconds'; set local role overstap_app`)
    await client.query(
      `select set_config('overstap.municipality', 'm1', true), set_config('overstap.person', 'manager-1', true), set_config('overstap.role', 'manager', true)`,
    )
    const { rows } = await client.query('select young_person_id as id from young_people')
    await client.query('rollback')
    return rows.map(({ id }) => id)
  })
  expect(seen).toEqual(people)
})

test('a program whose clock stands still shows no name once the database’s hour is over', async () => {
  await open()
  await above(
    `set session_replication_role = replica; update break_glasses set held_until = now() - interval '1 second'`,
  )
  expect(await look(start)).toEqual({ name: '', open: false })
})

test('the program can not give itself more: not longer, not another case or person, not open again', async () => {
  await open()
  const tried = [
    `ends_at = ends_at + interval '1 second'`,
    `held_until = held_until + interval '1 second'`,
    `opened_at = opened_at + interval '1 second', ends_at = ends_at + interval '1 second'`,
    `case_id = 'case-2'`,
    `young_person_id = 'yp-2'`,
    `person_id = 'manager-2'`,
    `context = jsonb_set(context, '{reason}', '"x"')`,
    `state = 'open'`,
    `state = 'justified'`,
  ]
  for (const change of tried) {
    const update = at.storage
      .transaction(manager, async () => undefined)
      .then(() =>
        withClient(at.database.appUrl, async (client) => {
          await client.query(
            `select set_config('overstap.municipality', 'm1', false), set_config('overstap.person', 'manager-1', false), set_config('overstap.role', 'manager', false)`,
          )
          return client.query(`update break_glasses set ${change}`)
        }),
      )
    await expect(update).rejects.toThrow(/one hour|row-level security|violates/)
  }
  expect(await shown(manager)).toEqual(['yp-1'])
})

test.each([
  ['by another role', { role: 'neighbourhood-team' }, 'manager-1', 'yp-1', '59 minutes'],
  ['in another’s name', {}, 'manager-2', 'yp-1', '59 minutes'],
  ['for somebody whose case it is not', {}, 'manager-1', 'yp-2', '59 minutes'],
  ['for longer', {}, 'manager-1', 'yp-1', '60 minutes 1 second'],
])('the database takes no row %s', async (_, as, personId, youngPersonId, length) => {
  const role = (as as { role?: string }).role ?? 'manager'
  const insert = withClient(at.database.appUrl, async (client) => {
    await client.query(
      `select set_config('overstap.municipality', 'm1', false), set_config('overstap.person', 'manager-1', false), set_config('overstap.role', $1, false), set_config('overstap.organisation', 'team-1', false)`,
      [role],
    )
    return client.query(
      `insert into break_glasses (municipality_id, break_glass_id, case_id, young_person_id, person_id, state, context, opened_at, ends_at, held_until)
        values ('m1', 'x', 'case-1', $1, $2, 'open', '{}', now(), now() + interval '${length}', now() + interval '10 years')`,
      [youngPersonId, personId],
    )
  })
  await expect(insert).rejects.toThrow(/row-level security|violates check/)
})

test('however long a row asks to hold, the database holds it an hour', async () => {
  await open()
  const { rows } = await above(`select held_until <= now() + interval '60 minutes' as hour from break_glasses`)
  expect(rows).toEqual([{ hour: true }])
})

test('sabotage: with the old policy a manager would see everybody', async () => {
  await above('create policy sabotage on young_people for select to overstap_app using (sees_every_case())')
  expect(await shown({ ...manager, municipality: 'm1' })).toEqual(['yp-1', 'yp-2'])
  await above('drop policy sabotage on young_people')
})
