import { rightsByAge } from '../../src/access/rights-by-age.ts'
import { dutchDay } from '../../src/calendar/time-zone.ts'
import type { EvidenceRun } from '../evidence.ts'
import { chance } from './chance.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
})
const turningAges = [12, 16, 18] as const

/**
 * One second before and one second after the Dutch midnight at which somebody turns 12, 16 or 18: the rights before and
 * after, by a rule that compares what a clock in Amsterdam shows. Sabotaged, the day is that of UTC.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const wanted = full ? 10_000 : 4_000
  const draw = chance(1_218)
  let checks = 0
  let wrong = 0
  while (checks < wanted) {
    const birthDate = anyDay(draw.below)
    const age = draw.of(turningAges)
    const midnight = firstSecond(birthdayOf(birthDate, age))
    for (const second of [-1, 1]) {
      const at = new Date(midnight + second * 1000)
      const on = sabotage ? at.toISOString().slice(0, 10) : dutchDay(at)
      const rights = rightsByAge(birthDate, on, 'march-1')
      const parents = rights.parentsSee({ agreed: false, againstGoodCare: false })
      const ought = expected(age, second > 0)
      const found = [rights.ownInspection, rights.consentBy, parents, rights.isMinor]
      checks += 1
      if (JSON.stringify(found) !== JSON.stringify(ought)) wrong += 1
    }
  }
  say(`${checks} checks, ${wrong} wrong.`)
  return { figures: { checks, wrong }, goal: { checks: wanted, wrong: 0 }, met: wrong === 0 && checks >= wanted }
}

/** Rights just before and just after turning this age: own inspection, who consents, parents see without being agreed to, a minor. */
function expected(age: (typeof turningAges)[number], after: boolean): unknown[] {
  if (age === 12) return after ? [true, 'young-person-and-parents', true, true] : [false, 'parents', true, true]
  if (age === 16) return after ? [true, 'young-person', false, true] : [true, 'young-person-and-parents', true, true]
  return [true, 'young-person', false, !after]
}

function anyDay(below: (end: number) => number): string {
  if (below(50) === 0) return `${below(2) === 0 ? 2004 : 2008}-02-29`
  return new Date(Date.UTC(2003, 0, 1 + below(4_000))).toISOString().slice(0, 10)
}

function birthdayOf(birthDate: string, age: number): string {
  const [year = '', ...rest] = birthDate.split('-')
  const day = [Number(year) + age, ...rest].join('-')
  const exists = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return exists ? day : `${Number(year) + age}-03-01`
}

/** The instant at which a clock in Amsterdam first shows this day: found by looking at the clock, an hour and a second at a time. */
function firstSecond(day: string): number {
  for (const offset of [1, 2]) {
    const at = Date.parse(`${day}T00:00:00Z`) - offset * 3_600_000
    if (clock.format(at) === `${day} 00:00:00`) return at
  }
  throw new Error(`No midnight in Amsterdam on ${day}`)
}
