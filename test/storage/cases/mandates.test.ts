import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import type { Actor } from '../../../src/cases/actor.ts'
import type { Mandates } from '../../../src/cases/mandates/mandates.ts'
import { withClient } from '../../support/database.ts'
import { anAudit, anEvent, anOpening, aYoungPerson, teamWorker } from '../../support/stored-records.ts'
import { type TestStorage, testStorage } from '../../support/test-storage.ts'

const elsewhere: Actor = { ...teamWorker, personId: 'worker-3', organisationId: 'team-2' }
const receiver: Actor = {
  ...teamWorker,
  personId: 'worker-4',
  organisationId: 'provider-1',
  role: 'receiving-provider',
}
const manager: Actor = { ...teamWorker, personId: 'manager-1', role: 'manager' }
const young: Actor = { municipality: 'm1', personId: 'young-1', organisationId: null, role: 'young-person' }
const neighbour: Actor = { ...teamWorker, municipality: 'm2' }
const auditor: Actor = { ...teamWorker, personId: 'auditor-1', role: 'auditor' }
const tables = ['mandates', 'incapacities'] as const

const of = (id: string) => ({ id, youngPersonId: 'yp-1' })
const mandate = { name: 'Canariënvogel Els', ground: 'mentor', matters: ['consent', 'inspection'] } as const
const period = { fromOn: '2027-03-01', untilOn: '2028-02-29' } as const

let at: TestStorage
const within = <T>(actor: Actor, work: (mandates: Mandates) => Promise<T>): Promise<T> =>
  at.storage.transaction(actor, (unit) => work(unit.mandates))

beforeAll(async () => {
  at = await testStorage('2026-11-01T10:00:00.000Z')
  const person = aYoungPerson({ signInPersonId: 'young-1' })
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(person, anEvent(1, { type: 'person.registered' }), null, anAudit())
    await unit.writeCase(anOpening())
  })
  await within(teamWorker, async (mandates) => {
    await mandates.addMandate(of('m-1'), { ...mandate, ...period }, anAudit())
    const determinedBy = 'Canariënarts Jansen'
    await mandates.addIncapacity(of('i-1'), { matter: 'consent', determinedBy, ...period }, anAudit())
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

test('what was recorded is read as it was told, and the names are nowhere readable in the database', async () => {
  const read = await within(teamWorker, (mandates) => mandates.of('yp-1'))
  const kept = { youngPersonId: 'yp-1', recordedAt: '2026-11-01T10:00:00.000Z', recordedBy: 'worker-1' }
  const open = { endedOn: null, endedAt: null, endedBy: null, endedBecause: null }
  expect(read).toEqual({
    mandates: [{ id: 'm-1', ...kept, ...mandate, ...period, ...open }],
    incapacities: [{ id: 'i-1', ...kept, ...period, matter: 'consent', determinedBy: 'Canariënarts Jansen', ...open }],
  })
  for (const table of tables) {
    const { rows } = await as(teamWorker, `select t::text as whole from ${table} t`)
    expect([rows.length, JSON.stringify(rows).includes('Canari')]).toEqual([1, false])
  }
})

test('the database shows them to who works with the young person and to themself, and to nobody else', async () => {
  const readers: [Actor, number][] = [
    [teamWorker, 1],
    [young, 1],
    ...[elsewhere, receiver, manager, auditor, neighbour].map((actor): [Actor, number] => [actor, 0]),
    [{ ...young, personId: 'young-2' }, 0],
    [{ ...teamWorker, role: 'administrator' }, 0],
  ]
  for (const table of tables)
    for (const [actor, seen] of readers) {
      const { rowCount } = await as(actor, `select from ${table}`)
      expect([table, actor, rowCount]).toEqual([table, actor, seen])
    }
})

test('the database takes them in one’s own name only, from who may, and of whom one sees', async () => {
  const insert = `insert into mandates (municipality_id, mandate_id, young_person_id, ground, matters, from_on, texts_sealed, recorded_at, recorded_by)
    values ($1, 'x', 'yp-1', 'mentor', '{consent}', '2027-03-01', 'x', now(), $2)`
  expect((await as(teamWorker, insert, ['m1', 'worker-1'])).rowCount).toBe(1)
  for (const actor of [elsewhere, receiver, manager, young, auditor])
    await expect(as(actor, insert, ['m1', actor.personId])).rejects.toThrow(/row-level security/)
  await expect(as(teamWorker, insert, ['m1', 'worker-2'])).rejects.toThrow(/row-level security/)
  await expect(as(teamWorker, insert, ['m2', 'worker-1'])).rejects.toThrow(/row-level security/)
})

test('nothing of it is changed or removed; it is ended once, by who sees it, in their own name', async () => {
  for (const table of tables) {
    await expect(as(teamWorker, `update ${table} set until_on = '2099-01-01'`)).rejects.toThrow(/permission denied/)
    await expect(as(teamWorker, `delete from ${table}`)).rejects.toThrow(/permission denied/)
    const end = `update ${table} set ended_on = '2027-04-01', ended_at = now(), ended_by = $1, ended_texts_sealed = 'x'`
    expect((await as(teamWorker, end, ['worker-1'])).rowCount).toBe(1)
    await expect(as(teamWorker, end, ['worker-2'])).rejects.toThrow(/row-level security/)
    for (const actor of [elsewhere, receiver, manager, young])
      expect((await as(actor, end, [actor.personId])).rowCount).toBe(0)
  }
  const ending = { endedOn: '2027-04-01', because: 'De rechter ontsloeg de mentor.' }
  await within(teamWorker, (mandates) => mandates.endMandate(of('m-1'), ending, anAudit()))
  const again = within(teamWorker, (mandates) => mandates.endMandate(of('m-1'), ending, anAudit()))
  await expect(again).rejects.toThrow(/ended meanwhile/)
  const read = await within(young, (mandates) => mandates.of('yp-1'))
  expect(read.mandates).toMatchObject([{ endedOn: '2027-04-01', endedBy: 'worker-1', endedBecause: ending.because }])
})
