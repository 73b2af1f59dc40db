import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { Invalid } from '../../src/calendar/invalid.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { computeTerm, type TermRequest } from '../../src/calendar/term.ts'
import { type TermId, termIds, terms } from '../../src/calendar/terms.ts'

const compute = (request: TermRequest) => computeTerm(request, defaultPolicy)
const codesOf = (request: TermRequest): string[] => {
  try {
    compute(request)
    return []
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`)
    throw error
  }
}

test.each<[TermId, Day, Day]>([
  ['wmo-decision', '2027-05-10', '2027-05-24'],
  ['awb-objection', '2027-05-24', '2027-07-05'],
  ['wmo-investigation', '2026-11-22', '2027-01-04'],
  ['wmo-personal-plan', '2026-11-23', '2026-11-30'],
  ['wlz-indication', '2026-10-31', '2026-12-14'],
  ['pw-search-period', '2026-12-01', '2026-12-29'],
  ['pw-search-period', '2026-11-28', '2026-12-26'],
  ['pw-advance', '2026-12-29', '2027-01-26'],
  ['pw-decision', '2026-12-29', '2027-02-23'],
  ['pw-backdate-limit', '2026-12-01', '2026-09-01'],
  ['jeugdwet-closed-care-limit', '2027-04-30', '2027-10-30'],
  ['jeugdwet-extended-care-last-day', '2031-05-20', '2031-05-19'],
  ['jeugdwet-foster-care-last-day', '2030-02-14', '2030-02-13'],
  ['awb-decision-on-objection-with-committee', '2027-02-09', '2027-05-04'],
  ['handover-window-opens', '2027-06-10', '2026-12-10'],
  ['handover-window-opens', '2026-03-01', '2025-09-01'],
  ['handover-window-opens', '2027-08-31', '2027-02-28'],
  ['applications-by', '2027-01-31', '2026-10-31'],
  ['continuity-check', '2027-06-10', '2027-07-22'],
  ['offer-answer', '2027-04-26', '2027-05-14'],
  ['wgs-first-talk-urgent', '2027-05-04', '2027-05-12'],
  ['wmo-data-retention', '2028-02-29', '2043-02-28'],
])('%s from %s ends on %s', (term, startsOn, dueOn) => {
  expect(compute({ term, startsOn }).dueOn).toBe(dueOn)
})

test('a date explains itself: each day passed over, why, and by which article', () => {
  expect(compute({ term: 'wmo-decision', startsOn: '2026-03-20' })).toEqual({
    rawEndOn: '2026-04-03',
    suspendedDays: 0,
    dueOn: '2026-04-07',
    doByOn: '2026-04-07',
    shifts: [
      { day: '2026-04-03', because: 'Goede Vrijdag', code: 'good-friday' },
      { day: '2026-04-04', because: 'zaterdag', code: 'saturday' },
      { day: '2026-04-05', because: 'zondag', code: 'sunday' },
      { day: '2026-04-06', because: 'tweede paasdag', code: 'easter-monday' },
    ],
    legalBasis: ['Wmo 2.3.5 lid 2', 'Atw 1 lid 1', 'Atw 3 lid 2', 'Atw 3 lid 1'],
    statutory: true,
    warnings: [],
  })
})

test('a milestone on a free day stays, and says what to aim at', () => {
  const plan = compute({ term: 'handover-window-opens', startsOn: '2027-11-16' })
  expect(plan).toMatchObject({ dueOn: '2027-05-16', doByOn: '2027-05-14', shifts: [], statutory: false })
})

test('a statutory term of back-counting never shifts (Atw 1 lid 2)', () => {
  const length = { value: 2, unit: 'week' } as const
  const back = compute({ length, statutory: true, counted: 'back', startsOn: '2027-05-22' })
  expect(back).toMatchObject({ dueOn: '2027-05-08', shifts: [], legalBasis: ['Atw 1 lid 2'] })
})

test.each([
  [{ value: 90, unit: 'day' }, true],
  [{ value: 91, unit: 'day' }, false],
  [{ value: 12, unit: 'week' }, true],
  [{ value: 13, unit: 'week' }, false],
  [{ value: 3, unit: 'month' }, true],
  [{ value: 4, unit: 'month' }, false],
  [{ value: 1, unit: 'year' }, false],
] as const)('Atw 4: a term of %j shifts: %s', (length, shifts) => {
  const onASaturday = compute({ length, statutory: true, startsOn: startFor(length, '2027-08-14') })
  expect(onASaturday.rawEndOn).toBe('2027-08-14')
  expect(onASaturday.dueOn).toBe(shifts ? '2027-08-16' : '2027-08-14')
  expect(onASaturday.legalBasis).toEqual([shifts ? 'Atw 1 lid 1' : 'Atw 4 a'])
})

const startFor = (
  length: { readonly value: number; readonly unit: 'day' | 'week' | 'month' | 'year' },
  end: Day,
): Day => compute({ length, statutory: false, counted: 'back', startsOn: end }).dueOn

test.each([
  ['2027-12-30', 2, '2028-01-03', []],
  ['2026-12-24', 2, '2026-12-28', []],
  ['2026-12-24', 3, '2026-12-29', ['2026-12-28']],
  ['2027-05-04', 3, '2027-05-11', ['2027-05-10']],
  ['2027-05-05', 5, '2027-05-11', ['2027-05-10']],
  ['2027-05-07', 4, '2027-05-11', []],
] as const)('Atw 2: from %s, %i days end on %s', (startsOn, value, dueOn, forTwo) => {
  const { dueOn: ends, shifts } = compute({ length: { value, unit: 'day' }, statutory: true, startsOn })
  expect(ends).toBe(dueOn)
  expect(shifts.filter(({ code }) => code === 'two-working-days').map(({ day }) => day)).toEqual(forTwo)
})

test('what no law moves rests on nothing, a moved end on its articles, and no time at all ends where it began', () => {
  const own = (value: number, unit: 'day' | 'working-day' | 'week', statutory = true, startsOn = '2027-01-04') =>
    compute({ length: { value, unit }, statutory, startsOn })
  expect(own(6, 'week', false).legalBasis).toEqual([])
  expect(own(3, 'day', true, '2026-12-24')).toMatchObject({
    dueOn: '2026-12-29',
    legalBasis: expect.arrayContaining(['Atw 2']),
  })
  expect([own(0, 'week').dueOn, own(0, 'day').dueOn]).toEqual(['2027-01-04', '2027-01-04'])
  // Counted in working days, a term holds them as it is.
  expect(own(1, 'working-day').dueOn).toBe('2027-01-05')
})

test('Atw 2: a working day on which the term stood still is none of the two', () => {
  const suspensions = [{ invitedOn: '2026-11-05', completedOn: '2026-11-07' }]
  const request = { length: { value: 3, unit: 'day' }, statutory: true, startsOn: '2026-11-05', suspensions } as const
  expect(compute(request)).toMatchObject({ rawEndOn: '2026-11-08', suspendedDays: 1, dueOn: '2026-11-10' })
})

test('past the known royal decrees a shifted end says so, an unshifted one need not', () => {
  const warnings = (startsOn: Day, term: TermId) => compute({ term, startsOn }).warnings
  expect(warnings('2028-12-15', 'wmo-decision')).toEqual([])
  expect(warnings('2028-12-18', 'wmo-decision')).toEqual(['equated-days-unknown'])
  expect(warnings('2028-12-17', 'wmo-decision')).toEqual(['equated-days-unknown'])
  expect(warnings('2022-12-01', 'wmo-decision')).toEqual(['equated-days-unknown'])
  expect(warnings('2022-12-17', 'wmo-decision')).toEqual(['equated-days-unknown'])
  expect(warnings('2029-01-01', 'jeugdwet-resumption')).toEqual([])
})

test('every term of the catalogue ends, in time order, and keeps its promise on shifting', () => {
  const starts = fc.integer({ min: 0, max: 10_000 }).map((days) => addDays('2015-01-01', days))
  fc.assert(
    fc.property(fc.constantFrom(...termIds), starts, (term, startsOn) => {
      const { statutory, counted } = terms[term]
      const computed = compute({ term, startsOn })
      const later = compute({ term, startsOn: addDays(startsOn, 1) })
      expect(later.dueOn >= computed.dueOn).toBe(true)
      expect(counted === 'back' ? computed.dueOn <= startsOn : computed.dueOn >= startsOn).toBe(true)
      expect(computed.dueOn === computed.rawEndOn).toBe(computed.shifts.length === 0)
      if (!statutory) expect(computed.shifts).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test('what cannot be computed is refused by name', () => {
  const length = (value: number, unit: 'day' | 'week') => ({ length: { value, unit }, statutory: true }) as const
  expect(codesOf({ term: 'no-such-term' as TermId, startsOn: '2027-01-01' })).toEqual(['/term unknown-term'])
  expect(codesOf({ term: 'toString' as TermId, startsOn: '2027-01-01' })).toEqual(['/term unknown-term'])
  expect(codesOf({ term: 'wmo-decision', startsOn: '2027-02-29' })).toEqual(['/startsOn not-a-day'])
  expect(codesOf({ ...length(-1, 'day'), startsOn: '2027-01-01' })).toEqual(['/length/value length-out-of-range'])
  expect(codesOf({ ...length(1.5, 'week'), startsOn: '2027-01-01' })).toEqual(['/length/value length-out-of-range'])
  expect(codesOf({ ...length(1, 'hour' as 'day'), startsOn: '2027-01-01' })).toEqual(['/length/unit unknown-unit'])
  expect(codesOf({ ...length(99_999, 'day'), startsOn: '2027-01-01' })).toEqual(['/length/value length-out-of-range'])
})
