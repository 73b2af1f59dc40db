import { expect, test } from '@jest/globals'
import { birthday } from '../../src/calendar/age.ts'
import { addDays, addMonths, addYears, dayOf, daysBetween, earlier, later } from '../../src/calendar/day.ts'
import { easterSunday, freeDay } from '../../src/calendar/holidays.ts'
import { asDate, isBefore, millisecondsOf, minutesAfter } from '../../src/calendar/instant.ts'
import { Invalid } from '../../src/calendar/invalid.ts'
import { computePenalty } from '../../src/calendar/penalty.ts'
import { defaultPolicy, policyOn, policySchema } from '../../src/calendar/policy.ts'
import { computeTerm, type TermRequest } from '../../src/calendar/term.ts'
import { dayBeginsAt, dutchDay } from '../../src/calendar/time-zone.ts'

/** The faults of what is refused, a line each: where it is and its code. What is not refused gives none. */
function faultsOf(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`)
    throw error
  }
  return []
}

const term = (request: TermRequest) => () => computeTerm(request, defaultPolicy)
const decision = (more: object) => term({ term: 'jeugdwet-decision', startsOn: '2027-01-04', ...more })
const objection = (more: object) => term({ term: 'awb-decision-on-objection', startsOn: '2027-01-04', ...more })
const own = (value: number, unit: 'day' | 'working-day' | 'week' | 'month' | 'year') =>
  term({ length: { value, unit }, statutory: true, startsOn: '2027-01-04' })
const penalty = (more: object) => () =>
  computePenalty(
    { decisionDueOn: '2026-12-28', defaultNoticeReceivedOn: '2027-01-04', asOf: '2027-01-31', ...more },
    defaultPolicy,
  )

test.each<[string, () => unknown, string[]]>([
  ['a day that is none', () => addDays('2027-02-29', 1), [' not-a-day']],
  ['numbers that are no day', () => dayOf(2027, 2, 29), [' not-a-day']],
  ['half a day', () => addDays('2027-02-28', 0.5), [' not-a-whole-number']],
  ['half a month', () => addMonths('2027-02-28', 0.5), [' not-a-whole-number']],
  ['half a year', () => addYears('2027-02-28', 0.25), [' not-a-whole-number']],
  ['the year 10000', () => addYears('2027-02-28', 8_000), [' day-out-of-range']],
  ['a day past the last year', () => addDays('9999-12-31', 1), [' day-out-of-range']],
  ['a length from a day that is none', () => daysBetween('2027-13-01', '2027-01-01'), [' not-a-day']],
  ['an age below nought', () => birthday('2010-06-10', -1, 'march-1'), ['/age not-an-age']],
  ['an age and a half', () => birthday('2010-06-10', 1.5, 'march-1'), ['/age not-an-age']],
  ['an instant that is none', () => minutesAfter('noon', 1), [' not-an-instant']],
  ['a Dutch day of no instant', () => dutchDay('noon'), [' not-an-instant']],
  ['the begin of no day', () => dayBeginsAt('2027-02-30'), [' not-a-day']],
  ['a term from no day', term({ term: 'wmo-decision', startsOn: 'soon' }), ['/startsOn not-a-day']],
  ['a term of no name', term({ term: 'forever' as never, startsOn: '2027-01-04' }), ['/term unknown-term']],
  ['a length below nought', own(-1, 'day'), ['/length/value length-out-of-range']],
  ['more than a century of days', own(36_526, 'day'), ['/length/value length-out-of-range']],
  ['a century of days', own(36_525, 'day'), []],
  ['a century of years', own(100, 'year'), []],
  ['a century of months', own(1_200, 'month'), []],
  ['more than a century of months', own(1_201, 'month'), ['/length/value length-out-of-range']],
  ['more than a century of weeks', own(5_219, 'week'), ['/length/value length-out-of-range']],
  ['more than fourteen years of working days', own(3_661, 'working-day'), ['/length/value length-out-of-range']],
  ['a length in fortnights', own(1, 'fortnight' as never), ['/length/unit unknown-unit']],
  [
    'an extension the law does not know',
    term({ term: 'wmo-decision', startsOn: '2027-01-04', extendedTo: '2027-03-01' }),
    ['/extendedTo not-extendable'],
  ],
  ['an extension to no day', decision({ extendedTo: 'later' }), ['/extendedTo not-a-day']],
  [
    'an extension announced on no day',
    decision({ extendedTo: '2027-04-01', extensionAnnouncedOn: 'once' }),
    ['/extensionAnnouncedOn not-a-day'],
  ],
  [
    'an extension to the day it ends anyhow',
    decision({ extendedTo: '2027-03-01' }),
    ['/extendedTo extended-to-earlier-day'],
  ],
  [
    'an extension announced on the last day',
    decision({ extendedTo: '2027-04-01', extensionAnnouncedOn: '2027-03-01' }),
    [],
  ],
  [
    'an extension announced a day late',
    decision({ extendedTo: '2027-04-01', extensionAnnouncedOn: '2027-03-02' }),
    ['/extensionAnnouncedOn extended-after-end'],
  ],
  ['an extension of an objection by six weeks', objection({ extendedTo: '2027-03-30' }), []],
  ['an extension of an objection by more', objection({ extendedTo: '2027-03-31' }), ['/extendedTo extended-too-far']],
  [
    'a suspension before the begin',
    decision({ suspensions: [{ invitedOn: '2027-01-03', completedOn: '2027-01-10' }] }),
    ['/suspensions/0/invitedOn suspended-before-begin'],
  ],
  [
    'a suspension that ends before it begins',
    decision({ suspensions: [{ invitedOn: '2027-01-10', completedOn: '2027-01-09' }] }),
    ['/suspensions/0/completedOn completed-before-invited'],
  ],
  [
    'a suspension from no day',
    decision({ suspensions: [{ invitedOn: 'once', completedOn: '2027-01-09' }] }),
    ['/suspensions/0/invitedOn not-a-day'],
  ],
  [
    'a suspension to no day',
    decision({ suspensions: [{ invitedOn: '2027-01-09', completedOn: 'once' }] }),
    ['/suspensions/0/completedOn not-a-day'],
  ],
  [
    'a suspension of an investigation',
    term({
      term: 'wmo-investigation',
      startsOn: '2027-01-04',
      suspensions: [{ invitedOn: '2027-01-05', completedOn: '2027-01-09' }],
    }),
    ['/suspensions not-suspendable'],
  ],
  [
    'a suspension of a term that counts back',
    term({
      length: { value: 6, unit: 'week' },
      statutory: true,
      counted: 'back',
      startsOn: '2027-01-04',
      suspensions: [{ invitedOn: '2027-01-05', completedOn: '2027-01-09' }],
    }),
    ['/suspensions not-suspendable'],
  ],
  [
    'a penalty with days that are none',
    penalty({ decisionDueOn: 'a', defaultNoticeReceivedOn: 'b', decidedOn: 'c', asOf: 'd' }),
    ['/decisionDueOn not-a-day', '/defaultNoticeReceivedOn not-a-day', '/decidedOn not-a-day', '/asOf not-a-day'],
  ],
])('%s is told with its place and code, and nothing else is', (_, work, faults) => {
  expect(faultsOf(work).toSorted()).toEqual(faults.toSorted())
})

test('every fault is in the message, and it has a name', () => {
  const twice = penalty({ decisionDueOn: 'a', asOf: 'd' })
  const words = (day: string) => `"${day}" is not a day that exists; write it as YYYY-MM-DD.`
  expect(twice).toThrow(`${words('a')} ${words('d')}`)
  expect(twice).toThrow(expect.objectContaining({ name: 'Invalid' }))
})

test('a fault says what was given, also when nothing was', () => {
  expect(() => dayBeginsAt('soon')).toThrow('"soon" is not a day that exists')
  expect(() => dayBeginsAt(undefined as never)).toThrow('Nothing is not a day that exists')
})

test.each([
  ['2027-01-01', 'new-years-day', 'Atw 3 lid 1'],
  ['2027-03-26', 'good-friday', 'Atw 3 lid 2'],
  ['2027-03-29', 'easter-monday', 'Atw 3 lid 1'],
  ['2027-04-27', 'kings-day', 'Atw 3 lid 1'],
  ['2013-04-30', 'kings-day', 'Atw 3 lid 1'],
  ['2014-04-26', 'kings-day', 'Atw 3 lid 1'],
  ['2027-05-05', 'liberation-day', 'Atw 3 lid 1'],
  ['2027-05-06', 'ascension-day', 'Atw 3 lid 1'],
  ['2027-05-07', 'equated-day', 'Atw 3 lid 3'],
  ['2027-05-17', 'whit-monday', 'Atw 3 lid 1'],
  ['2028-12-25', 'christmas-day', 'Atw 3 lid 1'],
  ['2028-12-26', 'second-christmas-day', 'Atw 3 lid 1'],
  ['2027-05-08', 'saturday', 'Atw 1 lid 1'],
  ['2027-05-09', 'sunday', 'Atw 1 lid 1'],
])('%s is %s by %s, and is called something', (day, code, legalBasis) => {
  const free = freeDay(day)
  expect(free).toMatchObject({ code, legalBasis })
  expect(free?.because).toMatch(/^[a-zA-Z ]{6,}$/)
})

test('on the days beside them one works', () => {
  const working = ['2014-04-28', '2013-04-29', '2014-04-25', '2027-04-26', '2028-12-27', '2027-05-04', '2026-05-07']
  expect(working.map((day) => freeDay(day))).toEqual(working.map(() => null))
})

/** The earliest and latest Easter there is, and years in which the older rules of thumb go wrong. */
test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
  [2106, '2106-04-18'],
  [2285, '2285-03-22'],
])('Easter of %d is %s', (year, day) => {
  expect(easterSunday(year)).toBe(day)
})

test('of two days the earlier and the later', () => {
  expect([earlier('2027-01-01', '2027-01-02'), later('2027-01-01', '2027-01-02')]).toEqual(['2027-01-01', '2027-01-02'])
  expect([earlier('2027-01-02', '2027-01-01'), later('2027-01-02', '2027-01-01')]).toEqual(['2027-01-01', '2027-01-02'])
})

test('instants: minutes on and back, over the change of the clock, and which comes first however it is written', () => {
  expect(minutesAfter('2027-03-28T02:30:00+01:00', 60)).toBe('2027-03-28T02:30:00.000Z')
  expect(minutesAfter('2027-03-28T01:30:00Z', -90)).toBe('2027-03-28T00:00:00.000Z')
  expect(isBefore('2027-03-28T02:30:00+02:00', '2027-03-28T00:31:00Z')).toBe(true)
  expect(isBefore('2027-03-28T00:30:00.000Z', '2027-03-28T02:30:00+02:00')).toBe(false)
  expect(isBefore('2027-03-28T00:31:00Z', '2027-03-28T02:30:00+02:00')).toBe(false)
  expect(millisecondsOf('1970-01-02T00:00:01Z')).toBe(86_401_000)
  expect(asDate('2027-03-28T02:30:00+02:00').toISOString()).toBe('2027-03-28T00:30:00.000Z')
  expect(asDate('2027-03-28').getTime()).toBe(millisecondsOf('2027-03-28T00:00:00Z'))
})

test('of two policies that begin on different days the later holds from its own day on, in whatever order they come', () => {
  const policies = ['2027-01-01', '2015-01-01', '2028-01-01'].map((validFrom) => ({ ...defaultPolicy, validFrom }))
  const inForce = ['2014-01-01', '2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01', '2040-01-01']
  expect(inForce.map((day) => policyOn(policies, day).validFrom)).toEqual([
    ...['2015-01-01', '2015-01-01', '2027-01-01', '2027-01-01', '2028-01-01', '2028-01-01'],
  ])
  expect(() => policyOn([], '2027-01-01')).toThrow('no policy')
})

test.each<[string, object, string]>([
  [
    'a length that the law sets',
    { termLengths: { 'wmo-decision': { value: 3, unit: 'week' } } },
    'custom termLengths.wmo-decision',
  ],
  [
    'two rungs on one day',
    {
      ladder: [
        { days: 0, reaches: 'owner' },
        { days: 0, reaches: 'manager' },
      ],
    },
    'custom ladder.1',
  ],
  [
    'rungs from late to early',
    {
      ladder: [
        { days: 7, reaches: 'owner' },
        { days: 0, reaches: 'manager' },
      ],
    },
    'custom ladder.1',
  ],
  [
    'a rung back down',
    {
      ladder: [
        { days: 0, reaches: 'manager' },
        { days: 7, reaches: 'owner' },
      ],
    },
    'custom ladder.1',
  ],
  ['a first day that is none', { validFrom: '2027-02-30' }, 'custom validFrom'],
])('a policy with %s is refused there', (_, change, fault) => {
  const { error } = policySchema.safeParse({ ...defaultPolicy, ...change })
  expect(error?.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([fault])
})
