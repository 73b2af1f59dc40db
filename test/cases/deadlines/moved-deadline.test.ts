import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../../src/calendar/policy.ts'
import type { TermId } from '../../../src/calendar/terms.ts'
import { applyToDeadlines, type ChangingEvent } from '../../../src/cases/deadlines/deadline-book.ts'
import type { DeadlineRecord } from '../../../src/cases/records.ts'

const nobody = { organisationId: null, personId: null }
const context = { policy: defaultPolicy, holder: () => nobody }
const on = (occurredOn: string, change: Partial<ChangingEvent> = {}): ChangingEvent => ({
  caseId: 'case-1',
  seq: 2,
  occurredOn,
  opensCase: false,
  ...change,
})
const kind = 'awb-decision'
const started = (startsOn: string, change: Partial<ChangingEvent> = {}) =>
  applyToDeadlines([], { type: 'startDeadline', kind, party: 'decisionMaker', startsOn }, on(startsOn, change), context)
const suspended = (deadlines: DeadlineRecord[], invitedOn: string, completedOn: string, of: TermId = kind) =>
  applyToDeadlines(
    applyToDeadlines(deadlines, { type: 'suspendDeadline', kind: of, invitedOn }, on(invitedOn), context),
    { type: 'resumeDeadline', kind: of, completedOn },
    on(completedOn),
    context,
  )
const extended = (deadlines: DeadlineRecord[], to: string, occurredOn: string) =>
  applyToDeadlines(deadlines, { type: 'extendDeadline', kind, to }, on(occurredOn), context)

test('days stood still are added and the end shifts once', () => {
  // Eight weeks from Friday 6 November is Friday 1 January; 10 days stand still, to Monday 11 January.
  const [deadline] = suspended(started('2026-11-06'), '2026-11-10', '2026-11-21')
  expect(deadline).toMatchObject({ suspendedDays: 10, dueOn: '2027-01-11', suspendedSince: null })
})

test('an extended decision that is suspended after the notice moves by the days stood still', () => {
  const [deadline] = suspended(extended(started('2026-11-06'), '2027-01-15', '2026-12-01'), '2027-01-05', '2027-01-11')
  expect(deadline).toMatchObject({ extendedTo: '2027-01-15', suspendedDays: 5, dueOn: '2027-01-20', shifts: [] })
  expect(deadline?.legalBasis).toContain('Awb 4:14 lid 3')
})

test('a decision on objection that was put off and stood still shifts once more (domain A8, Atw 1)', () => {
  const objection = 'awb-decision-on-objection'
  const on5January = { type: 'startDeadline', kind: objection, party: 'decisionMaker', startsOn: '2027-01-04' } as const
  const begun = applyToDeadlines([], on5January, on('2027-01-05'), context)
  const putOff = applyToDeadlines(
    begun,
    { type: 'extendDeadline', kind: objection, to: '2027-03-30' },
    on('2027-02-15'),
    context,
  )
  const stood = (deadlines: DeadlineRecord[], invitedOn: string, completedOn: string) =>
    suspended(deadlines, invitedOn, completedOn, objection)
  // Four days on from Tuesday 30 March is Saturday 3 April; the two that follow count from that Saturday.
  const [once] = stood(putOff, '2027-03-01', '2027-03-06')
  expect(once).toMatchObject({ dueOn: '2027-04-05', shifts: [{ day: '2027-04-03' }, { day: '2027-04-04' }] })
  expect(stood(once ? [once] : [], '2027-03-10', '2027-03-13')[0]).toMatchObject({ dueOn: '2027-04-05', shifts: [] })
})

test('a suspension that the notice knew of is not counted twice', () => {
  const before = suspended(started('2026-11-06'), '2026-11-10', '2026-11-21')
  const [deadline] = extended(before, '2027-01-25', '2026-12-01')
  expect(deadline).toMatchObject({ suspendedDays: 10, dueOn: '2027-01-25' })
})

test('what was late at the opening and stands still keeps the day to catch up, moved by the days', () => {
  const late = started('2026-06-01', { occurredOn: '2026-11-02', opensCase: true })
  expect(late.map(({ outcome, dueOn }) => [outcome, dueOn])).toEqual([
    ['passed-before-opening', '2026-07-27'],
    [null, '2026-11-16'],
  ])
  const [, catchUp] = suspended(late, '2026-11-04', '2026-11-09')
  expect(catchUp).toMatchObject({ suspendedDays: 4, dueOn: '2026-11-20' })
})

test('a deadline that one step starts twice is there once', () => {
  const twice = applyToDeadlines(
    started('2026-11-06', { seq: 7 }),
    { type: 'startDeadline', kind, party: 'decisionMaker', startsOn: '2026-11-09' },
    on('2026-11-09', { seq: 7 }),
    context,
  )
  expect(twice.map(({ id, startsOn }) => [id, startsOn])).toEqual([['case-1.7.awb-decision', '2026-11-09']])
})
