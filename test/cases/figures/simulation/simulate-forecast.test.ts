import { beforeAll, expect, test } from '@jest/globals'
import { defaultPolicy } from '../../../../src/calendar/policy.ts'
import { termIds, terms } from '../../../../src/calendar/terms.ts'
import type { WhatIf } from '../../../../src/cases/figures/forecast.ts'
import { movedCases } from '../../../../src/cases/figures/simulation/moved-cases.ts'
import {
  type LivedScenario,
  prepareSimulation,
  type Scenario,
} from '../../../../src/cases/figures/simulation/simulate-forecast.ts'
import { rowsBehind, simulatedNumbers } from '../../../../src/cases/figures/simulation/simulated-months.ts'
import { inventedCaseload } from './invented-caseload.ts'

const asOf = '2026-11-20'
const noCapacity = { handovers: null, investigations: null, decisions: null }
let caseload: Awaited<ReturnType<typeof inventedCaseload>>
let today: LivedScenario
beforeAll(async () => {
  caseload = await inventedCaseload(asOf, 60)
  today = await live({})
}, 180_000)

const known = { capacity: noCapacity, taken: {} }
const lives = (seed = 1) =>
  prepareSimulation({ caseload, known, asOf, policy: defaultPolicy, policyOf: () => defaultPolicy, seed })

const live = (whatIf: WhatIf, asIs?: LivedScenario, seed = 1): Promise<LivedScenario> =>
  lives(seed)(whatIf, async () => {}, asIs)

const sum = ({ months }: Scenario, number: (typeof simulatedNumbers)[number]) =>
  months.reduce((all, { numbers }) => all + numbers[number], 0)

test('the same seed lives the same lives, another lives others', async () => {
  expect(await live({})).toEqual(today)
  expect((await live({}, undefined, 2)).courses).not.toEqual(today.courses)
}, 120_000)

const suppositions: [string, WhatIf][] = [
  ['nothing', {}],
  ['little room', { capacity: { handovers: 2, investigations: 1, decisions: 1 } }],
  ['an earlier notification', { startAgeMonths: 16 * 12 }],
  ['a longer term', { termLengths: { 'offer-answer': { value: 30, unit: 'day' } } }],
  [
    'all of it',
    { capacity: { decisions: 1 }, startAgeMonths: 196, termLengths: { 'plan-ready': { value: 3, unit: 'month' } } },
  ],
]
test.each(suppositions)(
  'what is not lived again under %s goes as if it were lived again',
  async (_, whatIf) => {
    const { courses, months, assumed } = await live(whatIf, today)
    const anew = await live(whatIf)
    expect({ courses, months, assumed }).toEqual({ courses: anew.courses, months: anew.months, assumed: anew.assumed })
  },
  120_000,
)

test('only what goes otherwise is lived again', async () => {
  const again = async (whatIf: WhatIf) => {
    const { lives } = await live(whatIf, today)
    return lives.filter((life, index) => life !== today.lives[index]).length
  }
  expect(await again({})).toBe(0)
  expect(await again({ capacity: { handovers: 10_000, investigations: 10_000, decisions: 10_000 } })).toBe(0)
  const touched = await again({ capacity: { handovers: 2 } })
  expect(touched).toBeGreaterThan(0)
  expect(touched).toBeLessThan(today.lives.length)
})

test('there is something to see: cases are decided, placed and found at 18', () => {
  for (const number of ['investigationsDone', 'decisionsDone', 'handoversDone', 'completeAt18'] as const)
    expect([number, sum(today, number) > 0]).toEqual([number, true])
  expect(today.doesNotFitFrom).toEqual({ handovers: null, investigations: null, decisions: null })
})

test('every number is that of its rows, in every month', () => {
  let seen = 0
  for (const { month, numbers } of today.months)
    for (const number of simulatedNumbers) {
      expect([month, number, rowsBehind(today.courses, number, month).length]).toEqual([month, number, numbers[number]])
      seen += numbers[number]
    }
  expect(seen).toBeGreaterThan(100)
})

test('with room for one decision a month no month has more, others wait, and more comes too late', async () => {
  const tight = await live({ capacity: { decisions: 1, investigations: 1 } })
  for (const { numbers } of tight.months) expect(numbers.decisionsDone).toBeLessThanOrEqual(1)
  expect(tight.doesNotFitFrom.investigations).not.toBeNull()
  expect(sum(tight, 'decisionsDone')).toBeLessThan(sum(today, 'decisionsDone'))
  const moved = movedCases(today.courses, tight.courses)
  expect(moved.length).toBeGreaterThan(0)
  const lateOf = (scenario: Scenario) =>
    scenario.courses.flatMap(({ late }) => late).filter(({ kind }) => kind.startsWith('wmo-')).length
  expect(lateOf(tight)).toBeGreaterThan(lateOf(today))
})

test('a longer term of the policy is late less often, by the calendar and no other way', async () => {
  const late = (scenario: Scenario, kind: string) =>
    scenario.courses.flatMap((course) => course.late).filter((term) => term.kind === kind).length
  const [kind] = termIds
    .filter((id) => terms[id].lengthIsPolicy && terms[id].length.unit !== 'month')
    .toSorted((one, other) => late(today, other) - late(today, one))
  if (kind === undefined) throw new Error('No term is of the policy.')
  expect(late(today, kind)).toBeGreaterThan(0)
  const longer = await live({ termLengths: { [kind]: { value: 300, unit: 'day' } } })
  expect(late(longer, kind)).toBeLessThan(late(today, kind))
})

test('an earlier start opens the cases of who waits earlier', async () => {
  const opened = (scenario: Scenario, before: string) =>
    scenario.months
      .filter(({ month }) => month < before)
      .reduce((all, { numbers }) => all + numbers.investigationsDone, 0)
  const early = await live({ startAgeMonths: 16 * 12 })
  expect(opened(early, '2027-06')).toBeGreaterThanOrEqual(opened(today, '2027-06'))
  expect(early.courses.length).toBeGreaterThanOrEqual(today.courses.length)
})
