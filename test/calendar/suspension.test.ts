import { expect, test } from '@jest/globals'
import { Invalid } from '../../src/calendar/invalid.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { type Suspension, suspendedDays } from '../../src/calendar/suspension.ts'
import { computeTerm } from '../../src/calendar/term.ts'
import { type TermId, termIds, terms } from '../../src/calendar/terms.ts'

const decision = (suspensions: Suspension[], term: TermId = 'wmo-decision', startsOn = '2026-11-02') =>
  computeTerm({ term, startsOn, suspensions }, defaultPolicy)

test.each<[string, Suspension[], number]>([
  ['up to the day of completion', [{ invitedOn: '2026-11-06', completedOn: '2026-11-20' }], 13],
  ['completed the next day', [{ invitedOn: '2026-11-06', completedOn: '2026-11-07' }], 0],
  ['completed the same day', [{ invitedOn: '2026-11-06', completedOn: '2026-11-06' }], 0],
  [
    'two apart',
    [
      { invitedOn: '2026-11-03', completedOn: '2026-11-06' },
      { invitedOn: '2026-11-10', completedOn: '2026-11-13' },
    ],
    4,
  ],
  [
    'two that meet',
    [
      { invitedOn: '2026-11-03', completedOn: '2026-11-06' },
      { invitedOn: '2026-11-06', completedOn: '2026-11-09' },
    ],
    4,
  ],
  [
    'two that overlap count once',
    [
      { invitedOn: '2026-11-03', completedOn: '2026-11-10' },
      { invitedOn: '2026-11-05', completedOn: '2026-11-12' },
    ],
    8,
  ],
  [
    'one within the other',
    [
      { invitedOn: '2026-11-03', completedOn: '2026-11-20' },
      { invitedOn: '2026-11-05', completedOn: '2026-11-12' },
    ],
    16,
  ],
  [
    'one within the other, and one that begins before the first has ended',
    [
      { invitedOn: '2026-11-03', completedOn: '2026-11-20' },
      { invitedOn: '2026-11-05', completedOn: '2026-11-12' },
      { invitedOn: '2026-11-15', completedOn: '2026-11-22' },
    ],
    18,
  ],
])('%s', (_, suspensions, days) => {
  expect(suspendedDays(suspensions)).toBe(days)
  expect(suspendedDays([...suspensions].reverse())).toBe(days)
  expect(decision([...suspensions].reverse()).suspendedDays).toBe(days)
})

test('the days come before the shift, and there is one shift', () => {
  expect(decision([{ invitedOn: '2026-11-06', completedOn: '2026-11-20' }])).toMatchObject({
    rawEndOn: '2026-11-16',
    dueOn: '2026-11-30',
    legalBasis: ['Wmo 2.3.5 lid 2', 'Awb 4:15 lid 1 a', 'Atw 1 lid 1'],
  })
  // Shifted first, this Saturday would be Monday 23 November and two days more Wednesday 25.
  expect(
    decision([{ invitedOn: '2026-11-10', completedOn: '2026-11-13' }], 'wmo-decision', '2026-11-07'),
  ).toMatchObject({
    rawEndOn: '2026-11-21',
    dueOn: '2026-11-23',
    suspendedDays: 2,
  })
})

test('the day of the invitation and that of completion count as working days of a short term (Atw 2)', () => {
  const short = (suspension: Suspension) => {
    const length = { value: 3, unit: 'day' } as const
    const request = { length, statutory: true, startsOn: '2027-01-07', suspensions: [suspension] }
    return computeTerm(request, defaultPolicy).dueOn
  }
  // Friday and, past the weekend, Monday: two working days.
  expect(short({ invitedOn: '2027-01-08', completedOn: '2027-01-09' })).toBe('2027-01-11')
  expect(short({ invitedOn: '2027-01-07', completedOn: '2027-01-08' })).toBe('2027-01-11')
})

test('each ground has its own legal basis', () => {
  const basis = (ground: Suspension['ground']) =>
    decision([{ invitedOn: '2026-11-06', completedOn: '2026-11-10', ground }]).legalBasis[1]
  expect(basis(undefined)).toBe('Awb 4:15 lid 1 a')
  expect(basis('consent')).toBe('Awb 4:15 lid 2 a')
  expect(basis('applicant-delay')).toBe('Awb 4:15 lid 2 b')
  expect(basis('force-majeure')).toBe('Awb 4:15 lid 2 c')
})

test('a decision on objection stands still by Awb 7:10 alone: no delay of the applicant, no force majeure (domain A3)', () => {
  const onObjection = (ground: Suspension['ground'], term: TermId = 'awb-decision-on-objection') =>
    decision([{ invitedOn: '2026-11-06', completedOn: '2026-11-10', ground }], term)
  for (const term of ['awb-decision-on-objection', 'awb-decision-on-objection-with-committee'] as const) {
    expect(onObjection(undefined, term).legalBasis).toContain('Awb 7:10 lid 2')
    expect(onObjection('consent', term).legalBasis).toContain('Awb 7:10 lid 4')
    expect(onObjection('consent', term).legalBasis.join()).not.toContain('4:15')
    for (const ground of ['applicant-delay', 'force-majeure'] as const)
      expect(() => onObjection(ground, term)).toThrow(
        expect.objectContaining({
          faults: [expect.objectContaining({ pointer: '/suspensions/0/ground', code: 'ground-not-for-term' })],
        }),
      )
  }
  expect(() => onObjection('force-majeure')).toThrow(
    "This term does not stand still on the ground 'force-majeure': choose completion (Awb 7:10 lid 2) or consent (Awb 7:10 lid 4).",
  )
})

test.each<[string, Suspension[], string, string]>([
  [
    'before the term began',
    [{ invitedOn: '2026-11-01', completedOn: '2026-11-05' }],
    '/suspensions/0/invitedOn',
    'suspended-before-begin',
  ],
  [
    'ended before it began',
    [{ invitedOn: '2026-11-06', completedOn: '2026-11-05' }],
    '/suspensions/0/completedOn',
    'completed-before-invited',
  ],
  [
    'after the term ended',
    [{ invitedOn: '2026-11-17', completedOn: '2026-11-20' }],
    '/suspensions/0/invitedOn',
    'suspended-after-end',
  ],
  ['no day', [{ invitedOn: '2026-11-31', completedOn: '2026-11-20' }], '/suspensions/0/invitedOn', 'not-a-day'],
  [
    'completed on no day',
    [{ invitedOn: '2026-11-06', completedOn: 'open' }],
    '/suspensions/0/completedOn',
    'not-a-day',
  ],
])('refused: %s', (_, suspensions, pointer, code) => {
  const wrong = () => decision(suspensions)
  expect(wrong).toThrow(Invalid)
  expect(wrong).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer, code })] }))
})

test('an invitation is in time when an earlier suspension moved the end past it', () => {
  const late = { invitedOn: '2026-11-18', completedOn: '2026-11-25' }
  expect(() => decision([late])).toThrow('The term had ended on 2026-11-16, so it cannot be suspended from 2026-11-18.')
  expect(decision([late, { invitedOn: '2026-11-06', completedOn: '2026-11-12' }]).suspendedDays).toBe(11)
})

test('the first and the last day of a term are in time for an invitation', () => {
  expect(decision([{ invitedOn: '2026-11-02', completedOn: '2026-11-04' }]).dueOn).toBe('2026-11-17')
  expect(decision([{ invitedOn: '2026-11-16', completedOn: '2026-11-18' }]).dueOn).toBe('2026-11-17')
})

test('every fault is named, by its place in the list as it came', () => {
  const twice = () =>
    decision([
      { invitedOn: '2026-11-20', completedOn: '2026-11-19' },
      { invitedOn: '2026-11-01', completedOn: '2026-11-03' },
    ])
  const pointers = ['/suspensions/0/completedOn', '/suspensions/1/invitedOn'].map((pointer) =>
    expect.objectContaining({ pointer }),
  )
  expect(twice).toThrow(expect.objectContaining({ faults: pointers }))
})

test('only decision terms on an application stand still (Awb 4:15)', () => {
  const suspendable = termIds.filter((id) => terms[id].suspendable)
  expect(suspendable.sort()).toEqual([
    'awb-decision',
    'awb-decision-on-objection',
    'awb-decision-on-objection-with-committee',
    'jeugdwet-decision',
    'pw-decision',
    'wmo-decision',
  ])
  for (const id of termIds) {
    const suspend = () => decision([{ invitedOn: '2026-11-03', completedOn: '2026-11-06' }], id)
    if (suspendable.includes(id)) expect(suspend().suspendedDays).toBe(2)
    else expect(suspend).toThrow('Only a decision term on an application can be suspended (Awb 4:15)')
  }
})
