import { expect, test } from '@jest/globals'
import { freeDay } from '../../src/calendar/holidays.ts'
import { defaultPolicy, type Policy, policyOn, policySchema } from '../../src/calendar/policy.ts'
import { computeTerm } from '../../src/calendar/term.ts'

const changed = (change: Partial<Record<keyof Policy, unknown>>) =>
  policySchema.safeParse({ ...defaultPolicy, ...change })
const policy = (change: Partial<Policy>) => policySchema.parse({ ...defaultPolicy, ...change })

test('the policy in force on a day is the latest that had begun', () => {
  const first = policy({ version: 'a', validFrom: '2021-01-01' })
  const second = policy({ version: 'b', validFrom: '2026-07-01' })
  const third = policy({ version: 'c', validFrom: '2028-01-01' })
  const inForce = (day: string) => policyOn([third, first, second], day).version
  expect(['2026-06-30', '2026-07-01', '2027-12-31', '2028-01-01'].map(inForce)).toEqual(['a', 'b', 'b', 'c'])
  expect(inForce('2019-01-01')).toBe('a')
  expect(() => policyOn([], '2026-01-01')).toThrow('There is no policy')
})

test('the ladder warns, then goes up to team lead and manager', () => {
  const steps = defaultPolicy.ladder.map(({ days }) => days)
  expect(steps).toEqual([-14, -7, -2, 0, 1, 7, 30])
  expect(new Set(defaultPolicy.ladder.map(({ reaches }) => reaches))).toEqual(
    new Set(['owner', 'team-lead', 'manager']),
  )
})

test('a milestone takes the length that the policy gives it', () => {
  const earlyPlan = policy({ planReadyByMonths: 7 })
  const shortOffer = policy({ termLengths: { 'offer-answer': { value: 5, unit: 'working-day' } } })
  expect(computeTerm({ term: 'plan-ready', startsOn: '2027-06-10' }, earlyPlan).dueOn).toBe('2026-11-10')
  expect(computeTerm({ term: 'handover-window-opens', startsOn: '2027-06-10' }, earlyPlan).dueOn).toBe('2026-12-10')
  expect(computeTerm({ term: 'offer-answer', startsOn: '2027-06-07' }, shortOffer).dueOn).toBe('2027-06-14')
})

test('a decision term by ordinance goes before the eight weeks, does not shift and is not put off', () => {
  const byOrdinance = policy({ termLengths: { 'jeugdwet-decision': { value: 6, unit: 'week' } } })
  const request = { term: 'jeugdwet-decision', startsOn: '2027-03-27' } as const
  const computed = computeTerm(request, byOrdinance)
  expect(computed).toMatchObject({ dueOn: '2027-05-08', legalBasis: ['Awb 4:13', 'gemeentelijke verordening'] })
  expect(computeTerm(request, defaultPolicy).dueOn).toBe('2027-05-24')
  expect(() => computeTerm({ ...request, extendedTo: '2027-06-01' }, byOrdinance)).toThrow('The law knows no extension')
})

test('the two weeks after a default notice shift, unless the policy says otherwise', () => {
  const request = { term: 'awb-default-notice', startsOn: '2027-04-24' } as const
  expect(computeTerm(request, defaultPolicy).dueOn).toBe('2027-05-10')
  expect(computeTerm(request, policy({ graceShifts: false })).dueOn).toBe('2027-05-08')
  // Other terms end as they did: from 24 April six weeks would end on a Saturday.
  const investigation = { term: 'wmo-investigation', startsOn: '2027-04-24' } as const
  expect(computeTerm(investigation, policy({ graceShifts: false })).dueOn).toBe('2027-06-07')
})

test('each choice that the policy leaves can be made, and no other', () => {
  const lengths = ['day', 'working-day', 'week', 'month', 'year', 'fortnight']
  const admitted = lengths.filter((unit) => changed({ termLengths: { 'offer-answer': { value: 1, unit } } }).success)
  expect(admitted).toEqual(['day', 'working-day', 'week', 'month', 'year'])
  const sets = ['haarlem', 'statute', 'other'].filter((policySet) => changed({ policySet }).success)
  expect(sets).toEqual(['haarlem', 'statute'])
  const rules = ['march-1', 'february-28', 'february-29'].filter((leapDayRule) => changed({ leapDayRule }).success)
  expect(rules).toEqual(['march-1', 'february-28'])
  const begins = ['after-grace', 'last-day-of-grace', 'never'].filter(
    (penaltyBegins) => changed({ penaltyBegins }).success,
  )
  expect(begins).toEqual(['after-grace', 'last-day-of-grace'])
  const hours = [null, 0, 1, 168, 169].filter((urgentHours) => changed({ urgentHours }).success)
  expect(hours).toEqual([null, 1, 168])
})

test('a day of a later decree moves a term of the law that ends on it, and counts as no working day', () => {
  const noted = policy({ equatedDays: { knownThrough: 2031, days: [{ on: '2029-04-30', decree: 'Stcrt. 2028, 1' }] } })
  const request = { term: 'wmo-investigation', startsOn: '2029-03-19' } as const
  expect(computeTerm(request, defaultPolicy)).toMatchObject({ dueOn: '2029-04-30', warnings: ['equated-days-unknown'] })
  expect(computeTerm(request, noted)).toMatchObject({
    dueOn: '2029-05-01',
    doByOn: '2029-05-01',
    shifts: [{ day: '2029-04-30', code: 'equated-day' }],
    legalBasis: expect.arrayContaining(['Atw 3 lid 3']),
    warnings: [],
  })
  const offer = { term: 'offer-answer', startsOn: '2029-04-16' } as const
  expect(computeTerm(offer, defaultPolicy).dueOn).toBe('2029-05-01')
  expect(computeTerm(offer, noted).dueOn).toBe('2029-05-02')
  // What no law moves stays: the half year of a resumption.
  const half = { term: 'jeugdwet-resumption', startsOn: '2028-10-30' } as const
  expect(computeTerm(half, noted).dueOn).toBe(computeTerm(half, defaultPolicy).dueOn)
})

test('several days of later decrees, up to the last year that is known', () => {
  const days = ['2029-04-30', '2031-12-31'].map((on) => ({ on, decree: 'Stcrt. 2028, 1' }))
  const noted = policy({ equatedDays: { knownThrough: 2031, days } }).equatedDays
  expect(['2029-04-30', '2031-12-31', '2029-05-02'].map((day) => freeDay(day, noted)?.code)).toEqual([
    'equated-day',
    'equated-day',
    undefined,
  ])
})

test.each<[string, object, object]>([
  ['one that is none', { on: '2029-02-30' }, { message: 'Write the day as YYYY-MM-DD, a day that exists.' }],
  ['one of another year', { on: '2032-04-30' }, { code: 'custom', path: ['equatedDays', 'days', 0, 'on'] }],
  ['one without a decree', { decree: ' ' }, { code: 'too_small', path: ['equatedDays', 'days', 0, 'decree'] }],
  ['one whose decree is a book', { decree: 'x'.repeat(201) }, { code: 'too_big' }],
])('a day of a later decree is refused with its place: %s', (_, change, fault) => {
  const days = [{ on: '2029-04-30', decree: 'x', ...change }]
  expect(changed({ equatedDays: { knownThrough: 2031, days } }).error?.issues).toEqual([expect.objectContaining(fault)])
})

test.each<[string, Partial<Record<keyof Policy, unknown>>, string]>([
  [
    'an equated day that is free already',
    { equatedDays: { knownThrough: 2031, days: [{ on: '2029-04-27', decree: 'x' }] } },
    '2029-04-27 is free already (Koningsdag)',
  ],
  [
    'an equated day in a year that is not known',
    { equatedDays: { knownThrough: 2028, days: [{ on: '2029-04-30', decree: 'x' }] } },
    '2029-04-30 lies after 2028',
  ],
  [
    'an equated day twice',
    {
      equatedDays: {
        knownThrough: 2031,
        days: [
          { on: '2029-04-30', decree: 'x' },
          { on: '2029-04-30', decree: 'y' },
        ],
      },
    },
    '2029-04-30 stands here twice',
  ],
  [
    'a length that the law sets',
    { termLengths: { 'wmo-decision': { value: 3, unit: 'week' } } },
    'The law sets the length of wmo-decision',
  ],
  ['a term that is none', { termLengths: { 'no-such-term': { value: 3, unit: 'week' } } }, 'no-such-term'],
  ['a begin that is no day', { validFrom: '2027-02-29' }, 'Write the first day as YYYY-MM-DD'],
  [
    'a ladder out of order',
    {
      ladder: [
        { days: 1, reaches: 'owner' },
        { days: 0, reaches: 'owner' },
      ],
    },
    'Rungs go from early to late',
  ],
  [
    'a ladder that comes down',
    {
      ladder: [
        { days: 0, reaches: 'manager' },
        { days: 1, reaches: 'owner' },
      ],
    },
    'Rungs go from early to late',
  ],
  [
    'two rungs on a day',
    {
      ladder: [
        { days: 0, reaches: 'owner' },
        { days: 0, reaches: 'owner' },
      ],
    },
    'Rungs go from early',
  ],
  ['half a day', { dueSoonDays: 0.5 }, 'dueSoonDays'],
  ['a setting that does not exist', { colour: 'blue' } as never, 'colour'],
])('refused: %s', (_, change, words) => {
  const { success, error } = changed(change)
  expect(success).toBe(false)
  expect(JSON.stringify(error?.issues)).toContain(words)
})
