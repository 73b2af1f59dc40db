import { describe, expect, test } from '@jest/globals'
import type { Day } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import { type Facts, isInRange } from '../../src/routing/facts.ts'
import { births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18 } = births
const running = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' } as const
const treatment = { youthHelpKind: 'treatment-support', ...noOtherLaw } as const
const notCriminal = { juvenileCriminalDecision: false, severalCauses: false } as const
const closed = { birthDate: minor, ...running, youthHelpKind: 'closed-youth-care' } as const

/** All that is asked, in its order: what could still decide otherwise, and nothing that could not. */
describe('what is missing', () => {
  test.each<[string, Facts, string[]]>([
    ['a criminal decision leaves nothing to ask', { birthDate: minor, juvenileCriminalDecision: true }, []],
    [
      'foster care with a wish to stay: only a criminal decision goes before it',
      { birthDate: minor, ...running, youthHelpKind: 'foster-care', youthWantsToStay: true, ...noOtherLaw },
      ['juvenileCriminalDecision'],
    ],
    [
      'guidance ends at 18 whatever is known: what could go before it, and how far the plan is',
      { birthDate: minor, ...running, youthHelpKind: 'participation-support' },
      ['juvenileCriminalDecision', 'needAfter18', 'wlzRight', 'zvwRight', 'perspectivePlan'],
    ],
    [
      'guidance of which all is known but the plan',
      {
        birthDate: minor,
        ...running,
        youthHelpKind: 'participation-support',
        needAfter18: 'long-term',
        ...noOtherLaw,
        ...notCriminal,
      },
      ['perspectivePlan'],
    ],
    [
      'treatment of a minor: which law, and whether it was determined before',
      { birthDate: minor, ...running, youthHelpKind: 'treatment-support' },
      [
        ...['juvenileCriminalDecision', 'needAfter18', 'severalCauses', 'wlzRight', 'zvwRight', 'wmoCanProvide'],
        'youthHelpDeterminedOn',
      ],
    ],
    [
      'treatment of which all is known',
      { birthDate: minor, ...running, ...treatment, ...notCriminal, wmoCanProvide: false, needAfter18: 'short' },
      [],
    ],
    [
      'closed care asks for its four conditions before all else',
      { ...closed },
      [
        ...['juvenileCriminalDecision', 'carePlanSetOn', 'worksTowardsOpenHelp', 'closedCareAuthorisedUntil'],
        ...['needAfter18', 'wlzRight'],
      ],
    ],
    [
      'help that ended lately: whether it must resume, whether support is asked for, and what the Wmo gives',
      {
        birthDate: aged18,
        ...treatment,
        wmoCanProvide: true,
        youthHelpRunning: false,
        youthHelpEndedOn: '2026-08-31',
      },
      ['juvenileCriminalDecision', 'resumptionNecessary', 'requestsSupport', 'wmoProvision'],
    ],
    [
      'a treatment to finish that the Wlz gives: what could go before it is asked all the same',
      {
        birthDate: minor,
        youthHelpRunning: false,
        youthHelpKind: 'residential-treatment',
        mildIntellectualDisabilityWithBehaviourProblems: true,
        residentialTreatmentMustFinish: true,
        zvwRight: true,
        needAfter18: 'long-term',
        juvenileCriminalDecision: false,
        perspectivePlan: 'none',
      },
      ['youthHelpDeterminedOn', 'severalCauses', 'youthHelpEndedOn', 'resumptionNecessary', 'wlzRight'],
    ],
    [
      'help that waits to begin hangs on a law that hangs on there being no other: that one is asked',
      {
        birthDate: aged18,
        youthHelpKind: 'treatment-support',
        youthHelpRunning: false,
        youthHelpDeterminedOn: '2026-01-10',
        zvwRight: false,
        wmoCanProvide: false,
        needAfter18: 'short',
        mildIntellectualDisabilityWithBehaviourProblems: false,
        requestsSupport: false,
        ...notCriminal,
      },
      ['continuationDecision', 'wlzRight', 'youthHelpStartedOn', 'youthHelpEndedOn', 'resumptionNecessary'],
    ],
  ])('%s', (_, facts, names) => {
    expect(routeAdvice(facts, today, defaultPolicy).missingFacts.map(({ fact }) => fact)).toEqual(names)
  })
})

describe('the days that would change it lie on either side of a bound', () => {
  const changes = (facts: Facts, fact: string, asOf: Day = today) =>
    routeAdvice(facts, asOf, defaultPolicy)
      .wouldChange.filter((change) => change.fact === fact)
      .map(({ to, outcome }) => [to, outcome])
  const lawful = { ...closed, carePlanSetOn: '2023-01-01', worksTowardsOpenHelp: true } as const

  test('closed care: begun and planned before 18, authorised no longer than six months after it', () => {
    expect(changes(lawful, 'youthHelpStartedOn')).toEqual([['2027-06-10', 'blocked']])
    expect(changes(lawful, 'carePlanSetOn')).toEqual([['2027-06-10', 'blocked']])
    expect(changes(lawful, 'closedCareAuthorisedUntil')).toEqual([
      ['2027-06-08', 'needs-information'],
      ['2027-12-11', 'blocked'],
    ])
    const tooLong = { ...lawful, closedCareAuthorisedUntil: '2028-01-01' }
    expect(changes(tooLong, 'closedCareAuthorisedUntil')).toContainEqual(['2027-12-10', 'extended-youth-care'])
  })

  test('help determined on the last day before 18, and not on the birthday', () => {
    const waiting = { ...treatment, wmoCanProvide: false, youthHelpRunning: false } as const
    expect(changes({ birthDate: aged18, ...waiting }, 'youthHelpDeterminedOn')).toEqual([
      ['2026-08-31', 'extended-youth-care'],
    ])
    const determined = { birthDate: aged18, ...waiting, youthHelpDeterminedOn: '2026-08-31' }
    expect(changes(determined, 'youthHelpDeterminedOn')).toEqual([['2026-09-01', 'needs-information']])
  })

  test('help that ended today, half a year ago, and a day more', () => {
    const resumed = {
      birthDate: aged18,
      ...treatment,
      youthHelpRunning: false,
      youthHelpStartedOn: '2022-03-01',
      resumptionNecessary: true,
    } as const
    expect(changes(resumed, 'youthHelpEndedOn')).toEqual([
      ['2026-11-22', 'extended-youth-care'],
      ['2026-05-22', 'extended-youth-care'],
    ])
    // Half a year after 28 February is 28 August: on the 30th nobody of February can resume, who ended on 1 March can.
    expect(changes({ ...resumed, youthHelpEndedOn: '2027-01-01' }, 'youthHelpEndedOn', '2027-08-30')).toEqual([
      ['2027-08-30', 'extended-youth-care'],
      ['2027-03-01', 'extended-youth-care'],
    ])
  })

  test('a notification or a report of today is a request', () => {
    const adult = { birthDate: aged18, requestsSupport: false }
    expect(changes(adult, 'notifiedOn')).toEqual([[today, 'direct-intake']])
    expect(changes(adult, 'participationActReportedOn')).toEqual([[today, 'direct-intake']])
  })

  test('no day is named that a fact may not hold', () => {
    const born = '2190-06-10'
    const { wouldChange } = routeAdvice({ ...lawful, birthDate: born }, '2199-12-01', defaultPolicy)
    const days = wouldChange.flatMap(({ to }) => (/^\d{4}-/.test(String(to)) ? [String(to)] : []))
    expect(days.filter((day) => !isInRange(day))).toEqual([])
  })
})
