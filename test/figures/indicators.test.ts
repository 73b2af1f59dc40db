import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CaseStory } from '../../src/cases/figures/indicators/case-story.ts'
import { figureOf, type Observation } from '../../src/cases/figures/indicators/indicator.ts'
import { indicators } from '../../src/cases/figures/indicators/indicators.ts'
import { anyStory } from './support/random-stories.ts'
import { recount } from './support/recount.ts'

const period = { from: '2026-07-01', before: '2026-10-01', asOf: '2026-11-20' }

const told = (kind: string, { value, part }: Observation) =>
  part ?? (kind === 'share' ? String(value > 0) : String(value))

const observed = (stories: readonly CaseStory[], asked = period) =>
  Object.fromEntries(
    indicators.flatMap(({ id, kind, observe }) => {
      const all = stories.flatMap((story) => observe(story, asked).map((one) => told(kind, one)))
      return all.length === 0 ? [] : [[id, all.sort()]]
    }),
  )

test('on 10,000 random histories every indicator is what separate code counts', () => {
  const stories = fc.sample(anyStory, { numRuns: 10_000, seed: 11 })
  const expected = recount(stories, period.from, period.before, period.asOf)
  expect(Object.keys(expected).sort()).toEqual(indicators.map(({ id }) => id).sort())
  expect(observed(stories)).toEqual(expected)
  for (const part of ['warm', 'cold', 'none']) {
    const many = expected['handover-quality']?.filter((one) => one === part).length ?? 0
    expect([part, many > 20]).toEqual([part, true])
  }
})

test('the same history by history, judged within the period as well', () => {
  for (const story of fc.sample(anyStory, { numRuns: 2_000, seed: 12 })) {
    const asked = { from: '2026-03-01', before: '2027-03-01', asOf: '2026-08-15' }
    expect([story.caseId, observed([story], asked)]).toEqual([
      story.caseId,
      recount([story], asked.from, asked.before, asked.asOf),
    ])
  }
})

/** What is asked of managers' figures (Wmo 2.1.2 lid 6 and the policy), and by which indicators it is told. */
const asked = {
  'plan on time': ['plan-on-time'],
  'complete at 18': ['complete-at-18'],
  'warm, cold, none': ['handover-quality'],
  'gap days': ['gap-days'],
  'unsafe notifications': ['unsafe-notification'],
  'statutory terms kept': ['wmo-investigation-on-time', 'wmo-decision-on-time'],
  'penalties in euros': ['default-notices', 'penalties'],
  'extended care by ground': ['extended-care-by-ground', 'extended-care-decided-before-18'],
  resumptions: ['resumptions'],
  'intakes with earlier youth help': ['earlier-youth-help'],
  'Participatiewet checked': ['income-checked'],
  'client support offered and used': ['client-support-offered', 'client-support-wanted'],
  'informal referrals offered and started': ['informal-referrals'],
  'place to live known': ['home-known-6-months', 'home-known-3-months', 'home-known-1-months'],
  'share of small organisations': ['small-organisations'],
  consent: ['consent'],
  'Big 5 at 18 and half a year on': ['at-18', 'after-6-months'].flatMap((moment) =>
    ['support', 'housing', 'school-work', 'income', 'wellbeing'].map((area) => `${area}-in-order-${moment}`),
  ),
  'youth experience': ['youth-experience'],
}

test('every indicator that is asked is measured, none is measured unasked, and each has a definition in both languages', () => {
  expect(Object.values(asked).flat().sort()).toEqual(indicators.map(({ id }) => id).sort())
  for (const { definition, name } of indicators)
    for (const words of [definition.nl, definition.en, name.nl, name.en]) expect(words).not.toBe('')
})

const times = (count: number, observation: Observation): Observation[] =>
  Array.from({ length: count }, () => observation)

test('fewer than five are hidden, and so is what would follow from the others', () => {
  expect(figureOf('share', [...times(4, { value: 1 }), ...times(20, { value: 0 })], true)).toMatchObject({
    of: 24,
    count: null,
    share: null,
    hidden: true,
  })
  expect(figureOf('share', [...times(20, { value: 1 }), ...times(4, { value: 0 })], true)).toMatchObject({
    count: null,
    hidden: true,
  })
  expect(figureOf('share', [...times(15, { value: 1 }), ...times(5, { value: 0 })], true)).toMatchObject({
    of: 20,
    count: 15,
    share: 0.75,
    hidden: false,
  })
  expect(figureOf('euros', times(4, { value: 23 }), true)).toMatchObject({ of: null, euros: null, hidden: true })
  const split = [
    ...times(9, { value: 1, part: 'warm' }),
    ...times(6, { value: 1, part: 'cold' }),
    ...times(2, { value: 1, part: 'none' }),
  ]
  // One and one would follow from the total: so would three.
  const seldom = [...times(20, { value: 1, part: 'warm' }), { value: 1, part: 'cold' }, { value: 1, part: 'none' }]
  expect(figureOf('split', seldom, true)).toMatchObject({
    of: 22,
    parts: [{ count: null }, { count: null }, { count: null }],
  })
  expect(
    figureOf(
      'split',
      ['a', 'b', 'c', 'd', 'e'].map((part) => ({ value: 1, part })),
      true,
    ),
  ).toMatchObject({ of: null, parts: [] })
  expect(figureOf('split', split, true).parts).toEqual([
    { part: 'cold', count: null, share: null },
    { part: 'none', count: null, share: null },
    { part: 'warm', count: 9, share: 0.529 },
  ])
})

test('hiding never shows a count below five, whatever is observed', () => {
  const anyObservations = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 30 }), part: fc.constantFrom('a', 'b', 'c', 'd') }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(anyObservations, fc.constantFrom('share', 'split', 'days', 'number', 'euros' as const), (all, kind) => {
      const { of, count, parts } = figureOf(kind, all, true)
      const shown = [of, ...parts.map((part) => part.count)].filter((cell) => cell !== null && cell !== 0)
      if (all.length > 0 && count !== null) shown.push(count, all.length - count)
      for (const cell of shown) expect(cell).toBeGreaterThanOrEqual(5)
      expect(parts.filter((part) => part.count === null).length).not.toBe(1)
    }),
  )
})

test('nobody reckons a hidden part back: not from the total, nor from the sum that another indicator tells', () => {
  const drawn = fc.array(
    fc.constantFrom('offered-small', 'offered-large', 'accepted-small', 'started-small', 'started-large'),
    {
      maxLength: 40,
    },
  )
  const isSummed = (part: string) => part.startsWith('started-')
  let hiding = 0
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 2 }), (drawings) => {
      const all = drawings.flat()
      const { of, parts } = figureOf(
        'split',
        all.map((part) => ({ value: 1, part })),
        true,
        isSummed,
      )
      const started = all.filter(isSummed)
      const small = figureOf(
        'share',
        started.map((part) => ({ value: part === 'started-small' ? 1 : 0 })),
        true,
      )
      const sumOf = (cells: readonly (number | null)[]) => cells.reduce<number>((sum, n) => sum + (n ?? 0), 0)
      const hidden = parts.filter(({ count }) => count === null)
      if (hidden.length === 0 || of === null) return
      hiding += 1
      // The reader knows the total, what is shown, that each hidden part is there, and how much began when that is told.
      const summed = parts.filter(({ part }) => isSummed(part))
      expect([0, summed.length]).toContain(summed.filter(({ count }) => count === null).length)
      const knownSum = summed.some(({ count }) => count === null) ? (small.of ?? 0) : 0
      const pool = hidden.filter(({ part }) => !isSummed(part) || small.of === null)
      const left = of - sumOf(parts.map(({ count }) => count)) - knownSum
      if (pool.length === 0) return
      expect(left).toBeGreaterThanOrEqual(5)
      expect(pool.length).toBeGreaterThan(1)
      expect(left).toBeGreaterThan(pool.length)
      if (summed.length > 1 && summed[0]?.count === null) expect(small.count).toBeNull()
    }),
    { numRuns: 5_000, seed: 5 },
  )
  expect(hiding).toBeGreaterThan(500)
})

test('half of an even number lies between the two in the middle', () => {
  expect(
    figureOf(
      'days',
      [0, 4, 10, 20].map((value) => ({ value })),
      false,
    ),
  ).toMatchObject({ of: 4, median: 7, shareAbove0: 0.75, shareAbove14: 0.25 })
})
