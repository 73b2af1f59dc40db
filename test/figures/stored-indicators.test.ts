import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Figure } from '../../src/cases/figures/indicators/indicator.ts'
import { type IndicatorFilter, indicators, startMeasuring } from '../../src/cases/figures/indicators/indicators.ts'
import { postgresReports } from '../../src/storage/figures/reports.ts'
import { anAudit, teamWorker } from '../support/stored-records.ts'
import { type TestStorage, testSealing, testStorage } from '../support/test-storage.ts'
import { anyStory } from './support/random-stories.ts'
import { recount } from './support/recount.ts'
import { type Refigured, refigure } from './support/refigure.ts'
import { type HeldStory, knownBetween, knownHalfWay, storeStories } from './support/store-stories.ts'

const today = '2027-07-01'
const manager = { ...teamWorker, role: 'manager' as const }
const anyHolder = fc.record({
  team: fc.constantFrom('team-1', 'team-2', null),
  provider: fc.constantFrom('provider-1', 'provider-2', null),
  closed: fc.boolean(),
})

/** Stored as a case is: one that was closed has no term that runs, and nothing happened in it since. */
function held([story, { closed, ...holder }]: [
  HeldStory,
  { team: string | null; provider: string | null; closed: boolean },
]): HeldStory {
  const { openedOn, pathway, opening, events } = story
  const days = [
    ...events.map(({ occurredOn }) => occurredOn),
    ...story.deadlines.map(({ settledOn }) => settledOn ?? ''),
  ]
  const closedOn = [openedOn, ...days].sort().at(-1) ?? openedOn
  // Who asks for support without youth help before it turned 18 long ago.
  const turns18On = pathway === 'direct-intake' ? `${Number(story.turns18On.slice(0, 4)) - 3}-06-15` : story.turns18On
  const { notifiedOn, ...facts } = opening.facts as { notifiedOn?: string }
  const known = notifiedOn === undefined || notifiedOn > openedOn ? facts : { ...facts, notifiedOn }
  const begun = { ...story, ...holder, turns18On, opening: { ...opening, facts: known } }
  if (!closed) return { ...begun, closedOn: null }
  const deadlines = story.deadlines.map((one) =>
    one.outcome === null ? { ...one, suspendedSince: null, settledOn: closedOn, outcome: 'cancelled' as const } : one,
  )
  return { ...begun, deadlines, closedOn }
}

const stories: HeldStory[] = fc
  .sample(fc.tuple(anyStory as fc.Arbitrary<HeldStory>, anyHolder), { numRuns: 10_000, seed: 31 })
  .map(held)

let at: TestStorage
beforeAll(async () => {
  at = await testStorage(`${today}T10:00:00.000Z`)
  await storeStories(at.database.superuserUrl, stories)
}, 240_000)
afterAll(() => at.close())

const quarter = { from: '2026-07-01', before: '2026-10-01', asOf: '2026-11-20' }
const later = { from: '2027-01-01', before: '2027-04-01', asOf: '2027-05-01' }
const within = { from: '2026-03-01', before: '2027-03-01', asOf: '2026-08-15' }

type Part = Pick<IndicatorFilter, 'pathway' | 'team' | 'provider'>
const parts: readonly [typeof quarter, Part][] = [
  [quarter, {}],
  [later, {}],
  [within, {}],
  [later, { pathway: 'direct-intake' }],
  [quarter, { pathway: 'perspective-plan-handover', team: 'team-1' }],
  [within, { team: 'none' }],
  [later, { provider: 'provider-2' }],
  [quarter, { provider: 'none', team: 'team-2', pathway: 'extended-youth-care' }],
]

const isOf = ({ pathway, team, provider }: Part, story: HeldStory) =>
  [
    [pathway, story.pathway],
    [team, story.team ?? 'none'],
    [provider, story.provider ?? 'none'],
  ].every(([asked, is]) => asked === undefined || asked === is)

const told = ({ of, count, share, parts: split, median, shareAbove0, shareAbove14, euros }: Figure): Refigured => ({
  ...{ of, count, share, median, euros, above0: shareAbove0, above14: shareAbove14 },
  parts: Object.fromEntries(split.map(({ part, count: n }) => [part, n])),
})

async function measured(filter: IndicatorFilter, hideSmall: boolean): Promise<Record<string, Refigured>> {
  const reading = {
    pool: at.pool,
    now: () => at.clock.now,
    today: () => today,
    dueSoonDays: () => 14,
    sealing: testSealing,
  }
  const measuring = startMeasuring(filter)
  await postgresReports(reading).stories(manager, filter, anAudit(), measuring.take)
  return Object.fromEntries(measuring.measured(hideSmall).map(({ id, figure }) => [id, told(figure)]))
}

function expected(of: readonly HeldStory[], { from, before, asOf }: typeof quarter, least: number) {
  const counted = recount(of, from, before, asOf)
  return Object.fromEntries(indicators.map(({ id, kind }) => [id, refigure(kind, counted[id], least)]))
}

test.each(parts)(
  'of 10,000 stored histories every indicator of %o for %o is what separate code counts',
  async (period, part) => {
    const filter = { ...period, ...part, knownAt: null }
    const theirs = stories.filter((story) => isOf(part, story) && story.openedOn <= period.asOf)
    expect(theirs.length).toBeGreaterThan(100)
    expect(await measured(filter, false)).toEqual(expected(theirs, period, 0))
    expect(await measured(filter, true)).toEqual(expected(theirs, period, 5))
  },
  240_000,
)

test('what was told later, and what was taken back, is not in what was known before', async () => {
  const found = await measured({ ...quarter, knownAt: knownBetween }, false)
  expect(found).toEqual(expected(stories.map(knownHalfWay), quarter, 0))
  expect(found).not.toEqual(expected(stories, quarter, 0))
}, 240_000)

test('one history less, and the count is seen to be another', async () => {
  const [first, ...others] = stories.filter(({ openedOn }) => openedOn >= quarter.from && openedOn < quarter.before)
  expect(first).toBeDefined()
  expect(await measured({ ...quarter, knownAt: null }, false)).not.toEqual(expected(others, quarter, 0))
}, 240_000)
