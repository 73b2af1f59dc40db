import { describe, expect, test } from '@jest/globals'
import { defaultPolicy, type Policy, policySchema } from '../../../src/calendar/policy.ts'
import type { CaseProgress } from '../../../src/cases/events/case-progress.ts'
import { applyPolicy, kindsThatDiffer, policyMove } from '../../../src/cases/policy/apply-policy.ts'
import type { DeadlineRecord } from '../../../src/cases/records.ts'
import { aDeadline, anEvent } from '../../support/stored-records.ts'

const policy = (change: Partial<Policy>): Policy => policySchema.parse({ ...defaultPolicy, version: 'new', ...change })

/** Six months before 10 June 2027. */
const plan: DeadlineRecord = aDeadline({
  id: 'case-1.1.plan-ready',
  kind: 'plan-ready',
  startsOn: '2027-06-10',
  rawEndOn: '2026-12-10',
  dueOn: '2026-12-10',
  shifts: [],
  suspensions: [],
})
const sooner = policy({ planReadyByMonths: 7 })

describe('where a deadline goes', () => {
  test('it is counted anew', () => {
    expect(policyMove(plan, defaultPolicy, sooner, '2026-11-01')).toEqual({ dueOn: '2026-11-10', stays: null })
    const later = policy({ planReadyByMonths: 5 })
    expect(policyMove(plan, defaultPolicy, later, '2026-11-01')).toEqual({ dueOn: '2027-01-10', stays: null })
  })

  test('nobody is late after the fact', () => {
    expect(policyMove(plan, defaultPolicy, sooner, '2026-11-10')?.stays).toBeNull()
    expect(policyMove(plan, defaultPolicy, sooner, '2026-11-11')).toEqual({
      dueOn: '2026-11-10',
      stays: 'would-be-late-at-once',
    })
  })

  test.each([
    ['met', { outcome: 'met', settledOn: '2026-11-01' }],
    ['standing still', { suspendedSince: '2026-11-01' }],
    ['extended by a notice', { extendedTo: '2026-12-24' }],
    ['a day to catch up', { id: 'case-1.1.plan-ready.catch-up' }],
    ['fixed by agreement', { rawEndOn: '2026-12-09', dueOn: '2026-12-09' }],
    [
      'of another kind',
      { kind: 'wmo-investigation', startsOn: '2026-11-20', rawEndOn: '2027-01-01', dueOn: '2027-01-04' },
    ],
  ] as const)('one that is %s stays', (_, more) => {
    expect(policyMove({ ...plan, ...more }, defaultPolicy, sooner, '2026-11-01')).toBeNull()
  })

  test('only kinds whose length or shift differs are looked at', () => {
    expect(kindsThatDiffer(defaultPolicy, sooner)).toEqual(['plan-ready'])
    expect(kindsThatDiffer(defaultPolicy, policy({ graceShifts: false }))).toEqual(['awb-default-notice'])
    expect(kindsThatDiffer(defaultPolicy, policy({ dueSoonDays: 3, ladder: [] }))).toEqual([])
  })
})

test('a case goes on under the new version: the day that moves is superseded, the others stay as they are', () => {
  const met = aDeadline({ id: 'case-1.1.met', outcome: 'met', settledOn: '2026-11-01', settledBySeq: 1 })
  const progress = { caseId: 'case-1', policy: defaultPolicy, deadlines: [plan, met] } as unknown as CaseProgress
  const event = anEvent(5, { type: 'policy.applied', occurredOn: '2026-11-02', payload: { version: 'new' } })
  const after = applyPolicy(progress, event, () => sooner)
  expect(after.policy).toBe(sooner)
  expect(after.deadlines).toEqual([
    expect.objectContaining({
      id: 'case-1.1.plan-ready',
      dueOn: '2026-12-10',
      outcome: 'superseded',
      settledOn: '2026-11-02',
      settledBySeq: 5,
      supersededBy: 'case-1.5.plan-ready',
    }),
    expect.objectContaining({
      id: 'case-1.5.plan-ready',
      dueOn: '2026-11-10',
      outcome: null,
      policyVersion: 'new',
      openedBySeq: 5,
      openedOn: '2026-11-02',
    }),
    met,
  ])
})
