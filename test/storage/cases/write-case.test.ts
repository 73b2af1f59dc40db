import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { CaseChange } from '../../../src/cases/storage.ts'
import { inTransaction } from '../../../src/storage/database/transaction.ts'
import { findKeptAnswer } from '../../../src/storage/kept-answers.ts'
import { withClient } from '../../support/database.ts'
import {
  aCase,
  aChange,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aState,
  aYoungPerson,
  teamWorker,
} from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
beforeAll(async () => {
  at = await testStorage()
})
afterAll(() => at.close())

const tables =
  'young_people, young_person_events, cases, case_events, case_states, case_relations, deadlines, outbox, audit_log, kept_answers'

beforeEach(async () => {
  at.clock.now = '2026-11-01T10:00:00.000Z'
  await withClient(at.database.superuserUrl, (client) => client.query(`truncate ${tables} cascade`))
  await at.storage.transaction(teamWorker, (unit) =>
    unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit()),
  )
})

const write = (change: CaseChange) => at.storage.transaction(teamWorker, (unit) => unit.writeCase(change))
const load = (id = 'case-1') => at.storage.transaction(teamWorker, (unit) => unit.loadCase(id, 'none'))
const log = (id = 'case-1') => at.storage.transaction(teamWorker, (unit) => unit.caseEvents(id))
const beneath = (sql: string) => withClient(at.database.superuserUrl, async (client) => (await client.query(sql)).rows)

test('a case that was opened is read back as it was written', async () => {
  const opening = anOpening()
  await write(opening)
  const { id, firstName, familyName, birthDate, reference, signInPersonId } = aYoungPerson()
  expect(await load()).toEqual({
    record: opening.record,
    deadlines: opening.deadlines,
    relations: opening.relations,
    opening: opening.events[0],
    youngPerson: { id, firstName, familyName, birthDate, reference, signInPersonId },
  })
  expect(await log()).toEqual(opening.events)
  expect(await beneath('select topic, body, created_at = $$2026-11-01T10:00Z$$ as at_now from outbox')).toEqual([
    { topic: 'case.opened', body: { caseId: 'case-1' }, at_now: true },
  ])
  expect(
    await beneath(
      `select action, person_id, role, case_ids, young_person_ids from audit_log where action = 'case.opened'`,
    ),
  ).toEqual([
    {
      action: 'case.opened',
      person_id: 'worker-1',
      role: 'neighbourhood-team',
      case_ids: ['case-1'],
      young_person_ids: ['yp-1'],
    },
  ])
})

test('a case that is not there is null', async () => {
  expect(await load('no-such-case')).toBeNull()
})

test('a change moves the case on: version, events, deadlines and relations', async () => {
  await write(anOpening())
  const met = aDeadline({ outcome: 'met', settledBySeq: 2, settledOn: '2026-11-10' })
  const next = aDeadline({ id: 'case-1.2.receiver-named', kind: 'receiver-named', openedBySeq: 2, suspensions: [] })
  const ended = {
    ...anOpening().relations[0],
    caseId: 'case-1',
    organisationId: 'provider-1',
    party: 'youthCareProvider' as const,
    scope: 'handover' as const,
    beganOn: '2026-11-01',
    endedOn: '2026-11-10',
  }
  await write(aChange(2, { deadlines: [met, next], relations: [ended] }))
  const loaded = await load()
  expect(loaded?.record.version).toBe(2)
  expect(loaded?.deadlines).toEqual([met, next])
  expect(loaded?.relations).toEqual([ended])
  expect((await log()).map(({ seq }) => seq)).toEqual([1, 2])
})

test('a deadline that changed keeps what was known of it before', async () => {
  await write(anOpening())
  at.clock.now = '2026-11-10T08:00:00.000Z'
  await write(
    aChange(2, {
      deadlines: [
        aDeadline({
          outcome: 'superseded',
          settledBySeq: 2,
          settledOn: '2026-11-10',
          supersededBy: 'case-1.2.plan-final',
        }),
      ],
    }),
  )
  expect(await beneath('select written_by, outcome, known_from, known_to from deadlines order by written_by')).toEqual([
    {
      written_by: 1,
      outcome: null,
      known_from: new Date('2026-11-01T10:00:00Z'),
      known_to: new Date('2026-11-10T08:00:00Z'),
    },
    { written_by: 2, outcome: 'superseded', known_from: new Date('2026-11-10T08:00:00Z'), known_to: null },
  ])
})

test.each([
  ['an older version', aChange(2, { expectedVersion: 0 })],
  ['a version to come', aChange(4, { events: [anEvent(4)], states: [aState(4)] })],
  ['a case that is there already', anOpening()],
])('a change made on %s is stale, and nothing of it holds', async (_, change) => {
  await write(anOpening())
  await write(aChange(2))
  await expect(
    write({ ...change, outbox: [{ id: 'never', topic: 't', caseId: null, seq: null, body: {} }] }),
  ).rejects.toMatchObject({ name: 'Stale' })
  expect((await load())?.record.version).toBe(2)
  expect(await beneath(`select 1 from outbox where message_id = 'never'`)).toEqual([])
})

test('of twenty that change the same version one wins', async () => {
  await write(anOpening())
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => write(aChange(2, { events: [anEvent(2, { payload: { n } })] }))),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.name === 'Stale')).toHaveLength(
    19,
  )
  expect(await log()).toHaveLength(2)
})

test('who waits for the lock sees what the other left, deadlines included', async () => {
  await write(anOpening())
  const move = async () =>
    at.storage.transaction(teamWorker, async (unit) => {
      const loaded = await unit.loadCase('case-1', 'for-update')
      const version = (loaded?.record.version ?? 0) + 1
      const id = `case-1.${version}.note`
      await unit.writeCase(aChange(version, { deadlines: [aDeadline({ id, openedBySeq: version })] }))
      return loaded?.deadlines.length
    })
  const seen = await Promise.all(Array.from({ length: 8 }, move))
  expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect((await load())?.deadlines).toHaveLength(9)
})

test('no open case is without a next step and a date, or the reason', async () => {
  await expect(write(anOpening({ record: aCase({ nextDueOn: null, noDateBecause: null }) }))).rejects.toMatchObject({
    code: '23514',
  })
})

test('an answer is kept once a caller and key; the second is told so and nothing of its change holds', async () => {
  const kept = { key: 'k', fingerprint: 'f', answer: { status: 201, headers: { ETag: '"1"' }, body: '{}' } }
  await write(anOpening({ keptAnswer: kept }))
  await expect(write(aChange(2, { keptAnswer: kept }))).rejects.toMatchObject({ name: 'AlreadyAnswered' })
  expect((await load())?.record.version).toBe(1)
  at.clock.now = '2026-11-02T10:00:00.001Z'
  await write(aChange(2, { keptAnswer: { ...kept, fingerprint: 'g' } }))
  await expect(at.storage.transaction(teamWorker, (unit) => unit.keepAnswer(kept, null))).rejects.toMatchObject({
    name: 'AlreadyAnswered',
  })
  await at.storage.transaction({ ...teamWorker, personId: 'worker-2' }, (unit) => unit.keepAnswer(kept, null))
  const found = (personId: string) =>
    inTransaction(at.pool, { ...teamWorker, personId }, (client) =>
      findKeptAnswer({ client, actor: { ...teamWorker, personId }, now: at.clock.now, sealing: testSealing }, 'k'),
    )
  expect(await found('worker-1')).toEqual({ ...kept, fingerprint: 'g' })
  expect(await found('worker-2')).toEqual(kept)
  const columns = 'status, fingerprint is null and headers is null and body is null as sealed'
  expect(await beneath(`select caller, ${columns} from kept_answers order by caller`)).toEqual([
    { caller: 'worker-1', status: 201, sealed: true },
    { caller: 'worker-2', status: 201, sealed: true },
  ])
})

/** The phase that a list shows of the case, as of a day and as known at an instant. */
const phaseAt = async (asOf: string, knownAt: string) => {
  const rows = await beneath(`select phase from case_states where valid_from <= '${asOf}' and known_from <= '${knownAt}'
    and (known_to is null or known_to > '${knownAt}') and (ended_at is null or ended_at > '${knownAt}' or valid_to > '${asOf}')`)
  expect(rows.length).toBeLessThanOrEqual(1)
  return rows[0]?.phase ?? null
}

test('the state of any day, as known at any instant, also after a correction', async () => {
  await write(anOpening({ states: [aState(1, { phase: 'one' })] }))
  at.clock.now = '2026-11-20T10:00:00.000Z'
  const more = [
    aState(2, { validFrom: '2026-11-10', phase: 'two' }),
    aState(3, { validFrom: '2026-11-10', phase: 'three' }),
  ]
  await write(aChange(3, { expectedVersion: 1, events: [anEvent(2), anEvent(3)], states: more }))
  at.clock.now = '2026-12-01T10:00:00.000Z'
  const corrected = [
    aState(2, { validFrom: '2026-11-05', phase: 'two again' }),
    aState(3, { validFrom: '2026-11-12', phase: 'three again' }),
    aState(4, { validFrom: '2026-12-01', phase: 'four' }),
  ]
  await write(aChange(4, { states: corrected }))
  const first = '2026-11-02T00:00:00Z'
  const second = '2026-11-25T00:00:00Z'
  const now = '2026-12-02T00:00:00Z'
  expect(await phaseAt('2026-10-31', now)).toBeNull()
  expect(await Promise.all(['2026-11-01', '2026-11-30'].map((day) => phaseAt(day, first)))).toEqual(['one', 'one'])
  expect(
    await Promise.all(['2026-11-01', '2026-11-09', '2026-11-10', '2026-12-24'].map((day) => phaseAt(day, second))),
  ).toEqual(['one', 'one', 'three', 'three'])
  const days = [
    '2026-11-01',
    '2026-11-04',
    '2026-11-05',
    '2026-11-11',
    '2026-11-12',
    '2026-11-30',
    '2026-12-01',
    '2027-01-01',
  ]
  expect(await Promise.all(days.map((day) => phaseAt(day, now)))).toEqual([
    'one',
    'one',
    'two again',
    'two again',
    'three again',
    'three again',
    'four',
    'four',
  ])
})
