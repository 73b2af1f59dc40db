import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sightOf } from '../../../src/access/may-see.ts'
import type { Actor } from '../../../src/cases/actor.ts'
import { daysOverdue, deadlineStatus } from '../../../src/cases/deadlines/deadline-status.ts'
import { deadlineStatuses, type Lists, type Page, type PageOf } from '../../../src/cases/lists/lists.ts'
import type { DeadlineRecord } from '../../../src/cases/records.ts'
import type { CaseChange } from '../../../src/cases/storage.ts'
import { postgresLists } from '../../../src/storage/lists/lists.ts'
import { withClient } from '../../support/database.ts'
import {
  aCase,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aState,
  aYoungPerson,
  teamWorker,
} from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

const today = '2026-11-20'
const dueSoonDays = 14
const organisations = ['team-1', 'team-2', 'provider-1', 'provider-2'] as const
const scopes = ['full', 'handover', 'preview', 'contact'] as const
const dayUpTo = (last: number) =>
  fc.integer({ min: 1, max: last }).map((n) => new Date(Date.UTC(2026, 9, n)).toISOString().slice(0, 10))
const day = dayUpTo(90)
/** Nothing is told of a day to come: what was settled or suspended, was so by today. */
const dayPast = dayUpTo(51)

/** A case with whatever owner, relations and deadlines: enough to tell a list that forgets a rule from one that does not. */
const anyCase = fc.record({
  owner: fc.constantFrom(...organisations),
  relation: fc.record({
    organisationId: fc.constantFrom(...organisations),
    scope: fc.constantFrom(...scopes),
    endedOn: fc.option(fc.constant('2026-11-02')),
  }),
  signIn: fc.option(fc.constant('young-1'), { nil: null }),
  deadlines: fc.array(
    fc.record({
      dueOn: day,
      openedOn: fc.constantFrom('2026-10-01', '2026-11-01', '2026-11-19'),
      suspendedSince: fc.option(dayPast, { freq: 3, nil: null }),
      settled: fc.option(
        fc.record({
          settledOn: dayPast,
          outcome: fc.constantFrom('met', 'cancelled', 'superseded', 'passed-before-opening'),
        }),
        { nil: null },
      ),
    }),
    { maxLength: 4 },
  ),
})

const sample = fc.sample(anyCase, { numRuns: 60, seed: 20_261_120 })

const changes: CaseChange[] = sample.map(({ owner, relation, deadlines }, index) => {
  const id = `case-${index}`
  return anOpening({
    record: aCase({
      id,
      youngPersonId: `yp-${index}`,
      openedOn: '2026-10-01',
      owner: { organisationId: owner, personId: null },
    }),
    events: [anEvent(1)],
    states: [aState(1, { validFrom: '2026-10-01' })],
    relations: [{ caseId: id, party: 'receiver', beganOn: '2026-10-01', ...relation }],
    outbox: [],
    deadlines: deadlines.map(({ settled, ...rest }, n) =>
      aDeadline({
        id: `${id}.${n}`,
        caseId: id,
        suspensions: [],
        // Every other one is of the organisation that takes part: a receiver that sees no more than its offer has these.
        ...(n % 2 === 0 && {
          party: 'receiver',
          responsible: { organisationId: relation.organisationId, personId: null },
        }),
        ...rest,
        ...(settled && {
          settledOn: settled.settledOn,
          outcome: settled.outcome as DeadlineRecord['outcome'],
          settledBySeq: 1,
        }),
      }),
    ),
  })
})

let at: TestStorage
let lists: Lists
beforeAll(async () => {
  at = await testStorage('2026-11-20T10:00:00.000Z')
  lists = postgresLists({
    pool: at.pool,
    now: () => at.clock.now,
    today: () => today,
    dueSoonDays: () => dueSoonDays,
    sealing: testSealing,
  })
  await at.storage.transaction(teamWorker, async (unit) => {
    for (const [index, change] of changes.entries()) {
      const person = aYoungPerson({
        id: `yp-${index}`,
        reference: `R-${index}`,
        bsn: null,
        watch: null,
        signInPersonId: sample[index]?.signIn ?? null,
      })
      await unit.writeYoungPerson(person, anEvent(1, { type: 'person.registered' }), null, anAudit())
      await unit.writeCase(change)
    }
  })
})
afterAll(() => at.close())

const actors: Actor[] = [
  ...organisations.map((organisationId) => ({ ...teamWorker, organisationId })),
  { ...teamWorker, organisationId: null },
  ...(['decision-maker', 'manager', 'administrator', 'auditor'] as const).map((role) => ({
    ...teamWorker,
    role,
  })),
  { ...teamWorker, role: 'young-person', personId: 'young-1', organisationId: null },
  { ...teamWorker, role: 'young-person', personId: 'young-2', organisationId: null },
  { ...teamWorker, municipality: 'm2' },
]

const called = ({ role, organisationId, personId, municipality }: Actor) =>
  `${role} ${organisationId} ${personId} ${municipality}`

/** All pages of a list, a few rows at a time. */
async function all<Item>(list: (page: Page) => Promise<PageOf<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let after: string | null = null
  do {
    const page: PageOf<Item> = await list({ limit: 7, after })
    items.push(...page.items)
    after = page.after
  } while (after !== null)
  return items
}

const seenBy = (actor: Actor) =>
  changes.flatMap((change, index) => {
    const sight = sightOf(actor, {
      record: change.record,
      relations: change.relations,
      youngPerson: { signInPersonId: sample[index]?.signIn ?? null },
    })
    return sight === 'none' ? [] : [{ change, sight }]
  })

test.each(actors.map((actor) => [called(actor), actor] as const))(
  'cases that %s sees are those that the rule of access names',
  async (_, actor) => {
    const listed = await all((page) => lists.cases(actor, { asOf: today, knownAt: null }, page, anAudit()))
    const expected = seenBy(actor).map(({ change, sight }) => [
      change.record.id,
      sight !== 'without-names' && sight !== 'preview',
    ])
    expect(listed.map(({ id, name }) => [id, name !== null]).sort()).toEqual(expected.sort())
  },
)

test.each(['2026-10-01', '2026-10-25', '2026-11-02', today, '2026-12-25'])(
  'deadlines as of %s have the status of the rule, for every reader',
  async (asOf) => {
    for (const actor of actors) {
      const visible = seenBy(actor)
        .flatMap(({ change, sight }) =>
          change.deadlines.filter(
            ({ party, responsible }) =>
              !['preview', 'contact'].includes(sight) ||
              (party === 'receiver' && responsible.organisationId === actor.organisationId),
          ),
        )
        .filter(({ openedOn }) => openedOn <= asOf)
      const expected = visible.map((deadline) => [
        deadline.id,
        deadlineStatus(deadline, asOf, dueSoonDays),
        daysOverdue(deadline, asOf, dueSoonDays),
      ])
      const listed = await all((page) => lists.deadlines(actor, { asOf, knownAt: null }, page, anAudit()))
      expect(listed.map(({ id, status, daysOverdue: late }) => [id, status, late]).sort()).toEqual(expected.sort())
    }
  },
)

test('each status lists its own, in the order of the days, and the counts are those of the lists', async () => {
  const [actor = teamWorker] = actors.filter(({ role }) => role === 'decision-maker')
  for (const asOf of ['2026-11-02', today, '2026-12-25']) {
    const everything = await all((page) => lists.deadlines(actor, { asOf, knownAt: null }, page, anAudit()))
    const running = await all((page) => lists.deadlines(actor, { asOf, knownAt: null, running: true }, page, anAudit()))
    expect(running).toEqual(
      everything.filter(({ status }) => ['open', 'due-soon', 'overdue', 'suspended'].includes(status)),
    )
    for (const status of deadlineStatuses) {
      const listed = await all((page) => lists.deadlines(actor, { asOf, knownAt: null, status }, page, anAudit()))
      expect(listed).toEqual(everything.filter((deadline) => deadline.status === status))
      expect(listed.map(({ dueOn }) => dueOn)).toEqual(listed.map(({ dueOn }) => dueOn).sort())
      const counts = await lists.countDeadlines(actor, { asOf, knownAt: null, status })
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length)
    }
  }
  const statuses = new Set(
    (await all((page) => lists.deadlines(actor, { asOf: today, knownAt: null }, page, anAudit()))).map(
      ({ status }) => status,
    ),
  )
  expect([...statuses].sort()).toEqual([...deadlineStatuses].sort())
})

test('what had been recorded by an instant: before the first record nothing, after it the same as now', async () => {
  const actor: Actor = { ...teamWorker, role: 'decision-maker' }
  const before = { asOf: today, knownAt: '2026-11-20T09:59:59Z' }
  expect(await lists.deadlines(actor, before, { limit: 200, after: null }, anAudit())).toEqual({
    items: [],
    after: null,
  })
  expect(await lists.cases(actor, before, { limit: 200, after: null }, anAudit())).toEqual({ items: [], after: null })
  const since = { asOf: today, knownAt: '2026-11-20T10:00:00.000Z' }
  const now = { asOf: today, knownAt: null }
  expect(await all((page) => lists.deadlines(actor, since, page, anAudit()))).toEqual(
    await all((page) => lists.deadlines(actor, now, page, anAudit())),
  )
  const ids = (cases: { id: string }[]) => cases.map(({ id }) => id).sort()
  expect(ids(await all((page) => lists.cases(actor, since, page, anAudit())))).toEqual(
    ids(await all((page) => lists.cases(actor, now, page, anAudit()))),
  )
})

test('a list leaves one row in the audit, with all that was read', async () => {
  const actor: Actor = { ...teamWorker, role: 'decision-maker' }
  const page = await lists.cases(
    actor,
    { asOf: today, knownAt: null },
    { limit: 5, after: null },
    anAudit({ action: 'cases.listed', caseIds: [], youngPersonIds: [] }),
  )
  const rows = await withClient(
    at.database.superuserUrl,
    async (client) =>
      (await client.query(`select case_ids, young_person_ids from audit_log where action = 'cases.listed'`)).rows,
  )
  expect(rows).toEqual([
    {
      case_ids: page.items.map(({ id }) => id),
      young_person_ids: page.items.map(({ youngPersonId }) => youngPersonId),
    },
  ])
})

test.each(['x', '[]', '["2026-02-30","a"]', '["2026-01-01"]', '[1,2]', '["\u0000","a"]'])(
  'a place that no list gave (%j) is bad input',
  async (after) => {
    const page = { limit: 5, after }
    await expect(lists.cases(teamWorker, { asOf: today, knownAt: null }, page, anAudit())).rejects.toMatchObject({
      name: 'Invalid',
    })
    await expect(lists.deadlines(teamWorker, { asOf: today, knownAt: null }, page, anAudit())).rejects.toMatchObject({
      name: 'Invalid',
    })
    await expect(lists.youngPeople(teamWorker, {}, page, anAudit())).rejects.toMatchObject({ name: 'Invalid' })
    await expect(lists.orphans(teamWorker, page)).rejects.toMatchObject({ name: 'Invalid' })
  },
)

test.each([
  [{ state: 'preparing' }, 60],
  [{ state: 'open.plan.notStarted' }, 60],
  [{ state: 'open.plan' }, 60],
  [{ state: 'open' }, 60],
  [{ state: 'open.plan.final' }, 0],
  [{ state: 'plan' }, 0],
  [{ pathway: 'direct-intake' }, 0],
  [{ birthdayBefore: '2027-03-01' }, 60],
  [{ birthdayBefore: '2027-02-28' }, 0],
  [{ final: true }, 0],
  [{ organisation: 'team-1' }, sample.filter(({ owner }) => owner === 'team-1').length],
])('cases by %j', async (filter, count) => {
  const listed = await all((page) =>
    lists.cases({ ...teamWorker, role: 'decision-maker' }, { asOf: today, knownAt: null, ...filter }, page, anAudit()),
  )
  expect(listed).toHaveLength(count)
})
