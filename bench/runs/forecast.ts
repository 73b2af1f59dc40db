import { birthday } from '../../src/calendar/age.ts'
import { addDays, addMonths, type Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { forecast, type KnownPeople } from '../../src/cases/figures/forecast.ts'
import { monthsAhead } from '../../src/cases/figures/forecast-days.ts'
import { chanceOf } from '../../src/demo/chance.ts'
import type { EvidenceRun } from '../evidence.ts'
import { machine, round } from '../support/measure.ts'

/** Somebody of the invented past: known from a day, gone from another (moved, helped otherwise) or never. */
type Life = { birthDate: Day; knownFrom: Day; goneFrom: Day | null }

const stoodOn = '2024-11-20'

/**
 * Stands on a day two years back in an invented past, foresees, and compares with who then came across at 18: how far off
 * for who was known, and how many came that nobody could know of.
 */
export const run: EvidenceRun = async ({ full, say }) => {
  const lives = inventLives(full ? 200_000 : 20_000)
  const known = lives.filter(
    ({ knownFrom, goneFrom }) => knownFrom <= stoodOn && (goneFrom === null || goneFrom > stoodOn),
  )
  const people = known.map(
    ({ birthDate }): KnownPeople => ({
      birthDate,
      pathway: 'perspective-plan-handover',
      wmo: 'over',
      placed: false,
      count: 1,
    }),
  )
  const capacity = { handovers: null, investigations: null, decisions: null }
  const { months } = forecast({ people, capacity, taken: {} }, stoodOn, defaultPolicy)
  const happened = new Map<string, { known: number; later: number }>()
  for (const { birthDate, knownFrom, goneFrom } of lives) {
    const on = birthday(birthDate, 18, defaultPolicy.leapDayRule)
    if (on < stoodOn || knownFrom > on || (goneFrom !== null && goneFrom <= on)) continue
    const at = happened.get(on.slice(0, 7)) ?? { known: 0, later: 0 }
    happened.set(on.slice(0, 7), at)
    if (knownFrom <= stoodOn) at.known += 1
    else at.later += 1
  }
  const off = months.map(({ month, work }) => {
    const then = happened.get(month) ?? { known: 0, later: 0 }
    const expected = work.handovers.expected
    return {
      month,
      expected,
      knownThen: then.known,
      cameLater: then.later,
      errorOfKnown: round((expected - then.known) / Math.max(1, then.known)),
      errorOfAll: round((expected - then.known - then.later) / Math.max(1, then.known + then.later)),
    }
  })
  say(`${known.length} young people were known on ${stoodOn}.`)
  const mean = (values: number[]) => round(values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length)
  const year = off.slice(0, 12)
  const figures = {
    lives: lives.length,
    months: monthsAhead,
    meanErrorOfKnown: mean(off.map(({ errorOfKnown }) => errorOfKnown)),
    meanErrorOfKnownFirstYear: mean(year.map(({ errorOfKnown }) => errorOfKnown)),
    meanErrorOfAllFirstYear: mean(year.map(({ errorOfAll }) => errorOfAll)),
    meanErrorOfAll: mean(off.map(({ errorOfAll }) => errorOfAll)),
    byMonth: off,
    machine: machine(),
  }
  return { figures, goal: { meanErrorOfKnownFirstYear: 0.1 }, met: figures.meanErrorOfKnownFirstYear <= 0.1 }
}

/** Most are known from 15 or 16 on; one in ten a year goes before the birthday. */
function inventLives(count: number): Life[] {
  const chance = chanceOf(2024)
  return Array.from({ length: count }, () => {
    const birthDate = addDays('2004-01-01', chance.below(6 * 365))
    const knownFrom = addDays(addMonths(birthDate, 12 * 14), chance.below(4 * 365))
    const goneFrom = chance.percent(20) ? addDays(knownFrom, chance.below(2 * 365)) : null
    return { birthDate, knownFrom, goneFrom }
  })
}
