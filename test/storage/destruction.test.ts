import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Actor } from '../../src/cases/actor.ts'
import {
  decideDestruction,
  listDueForDestruction,
  placeHold,
  proposeDestruction,
} from '../../src/cases/retention/keep-records.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { finishDestructions, postgresRecordsDesk } from '../../src/storage/retention/records-desk.ts'
import { withClient } from '../support/database.ts'
import { aCase, anAudit, anEvent, anOpening, aState, aYoungPerson, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'

let at: TestStorage
let worker: ReturnType<typeof openPool>
let desk: ReturnType<typeof postgresRecordsDesk>
const parts = () => ({ app: at.pool, worker, now: () => at.clock.now, sealing: testSealing })
beforeAll(async () => {
  at = await testStorage()
  worker = openPool({ url: at.database.workerUrl, applicationName: 'test', size: 2 })
  desk = postgresRecordsDesk(parts())
  for (const n of [1, 2, 3]) await aFile(`${n}`, n !== 3)
})
afterAll(async () => {
  await worker.end()
  await at.close()
})

const keeper = (personId: string): Actor & { personId: string } => ({
  ...{ municipality: 'm1', personId, organisationId: 'o', role: 'administrator' },
})

/** Somebody with a case that was changed last on 1 November 2026. */
async function aFile(n: string, closed: boolean): Promise<void> {
  const [id, caseId] = [`yp-${n}`, `case-${n}`]
  const record = aCase({ id: caseId, youngPersonId: id, final: closed, closedOn: closed ? '2026-11-01' : null })
  await at.storage.transaction(teamWorker, async (unit) => {
    const event = anEvent(1, { type: 'person.registered' })
    await unit.writeYoungPerson(
      aYoungPerson({ id, reference: `R-${n}`, bsn: null }),
      event,
      null,
      anAudit({ youngPersonIds: [id] }),
    )
    const opening = { record, states: [aState(1, { final: closed })], deadlines: [], relations: [], outbox: [] }
    const kept = { key: n, fingerprint: 'f', answer: { status: 201, headers: {}, body: 'Noor' } }
    await unit.writeCase(
      anOpening({ ...opening, keptAnswer: kept, audit: anAudit({ caseIds: [caseId], youngPersonIds: [id] }) }),
    )
  })
}

/** How many rows name somebody or their case, by table. */
const rowsAbout = (n: string) =>
  withClient(at.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const counts = await Promise.all(
      rows.map(async ({ name }): Promise<[string, number]> => {
        const text = `select count(*)::int as n from ${name} t where t::text ~ $1`
        return [name, (await client.query(text, [`\\m(yp|case)-${n}\\M`])).rows[0].n]
      }),
    )
    return Object.fromEntries(counts.filter(([, count]) => count > 0))
  })

const page = { limit: 50, after: null }

test('due is whose longest term is over and who has no open case, a page at a time', async () => {
  const due = async (asOf: string) => (await listDueForDestruction(desk, keeper('a'), asOf, page)).items
  expect(await due('2046-11-01')).toEqual([])
  expect(await due('2046-11-02')).toMatchObject([
    { youngPersonId: 'yp-1', law: 'jeugdwet', keptUntilOn: '2046-11-01', destroyFromOn: '2046-11-02', held: false },
    { youngPersonId: 'yp-2' },
  ])
  const first = await listDueForDestruction(desk, keeper('a'), '2046-11-02', { limit: 1, after: null })
  expect(first.items.map(({ youngPersonId }) => youngPersonId)).toEqual(['yp-1'])
  const rest = await listDueForDestruction(desk, keeper('a'), '2046-11-02', { limit: 1, after: first.after })
  expect([rest.items.map(({ youngPersonId }) => youngPersonId), rest.after]).toEqual([['yp-2'], null])
  expect((await listDueForDestruction(desk, { ...keeper('a'), role: 'manager' }, '2046-11-02', page)).items).toEqual([])
})

const propose = (n: string, by = 'a') =>
  proposeDestruction(
    desk,
    keeper(by),
    { id: `d-${n}-${by}`, youngPersonId: `yp-${n}`, ground: 'term-over' },
    '2046-11-02',
  )

test('an open case, a hold, the term and the same person stand in the way', async () => {
  await expect(propose('3')).rejects.toMatchObject({ name: 'Conflict' })
  await placeHold(desk, keeper('a'), { id: 'hold', youngPersonId: 'yp-2', reason: 'beroep over Noor' })
  await expect(propose('2')).rejects.toMatchObject({ name: 'Conflict' })
  const early = proposeDestruction(
    desk,
    keeper('a'),
    { id: 'x', youngPersonId: 'yp-1', ground: 'term-over' },
    '2046-11-01',
  )
  await expect(early).rejects.toMatchObject({ name: 'Conflict' })
  await propose('1')
  await expect(propose('1', 'b')).rejects.toMatchObject({ name: 'Conflict' })
  await expect(decideDestruction(desk, keeper('a'), 'd-1-a', 'approve', '2046-11-02')).rejects.toMatchObject({
    name: 'NotAllowed',
  })
  const alone = withClient(at.database.superuserUrl, (client) =>
    client.query(`update destructions set (state, decided_at, decided_by) = ('approved', now(), 'a')`),
  )
  await expect(alone).rejects.toMatchObject({ code: '23514' })
})

test('destroyed by two: every row about them, their key, and nobody else’s; the audit and the record stay', async () => {
  const others = await rowsAbout('2')
  const sealed = await withClient(at.database.superuserUrl, async (client) => {
    const { rows } = await client.query(`select person_sealed from young_people where young_person_id = 'yp-1'`)
    return String(rows[0].person_sealed)
  })
  const destroyed = await decideDestruction(desk, keeper('b'), 'd-1-a', 'approve', '2046-11-02')
  expect(destroyed).toMatchObject({ state: 'destroyed', decidedBy: 'b', rowsRemoved: { young_people: 1, cases: 1 } })
  expect(JSON.stringify(destroyed)).not.toContain('Noor')
  expect(Object.keys(await rowsAbout('1')).sort()).toEqual(['audit_log', 'audit_subjects', 'destructions'])
  expect(await rowsAbout('2')).toEqual(others)
  const bound = 'm1/young_people/yp-1/person'
  expect(await testSealing.persons.open('m1', [{ sealed, bound }])).toEqual([null])
  expect(await finishDestructions(parts(), 'm1')).toBe(0)
})

test('broken off between the rows and the key, the clock ends it', async () => {
  await withClient(at.database.superuserUrl, (client) =>
    client.query(`update destructions set (state, destroyed_at) = ('approved', null) where destruction_id = 'd-1-a'`),
  )
  expect(await finishDestructions(parts(), 'm1')).toBe(1)
  expect((await desk.destruction(keeper('a'), 'd-1-a'))?.state).toBe('destroyed')
})
