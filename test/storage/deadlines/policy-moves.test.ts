import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type pg from 'pg'
import { defaultPolicy, type Policy } from '../../../src/calendar/policy.ts'
import { computeTerm } from '../../../src/calendar/term.ts'
import { policyMove } from '../../../src/cases/policy/apply-policy.ts'
import type { PolicyStore } from '../../../src/cases/policy/policies.ts'
import { previewPolicy } from '../../../src/cases/policy/preview-policy.ts'
import type { DeadlineRecord } from '../../../src/cases/records.ts'
import { openPool } from '../../../src/storage/database/pool.ts'
import { postgresPolicies } from '../../../src/storage/deadlines/policies.ts'
import {
  aCase,
  aDeadline,
  anAudit,
  anEvent,
  anOpening,
  aYoungPerson,
  teamWorker,
} from '../../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../../support/test-storage.ts'

const inForce: Policy = { ...defaultPolicy, version: '2026-1' }
const sooner: Policy = {
  ...defaultPolicy,
  version: 'sooner',
  validFrom: '2026-11-11',
  planReadyByMonths: 7,
  termLengths: { 'jeugdwet-decision': { value: 6, unit: 'week' } },
}
const on = { startsOn: '2027-06-10', rawEndOn: '2026-12-10', dueOn: '2026-12-10' }
const later = { startsOn: '2027-09-10', rawEndOn: '2027-03-10', dueOn: '2027-03-10' }

const plan = (caseId: string, key: string, more: Partial<DeadlineRecord> = {}): DeadlineRecord =>
  aDeadline({ id: `${caseId}.${key}`, caseId, kind: 'plan-ready', shifts: [], suspensions: [], ...on, ...more })

/** A decision, and one that stood still for three days. */
const decision = { kind: 'jeugdwet-decision', startsOn: '2026-11-02', rawEndOn: '2026-12-28', dueOn: '2026-12-28' }
const suspensions = [{ invitedOn: '2026-11-02', completedOn: '2026-11-05' }]
const { rawEndOn, dueOn } = computeTerm(
  { term: 'jeugdwet-decision', startsOn: decision.startsOn, suspensions },
  inForce,
)
const stoodStill = { ...decision, rawEndOn, dueOn, suspensions }

/** Each case with its deadlines: alike within a case and between cases, and each that something holds where it is. */
const caseload: Record<string, DeadlineRecord[]> = {
  a: [plan('a', '1'), plan('a', '2'), plan('a', '3', later)],
  b: [plan('b', '1', later), plan('b', '2', decision), plan('b', '3', stoodStill)],
  c: [
    plan('c', '1.catch-up'),
    plan('c', '2', { extendedTo: '2026-12-24' }),
    plan('c', '3', { suspendedSince: '2026-11-01' }),
    plan('c', '4', { outcome: 'met', settledOn: '2026-11-01', settledBySeq: 1 }),
    plan('c', '5', { rawEndOn: '2026-12-09', dueOn: '2026-12-09' }),
    plan('c', '6', { kind: 'wmo-investigation' }),
  ],
  closed: [plan('closed', '1', later)],
  moved: [plan('moved', '1', later)],
}

let at: TestStorage
let worker: pg.Pool
let policyStore: PolicyStore
beforeAll(async () => {
  at = await testStorage()
  worker = openPool({ url: at.database.workerUrl, applicationName: 'test worker' })
  policyStore = postgresPolicies({ app: worker, worker, now: () => at.clock.now, sealing: testSealing })
  await at.storage.transaction(teamWorker, async (unit) => {
    await unit.writeYoungPerson(aYoungPerson(), anEvent(1, { type: 'person.registered' }), null, anAudit())
    for (const [id, deadlines] of Object.entries(caseload)) {
      const record = aCase({
        id,
        final: id === 'closed',
        closedOn: id === 'closed' ? '2026-11-02' : null,
        policyVersion: id === 'moved' ? sooner.version : inForce.version,
      })
      await unit.writeCase(anOpening({ record, deadlines, states: [], relations: [], outbox: [] }))
    }
  })
})
afterAll(async () => {
  await worker.end()
  await at.close()
})

const preview = (limit: number, after: string | null) => {
  const policies = { all: () => [{ policy: inForce }], of: () => inForce } as never
  return previewPolicy({ policies, policyStore, today: () => '2026-11-10' }, teamWorker, sooner, 'open-cases', {
    limit,
    after,
  })
}

test('what moves is what each deadline by itself would, counted and listed', async () => {
  const expected = [...(caseload['a'] ?? []), ...(caseload['b'] ?? []), ...(caseload['c'] ?? [])].flatMap(
    (deadline) => {
      const move = policyMove(deadline, inForce, sooner, sooner.validFrom)
      const { id: deadlineId, caseId, kind, dueOn: from } = deadline
      return move === null ? [] : [{ caseId, deadlineId, kind, from, ...move }]
    },
  )
  expect(expected.map(({ deadlineId }) => deadlineId)).toEqual(['a.1', 'a.2', 'a.3', 'b.1', 'b.2', 'b.3'])
  const told = await preview(10, null)
  expect(told).toEqual({ items: expected, after: null, cases: 2, deadlines: 4, stay: 2 })
})

test('page by page it is the same', async () => {
  const first = await preview(2, null)
  expect(first).toMatchObject({ items: [{ deadlineId: 'a.1' }, { deadlineId: 'a.2' }], after: 'a.2', deadlines: 4 })
  const second = await preview(2, first.after)
  expect(second).toMatchObject({ items: [{ deadlineId: 'a.3' }, { deadlineId: 'b.1' }], after: 'b.1' })
  const last = await preview(2, second.after)
  expect(last).toMatchObject({ items: [{ deadlineId: 'b.2' }, { deadlineId: 'b.3' }], after: null, cases: 2 })
})
