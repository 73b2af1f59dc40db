import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { forecast, type Known, type KnownPeople } from '../../src/cases/figures/forecast.ts'

const asOf = '2026-11-20'
const anyPerson: fc.Arbitrary<KnownPeople> = fc.record({
  birthDate: fc
    .integer({ min: 0, max: 3_650 })
    .map((n) => new Date(Date.UTC(2003, 10, 1) + n * 86_400_000).toISOString().slice(0, 10)),
  pathway: fc.constantFrom('perspective-plan-handover', 'extended-youth-care', null),
  wmo: fc.constantFrom('to-investigate', 'to-decide', 'over'),
  placed: fc.boolean(),
  count: fc.integer({ min: 1, max: 3 }),
})
const anyKnown: fc.Arbitrary<Known> = fc.record({
  people: fc.array(anyPerson, { maxLength: 120 }),
  capacity: fc.record({
    handovers: fc.option(fc.integer({ min: 0, max: 6 })),
    investigations: fc.option(fc.integer({ min: 0, max: 6 })),
    decisions: fc.option(fc.integer({ min: 0, max: 6 })),
  }),
  taken: fc.dictionary(fc.constantFrom('2026-12', '2027-03', '2028-01'), fc.integer({ min: 0, max: 8 })),
})

test('everyone who turns 18 in the 24 months is in exactly one month of it', () => {
  fc.assert(
    fc.property(anyKnown, (known) => {
      const { months } = forecast(known, asOf, defaultPolicy)
      const seen = months.flatMap(({ birthdays }) => Object.values(birthdays.turns18)).reduce((sum, n) => sum + n, 0)
      const expected = known.people
        .filter(({ birthDate }) => {
          const turns18 = birthDate.endsWith('02-29')
            ? `${Number(birthDate.slice(0, 4)) + 18}-03-01`
            : `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`
          return turns18 >= asOf && turns18 < '2028-11-01'
        })
        .reduce((sum, { count }) => sum + count, 0)
      expect(seen).toBe(expected)
    }),
  )
})

test('nothing is lost between months: what is left is what came less what could be done', () => {
  fc.assert(
    fc.property(anyKnown, (known) => {
      for (const work of ['handovers', 'investigations', 'decisions'] as const) {
        const { months, doesNotFitFrom } = forecast(known, asOf, defaultPolicy)
        let queue = 0
        for (const { work: each } of months) {
          const { expected, capacity, taken, left } = each[work]
          for (let n = 0; n < expected; n += 1) queue += 1
          for (let n = taken; queue > 0 && (capacity === null || n < capacity); n += 1) queue -= 1
          expect(left).toBe(queue)
        }
        expect(doesNotFitFrom[work]).toBe(months.find((month) => month.work[work].left > 0)?.month ?? null)
      }
    }),
  )
})

test('what if: more capacity never leaves more over; an earlier start brings investigations forward', () => {
  fc.assert(
    fc.property(anyKnown, (known) => {
      const few = forecast(known, asOf, defaultPolicy, { capacity: { handovers: 2 } }).months
      const more = forecast(known, asOf, defaultPolicy, { capacity: { handovers: 5 } }).months
      more.forEach(({ work }, n) => {
        expect(work.handovers.left).toBeLessThanOrEqual(few[n]?.work.handovers.left ?? 0)
      })
      const by = (startAgeMonths: number) => {
        let sum = 0
        return forecast(known, asOf, defaultPolicy, { startAgeMonths }).months.map(
          ({ work }) => (sum += work.investigations.expected),
        )
      }
      const [early, late] = [by(204), by(214)]
      early.forEach((sum, n) => {
        expect(sum).toBeGreaterThanOrEqual(late[n] ?? 0)
      })
    }),
  )
})

test('by hand: born 10 June 2009, notified at 17 and a half, six weeks and two weeks', () => {
  const people: KnownPeople[] = [
    { birthDate: '2009-06-10', pathway: 'perspective-plan-handover', wmo: 'to-investigate', placed: false, count: 1 },
  ]
  const { months } = forecast(
    { people, capacity: { handovers: 0, investigations: null, decisions: null }, taken: {} },
    asOf,
    defaultPolicy,
  )
  const at = (month: string) => months.find((each) => each.month === month)
  expect(at('2026-12')?.birthdays.turns17Half).toEqual({ 'perspective-plan-handover': 1 })
  expect(at('2027-06')?.work.handovers).toEqual({ expected: 1, capacity: 0, taken: 0, left: 1 })
  // Notified on 10 December 2026: investigated by 21 January, decided by 4 February 2027.
  expect(at('2027-01')?.work.investigations.expected).toBe(1)
  expect(at('2027-02')?.work.decisions.expected).toBe(1)
})
