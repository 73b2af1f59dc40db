import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  daysUntilDone,
  leftAfter,
  type Spell,
  spreadOf,
  survivalOf,
} from '../../../../src/cases/figures/simulation/survival.ts'

const spell: fc.Arbitrary<Spell> = fc.record({ days: fc.integer({ min: 0, max: 60 }), done: fc.boolean() })

test('by hand: done after 2 and 5 days, one left unseen after 3', () => {
  const curve = survivalOf([
    { days: 5, done: true },
    { days: 2, done: true },
    { days: 3, done: false },
  ])
  // Of three one is done after 2 days; of the one who is left, one after 5: who was not seen after 3 counts for neither.
  expect(curve.map(({ day, left }) => [day, Math.round(left * 1000)])).toEqual([
    [2, 667],
    [5, 0],
  ])
  expect(daysUntilDone(curve, 0.1, -1)).toBe(2)
  expect(daysUntilDone(curve, 0.9, -1)).toBe(5)
  expect(daysUntilDone(curve, 0.1, 2)).toBe(5)
  expect(daysUntilDone(curve, 0.1, 5)).toBeNull()
  expect(spreadOf([1, 2, 3, 4, 5].map((days) => ({ days, done: true })))).toBe(2)
})

test('where everybody was seen to the end it is the share that took longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), fc.integer({ max: 70 }), (all, day) => {
      const curve = survivalOf(all.map((days) => ({ days, done: true })))
      expect(leftAfter(curve, day)).toBeCloseTo(all.filter((days) => days > day).length / all.length, 9)
    }),
  )
})

test('who was not seen to the end never makes others quicker, and a day that is drawn lies ahead', () => {
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 80 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (all, fraction) => {
      const curve = survivalOf(all)
      const known = survivalOf(all.filter(({ done }) => done))
      for (const { day } of curve) expect(leftAfter(curve, day)).toBeGreaterThanOrEqual(leftAfter(known, day) - 1e-9)
      for (const elapsed of [-1, 0, 7, 30]) {
        const days = daysUntilDone(curve, fraction, elapsed)
        if (days !== null) expect(days).toBeGreaterThan(elapsed)
      }
    }),
  )
})
