import { expect, test } from '@jest/globals'
import { addDays } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { computeTerm } from '../../src/calendar/term.ts'
import { freeDaysByHand } from './by-hand.ts'

const holidays = new Set(freeDaysByHand)
const dayMs = 86_400_000

/** The end of a term as a clerk would find it: count the days off, then step over every weekend and holiday. */
function byClerk(start: number, length: number, free: ReadonlySet<string>): string {
  const end = new Date(start + length * dayMs)
  while (end.getUTCDay() % 6 === 0 || free.has(end.toISOString().slice(0, 10))) end.setTime(end.getTime() + dayMs)
  return end.toISOString().slice(0, 10)
}

const firstStart = Date.UTC(2025, 8, 1)
const lastStart = Date.UTC(2028, 8, 30)

function sweep(free: ReadonlySet<string>, from = firstStart, to = lastStart): { checks: number; wrong: string[] } {
  const wrong: string[] = []
  let checks = 0
  for (let begin = from; begin <= to; begin += dayMs) {
    const startsOn = new Date(begin).toISOString().slice(0, 10)
    for (const value of [14, 28, 42, 56, 84]) {
      const inDays = computeTerm({ length: { value, unit: 'day' }, statutory: true, startsOn }, defaultPolicy)
      const inWeeks = computeTerm(
        { length: { value: value / 7, unit: 'week' }, statutory: true, startsOn },
        defaultPolicy,
      )
      const expected = byClerk(begin, value, free)
      checks += 1
      const same = [inDays, inWeeks].every(
        ({ dueOn, rawEndOn }) => dueOn === expected && rawEndOn === addDays(startsOn, value),
      )
      if (!same) wrong.push(`${startsOn} + ${value}: ${inDays.dueOn}, ${inWeeks.dueOn}, not ${expected}`)
    }
  }
  return { checks, wrong }
}

test('every start day of three years, five lengths: 0 wrong', () => {
  const { checks, wrong } = sweep(holidays)
  expect(checks).toBe(1126 * 5)
  expect(wrong).toEqual([])
})

test.each(
  freeDaysByHand.filter((day) => new Date(day).getUTCDay() % 6 !== 0 && day > '2025-09-15' && day < '2028-12-01'),
)('without %s in the list the sweep finds wrong days', (day) => {
  const without = new Set(freeDaysByHand.filter((other) => other !== day))
  const around = Date.parse(day)
  expect(sweep(without, around - 90 * dayMs, around).wrong).not.toEqual([])
})
