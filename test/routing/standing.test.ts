import { describe, expect, test } from '@jest/globals'
import { defaultPolicy, type Policy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { began, births, closed, noOtherLaw, today } from './scenario.ts'

const { minor, aged18, aged19, aged21 } = births
const guidance = { birthDate: minor, ...began, youthHelpKind: 'participation-support' } as const // T18 2027-06-10
const treatment = { ...began, youthHelpKind: 'treatment-support', ...noOtherLaw, wmoCanProvide: false } as const
const foster = { ...began, youthHelpKind: 'foster-care', youthWantsToStay: true, ...noOtherLaw } as const
const home = { ...began, youthHelpKind: 'family-home', youthWantsToStay: true, homeParentsAgree: true } as const

const advise = (facts: Facts, asOf: string = today, policy: Policy = defaultPolicy) => routeAdvice(facts, asOf, policy)

describe('a handover against its window', () => {
  test.each<[string, Facts, string, object]>([
    ['the day before it opens', guidance, '2026-12-09', { status: 'prepare', daysUntilWindow: 1, daysTo18: 183 }],
    [
      'the day it opens, no plan',
      { ...guidance, perspectivePlan: 'none' },
      '2026-12-10',
      { status: 'window-open', planOverdueDays: 0, daysUntilWindow: 0 },
    ],
    [
      'a day later, no plan',
      { ...guidance, perspectivePlan: 'none' },
      '2026-12-11',
      { status: 'overdue', planOverdueDays: 1 },
    ],
    [
      'a day later, final',
      { ...guidance, perspectivePlan: 'final' },
      '2026-12-11',
      { status: 'window-open', planOverdueDays: 0 },
    ],
    ['a day later, not known', guidance, '2026-12-11', { status: 'window-open', planOverdueDays: 0 }],
  ])('%s', (_, facts, asOf, standing) => {
    expect(advise(facts, asOf)).toMatchObject(standing)
  })

  test('a plan not known is named', () => {
    expect(advise(guidance, '2026-12-11').missingFacts.map(({ fact }) => fact)).toContain('perspectivePlan')
  })

  test('the day the plan should be ready is a setting', () => {
    const early = { ...defaultPolicy, planReadyByMonths: 9 }
    expect(advise({ ...guidance, perspectivePlan: 'draft' }, '2026-09-20', early)).toMatchObject({
      status: 'overdue',
      planOverdueDays: 10,
    })
  })
})

describe('the decision on extended care', () => {
  test.each<[string, Facts, string, object]>([
    [
      'needed before 18',
      { birthDate: minor, ...treatment },
      today,
      { status: 'decision-needed', decisionOverdueDays: 0, necessityDecisionRequired: true },
    ],
    [
      'on the birthday',
      { birthDate: minor, ...treatment },
      '2027-06-10',
      { status: 'decision-overdue', decisionOverdueDays: 0 },
    ],
    [
      'a month late',
      { birthDate: minor, ...treatment, continuationDecision: 'none' },
      '2027-07-10',
      { status: 'decision-overdue', decisionOverdueDays: 30 },
    ],
    [
      'granted',
      { birthDate: aged18, ...treatment, continuationDecision: 'granted' },
      today,
      { status: 'open', decisionOverdueDays: 0, necessityDecisionRequired: true },
    ],
    [
      'foster care asks none',
      { birthDate: aged19, ...foster },
      today,
      { status: 'open', ground: 'foster-until-21', necessityDecisionRequired: false },
    ],
    [
      'foster care at 21 asks one',
      { birthDate: aged21, ...foster, wmoCanProvide: false },
      '2026-03-13',
      { status: 'decision-overdue', ground: 'continuation', decisionOverdueDays: 10 },
    ],
    [
      'foster care at 18 of which nobody knows the wish asks one from 18 on',
      { birthDate: aged18, ...foster, youthWantsToStay: undefined, wmoCanProvide: false },
      '2026-09-11',
      { status: 'decision-overdue', ground: 'continuation', decisionOverdueDays: 10 },
    ],
    [
      'treatment at 21 is late since 18',
      { birthDate: aged21, ...treatment },
      '2026-03-13',
      { status: 'decision-overdue', ground: 'continuation', decisionOverdueDays: 1106 },
    ],
    [
      'closed care that no court has seen asks its decision',
      { birthDate: minor, ...closed },
      today,
      { status: 'decision-needed', ground: 'closed-max-6-months', necessityDecisionRequired: false },
    ],
    [
      'closed care that the court has seen asks none',
      { birthDate: minor, ...closed, closedCareAuthorisedUntil: '2027-09-01' },
      today,
      { status: 'open', ground: 'closed-max-6-months', necessityDecisionRequired: false },
    ],
    [
      'a family-style home records one',
      { birthDate: minor, ...home },
      today,
      { status: 'decision-needed', ground: 'family-home-until-21', necessityDecisionRequired: true },
    ],
    [
      'determined before 18',
      { birthDate: aged18, ...treatment, youthHelpRunning: false, youthHelpDeterminedOn: '2026-06-01' },
      today,
      { status: 'open', ground: 'determined-before-18', necessityDecisionRequired: false },
    ],
    [
      'resumption does not count from 18',
      {
        birthDate: aged18,
        ...treatment,
        youthHelpRunning: false,
        youthHelpEndedOn: '2026-09-30',
        resumptionNecessary: true,
      },
      today,
      { status: 'decision-needed', ground: 'resumption', decisionOverdueDays: 0 },
    ],
  ])('%s', (_, facts, asOf, standing) => {
    expect(advise(facts, asOf)).toMatchObject(standing)
  })
})

test('a handover and an intake ask no determination', () => {
  expect(advise(guidance)).not.toHaveProperty('necessityDecisionRequired')
  expect(advise({ birthDate: births.aged24 })).not.toHaveProperty('necessityDecisionRequired')
})

test('urgent is who has no place to sleep tonight, and nobody else', () => {
  expect(advise({ ...guidance, noPlaceTonight: true }).urgent).toBe(true)
  expect(advise({ ...guidance, noPlaceTonight: false })).not.toHaveProperty('urgent')
})

test('the days to 18 run out on the birthday', () => {
  const counted = ['2027-06-08', '2027-06-09', '2027-06-10', '2027-06-11'].map((day) => advise(guidance, day).daysTo18)
  expect(counted).toEqual([2, 1, 0, 0])
})

test('23 and older stand outside the group', () => {
  expect(advise({ birthDate: births.aged24 })).toMatchObject({
    outcome: 'adult-access',
    status: 'out-of-transition-group',
  })
})

describe('several needs', () => {
  test('foster care goes first, and guidance gets its own track', () => {
    const needs = [
      { youthHelpKind: 'participation-support' as const, needAfter18: 'long-term' as const },
      { ...foster },
    ]
    const advice = advise({ birthDate: '2009-01-20', needs, youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' })
    expect(advice).toMatchObject({ outcome: 'extended-youth-care', ground: 'foster-until-21', targetLaw: null })
    expect(advice.perNeed).toMatchObject([
      { kind: 'participation-support', law: 'wmo', action: 'wmo-handover' },
      { kind: 'foster-care', law: 'jeugdwet', action: 'continue-without-decision' },
    ])
    expect(advice.alerts).toContain('notify-wmo-now')
    expect(new Set(advice.reasons.map(({ need }) => need))).toEqual(new Set([0, 1]))
  })

  test('a criminal decision covers the need under it only', () => {
    const needs = [{ youthHelpKind: 'juvenile-criminal' as const }, { youthHelpKind: 'participation-support' as const }]
    const advice = advise({ birthDate: minor, youthHelpRunning: true, juvenileCriminalDecision: true, needs })
    expect(advice.outcome).toBe('juvenile-criminal')
    expect(advice.perNeed).toMatchObject([
      { law: 'jeugdwet', action: 'monitor' },
      { law: 'wmo', action: 'wmo-handover' },
    ])
  })

  test('a flat kind that no need has is a need as well', () => {
    const advice = advise({ birthDate: minor, ...foster, needs: [{ youthHelpKind: 'participation-support' }] })
    expect(advice.perNeed.map(({ kind }) => kind)).toEqual(['participation-support', 'foster-care'])
    expect(advice.outcome).toBe('extended-youth-care')
  })
})
