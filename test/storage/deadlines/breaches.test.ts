import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type Day } from '../../../src/calendar/day.ts'
import type { BreachFilter, BreachLedger } from '../../../src/cases/deadlines/breaches.ts'
import { deadlineStatus } from '../../../src/cases/deadlines/deadline-status.ts'
import type { DeadlineRecord } from '../../../src/cases/records.ts'
import { postgresBreaches } from '../../../src/storage/deadlines/breaches.ts'
import { withClient } from '../../support/database.ts'
import {
  aCase,
  aChange,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aYoungPerson,
  teamWorker,
} from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

let at: TestStorage
let breaches: BreachLedger
beforeAll(async () => {
  at = await testStorage()
  breaches = postgresBreaches({ pool: at.pool, now: () => at.clock.now, sealing: testSealing })
  await at.storage.transaction(teamWorker, (unit) =>
    unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit()),
  )
})
afterAll(() => at.close())

const teams = { organisationId: 'team-1', personId: 'worker-1' }
const opened = (caseId: string, deadlines: DeadlineRecord[]) =>
  at.storage.transaction(teamWorker, (unit) =>
    unit.writeCase(anOpening({ record: aCase({ id: caseId }), deadlines, relations: [], outbox: [] })),
  )
const due = (caseId: string, key: string, more: Partial<DeadlineRecord> = {}): DeadlineRecord =>
  aDeadline({
    id: `${caseId}.1.${key}`,
    caseId,
    dueOn: '2026-11-10',
    rawEndOn: '2026-11-10',
    responsible: teams,
    ...more,
  })

const list = async (asOf: Day, more: Partial<BreachFilter> = {}, actor = teamWorker) => {
  const items = []
  let after: string | null = null
  do {
    const page = await breaches.list(actor, { asOf, knownAt: null, ...more }, { limit: 3, after }, anAudit())
    items.push(...page.items)
    after = page.after
  } while (after !== null)
  return items
}

test('in the ledger is what was overdue or ended late on a day, and nothing else, whatever the deadline went through', async () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-11-01', days))
  const random = fc.record({
    dueOn: day,
    outcome: fc.constantFrom(null, 'met', 'cancelled', 'superseded', 'passed-before-opening'),
    settledOn: day,
    suspendedSince: fc.option(day),
    supersededBy: fc.option(fc.constant('another')),
  })
  let n = 0
  await fc.assert(
    fc.asyncProperty(fc.array(random, { minLength: 1, maxLength: 8 }), day, async (drawn, asOf) => {
      n += 1
      const caseId = `random-${n}`
      const deadlines = drawn.map((each, index) =>
        due(caseId, String(index), {
          ...each,
          openedOn: '2026-11-01',
          settledOn: each.outcome === null ? null : each.settledOn,
          settledBySeq: each.outcome === null ? null : 1,
          suspendedSince: each.outcome === null ? each.suspendedSince : null,
          supersededBy: each.outcome === 'superseded' ? each.supersededBy : null,
          suspensions: [],
        }),
      )
      await opened(caseId, deadlines)
      const expected = deadlines
        .flatMap((deadline) => {
          const settled = deadline.settledOn !== null && deadline.settledOn <= asOf
          const late = settled && deadline.settledOn !== null && deadline.settledOn > deadline.dueOn
          const status = deadlineStatus(deadline, asOf, 14)
          if (status === 'overdue' || status === 'met-late') {
            // What a mistake alone had made is no breach, before it was put right neither.
            return deadline.outcome === 'superseded' && deadline.supersededBy === null
              ? []
              : [`${deadline.id} ${status}`]
          }
          if (status === 'cancelled' && late) return [`${deadline.id} ended-late`]
          return status === 'superseded' && late && deadline.supersededBy !== null ? [`${deadline.id} ended-late`] : []
        })
        .sort()
      const found = await list(asOf, { caseId })
      expect(found.map(({ id, status }) => `${id} ${status}`).sort()).toEqual(expected)
      for (const status of ['overdue', 'met-late', 'ended-late'] as const)
        expect((await list(asOf, { caseId, status })).map(({ id }) => id)).toEqual(
          found.filter((breach) => breach.status === status).map(({ id }) => id),
        )
    }),
    { numRuns: 60 },
  )
})

test('who held the clock when it broke, and all who held it since, with the days', async () => {
  const provider = { organisationId: 'provider-1', personId: null }
  await opened('hands', [due('hands', 'd', { responsible: teams })])
  const handOn = (version: number, occurredOn: Day, deadline: DeadlineRecord) =>
    at.storage.transaction(teamWorker, (unit) =>
      unit.writeCase(
        aChange(version, {
          record: aCase({ id: 'hands', version }),
          events: [anEvent(version, { occurredOn })],
          deadlines: [deadline],
        }),
      ),
    )
  await handOn(2, '2026-11-05', due('hands', 'd', { responsible: provider }))
  await handOn(3, '2026-11-15', due('hands', 'd', { responsible: { ...provider, personId: 'p-9' } }))
  const met = { outcome: 'met', settledOn: '2026-11-20', settledBySeq: 4 } as const
  await handOn(4, '2026-11-20', due('hands', 'd', { responsible: { ...provider, personId: 'p-9' }, ...met }))
  expect(await list('2026-12-01', { caseId: 'hands' })).toMatchObject([
    {
      id: 'hands.1.d',
      brokenOn: '2026-11-11',
      status: 'met-late',
      endedOn: '2026-11-20',
      daysLate: 10,
      heldBy: provider,
      holders: [
        { ...provider, fromOn: '2026-11-05', untilOn: '2026-11-15' },
        { ...provider, personId: 'p-9', fromOn: '2026-11-15', untilOn: '2026-11-20' },
      ],
    },
  ])
  expect(await list('2026-11-12', { caseId: 'hands' })).toMatchObject([
    { status: 'overdue', daysLate: 2, endedOn: null },
  ])
})

test('an explanation is added and stays; who does not see the case adds and sees none', async () => {
  await opened('said', [due('said', 'd')])
  const [breach] = await list('2026-11-20', { caseId: 'said' })
  if (!breach) throw new Error('There should be a breach.')
  const said = { cause: 'waiting-list', because: 'Geen plek.', ledTo: null } as const
  await breaches.explain(teamWorker, breach, { id: 'x1', ...said }, anAudit(), () => null)
  at.clock.now = '2026-11-02T10:00:00.000Z'
  await breaches.explain(teamWorker, breach, { id: 'x2', ...said, ledTo: 'Gat van een week.' }, anAudit(), () => null)
  const explained = await list('2026-11-20', { caseId: 'said', explained: true })
  expect(explained[0]?.explanations.map(({ id, ledTo }) => [id, ledTo])).toEqual([
    ['x1', null],
    ['x2', 'Gat van een week.'],
  ])
  expect(await list('2026-11-20', { caseId: 'said', explained: false })).toEqual([])
  const then = await list('2026-11-20', { caseId: 'said', knownAt: '2026-11-01T12:00:00.000Z' })
  expect(then[0]?.explanations).toHaveLength(1)
  const stranger = { ...teamWorker, organisationId: 'elsewhere' }
  expect(await list('2026-11-20', { caseId: 'said' }, stranger)).toEqual([])
  await expect(breaches.explain(stranger, breach, { id: 'x3', ...said }, anAudit(), () => null)).rejects.toThrow()
  for (const sql of [`update breach_explanations set because = 'x'`, 'delete from breach_explanations'])
    await expect(withClient(at.database.appUrl, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' })
})

test('filters narrow it down', async () => {
  await opened('asked', [
    due('asked', 'a', { dueOn: '2026-11-03' }),
    due('asked', 'b', { statutory: false, kind: 'plan-ready' }),
  ])
  const ids = async (more: Partial<BreachFilter>) =>
    (await list('2026-12-01', { caseId: 'asked', ...more })).map(({ id }) => id.at(-1))
  expect(await ids({})).toEqual(['a', 'b'])
  expect(await ids({ statutory: false })).toEqual(['b'])
  expect(await ids({ kind: 'plan-ready' })).toEqual(['b'])
  expect(await ids({ brokenFrom: '2026-11-05' })).toEqual(['b'])
  expect(await ids({ brokenBefore: '2026-11-05' })).toEqual(['a'])
  expect(await ids({ organisation: 'nobody' })).toEqual([])
  expect(await ids({ owner: 'worker-1', pathway: 'perspective-plan-handover' })).toEqual(['a', 'b'])
})

test('counts are those of the rows, by who held the clock, why, which and since when', async () => {
  const filter = { asOf: '2026-12-20', knownAt: null }
  const rows = await list(filter.asOf)
  expect(rows.length).toBeGreaterThan(20)
  const groups = await breaches.count(teamWorker, filter)
  expect(groups.reduce((all, { count }) => all + count, 0)).toBe(rows.length)
  for (const { count, heldBy, cause, kind, pathway, statutory, brokenOn } of groups) {
    const alike = rows.filter(
      (row) =>
        row.heldBy.organisationId === heldBy &&
        (row.explanations.at(-1)?.cause ?? null) === cause &&
        [row.kind, row.pathway, row.statutory, row.brokenOn].join() === [kind, pathway, statutory, brokenOn].join(),
    )
    expect(alike.length).toBe(count)
    const asked = await list(filter.asOf, {
      ...{ heldBy: heldBy ?? 'none', cause: cause ?? 'none', kind, pathway, statutory },
      ...{ brokenFrom: brokenOn, brokenBefore: addDays(brokenOn, 1) },
    })
    expect(asked.map(({ id }) => id).sort()).toEqual(alike.map(({ id }) => id).sort())
  }
})
