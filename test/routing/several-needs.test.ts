import { describe, expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts, NeedFacts } from '../../src/routing/facts.ts'
import { needsOf } from '../../src/routing/needs-of.ts'
import { births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18, aged19 } = births
const unknown: NeedFacts = {}
const foster: NeedFacts = {
  youthHelpKind: 'foster-care',
  youthHelpRunning: true,
  youthHelpStartedOn: '2022-03-01',
  youthWantsToStay: true,
}
const guidance: NeedFacts = { youthHelpKind: 'participation-support', youthHelpRunning: true }
const advise = (birthDate: string, needs: NeedFacts[], flat: Partial<Facts> = {}) =>
  routeAdvice({ birthDate, ...flat, needs }, today, defaultPolicy)

describe('the need for which the first row of D2 holds decides', () => {
  test.each<[string, NeedFacts[], string]>([
    ['foster care before guidance', [foster, guidance], 'extended-youth-care'],
    ['foster care after guidance', [guidance, foster], 'extended-youth-care'],
    ['a need of which nothing is known waits', [unknown, guidance], 'perspective-plan-handover'],
    ['also when it comes last', [guidance, unknown], 'perspective-plan-handover'],
    ['a criminal decision before all else', [guidance, { juvenileCriminalDecision: true }], 'juvenile-criminal'],
    [
      'also before a need of which nothing is known',
      [unknown, { juvenileCriminalDecision: true }],
      'juvenile-criminal',
    ],
    ['nothing known of any', [unknown, unknown], 'needs-information'],
  ])('%s', (_, needs, outcome) => {
    expect(advise(minor, needs).outcome).toBe(outcome)
  })
})

describe('the half year to resume', () => {
  const ended = (youthHelpEndedOn: string): NeedFacts => ({ ...guidance, youthHelpRunning: false, youthHelpEndedOn })

  test('is counted from the need that decides', () => {
    const running: NeedFacts = { ...foster, youthHelpRunning: false, youthHelpEndedOn: '2026-09-30' }
    expect(advise(aged19, [ended('2026-10-31'), running]).dates.resumptionLastDay).toBe('2027-03-30')
  })

  test('of two that reach the same row, the first decides', () => {
    const treatment = (youthHelpEndedOn: string): NeedFacts => ({
      ...ended(youthHelpEndedOn),
      youthHelpKind: 'treatment-support',
    })
    const lastDay = (...needs: NeedFacts[]) => advise(aged19, needs).dates.resumptionLastDay
    expect(lastDay(treatment('2026-08-31'), treatment('2026-10-31'))).toBe('2027-02-28')
    expect(lastDay(treatment('2026-10-31'), treatment('2026-08-31'))).toBe('2027-04-30')
  })

  test('or, when that has no end, from the help that ended last', () => {
    const needs = [foster, ended('2026-10-31'), ended('2026-08-31')]
    expect(advise(aged19, needs).dates.resumptionLastDay).toBe('2027-04-30')
    expect(advise(aged19, [foster]).dates).not.toHaveProperty('resumptionLastDay')
    expect(advise(aged19, [foster, ended('2026-10-31')]).dates.resumptionLastDay).toBe('2027-04-30')
  })
})

test('the days of a kind of help are there when one need has it', () => {
  expect(advise(minor, [guidance, foster]).dates.fosterLastDay).toBe('2030-06-09')
})

test('what the Wmo gives is asked when it can give one of the needs', () => {
  const byWmo: NeedFacts = { ...guidance, youthHelpKind: 'treatment-support', wmoCanProvide: true, ...noOtherLaw }
  const asked = (needs: NeedFacts[]) => advise(minor, needs).missingFacts.map(({ fact }) => fact)
  expect(asked([foster, byWmo])).toContain('wmoProvision')
  expect(asked([foster, { ...byWmo, wmoProvision: 'guidance' }])).not.toContain('wmoProvision')
})

test('what would change names the value that a need has from the flat facts, and does not try it again', () => {
  const facts: Facts = {
    birthDate: aged18,
    youthHelpRunning: true,
    youthHelpStartedOn: '2022-03-01',
    ...noOtherLaw,
    needs: [{ youthHelpKind: 'treatment-support', wmoCanProvide: false }],
  }
  const { outcome, wouldChange } = routeAdvice(facts, today, defaultPolicy)
  expect(outcome).toBe('extended-youth-care')
  const changes = wouldChange.filter(({ fact }) => fact === 'needs/0/youthHelpRunning')
  expect(changes).toMatchObject([{ from: true, to: false }])
})

describe('what a need does not say, the flat facts say', () => {
  const kinds = (facts: Facts) => needsOf(facts).map(({ youthHelpKind }) => youthHelpKind)

  test('no needs apart: the flat facts are the one need', () => {
    const facts: Facts = { birthDate: aged18, youthHelpKind: 'foster-care' }
    expect(needsOf(facts)).toEqual([facts])
    expect(needsOf({ ...facts, needs: [] })).toEqual([{ ...facts, needs: [] }])
  })

  test('a need is a full set of facts, its own on top', () => {
    const facts: Facts = { birthDate: aged18, wlzRight: false, zvwRight: true, needs: [{ wlzRight: true }] }
    expect(needsOf(facts)).toEqual([{ birthDate: aged18, wlzRight: true, zvwRight: true }])
  })

  test('a flat kind is a need of its own, unless a need has it', () => {
    const flat = { birthDate: aged18, youthHelpKind: 'foster-care' } as const
    expect(kinds({ ...flat, needs: [{ youthHelpKind: 'personal-care' }] })).toEqual(['personal-care', 'foster-care'])
    expect(kinds({ ...flat, needs: [{ youthHelpKind: 'personal-care' }, {}] })).toEqual([
      'personal-care',
      'foster-care',
    ])
    expect(kinds({ birthDate: aged18, needs: [{ youthHelpKind: 'personal-care' }] })).toEqual(['personal-care'])
  })

  test('a flat order is a need of its own and covers no other (domain D2 row 1)', () => {
    const flat = { birthDate: aged19, youthHelpKind: 'juvenile-criminal', juvenileCriminalDecision: true } as const
    expect(needsOf({ ...flat, needs: [guidance] })).toEqual([
      { ...flat, ...guidance, juvenileCriminalDecision: false },
      { ...flat },
    ])
    const advice = routeAdvice({ ...flat, needs: [{ youthHelpKind: 'participation-support' }] }, today, defaultPolicy)
    expect(advice.outcome).toBe('juvenile-criminal')
    expect(advice.perNeed.map(({ kind, law, action }) => [kind, law, action])).toEqual([
      ['participation-support', 'wmo', 'wmo-handover'],
      ['juvenile-criminal', 'jeugdwet', 'monitor'],
    ])
    const within = [{ youthHelpKind: 'participation-support' as const }, { juvenileCriminalDecision: true }]
    expect(advice.alerts).toEqual(advise(aged19, within).alerts)
  })

  test('a flat kind that says juvenile-criminal is an order too, unless it is said that there is none', () => {
    const orders = (flat: Partial<Facts>) =>
      needsOf({ birthDate: aged19, youthHelpKind: 'juvenile-criminal', ...flat, needs: [guidance] }).map(
        (need) => need.juvenileCriminalDecision,
      )
    expect(orders({})).toEqual([false, undefined])
    expect(orders({ juvenileCriminalDecision: false })).toEqual([false, false])
  })

  test('a criminal decision is passed on, until a need shows that it is under it', () => {
    const decided = (needs: NeedFacts[]) =>
      needsOf({ birthDate: aged18, juvenileCriminalDecision: true, needs }).map((need) => need.juvenileCriminalDecision)
    expect(decided([{ wlzRight: true }, { wlzRight: false }])).toEqual([true, true])
    expect(decided([{ youthHelpKind: 'juvenile-criminal' }, { wlzRight: false }])).toEqual([true, false])
    expect(decided([{ juvenileCriminalDecision: true }, { wlzRight: false }])).toEqual([true, false])
    const flat = { birthDate: aged18, youthHelpKind: 'juvenile-criminal' } as const
    const shown = needsOf({ ...flat, needs: [{ ...foster, juvenileCriminalDecision: true }] })
    expect(shown.map((need) => need.juvenileCriminalDecision)).toEqual([true, undefined])
  })
})
