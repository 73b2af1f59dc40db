import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import type { Facts } from '../../src/routing/facts.ts'
import { rulesOn } from '../../src/routing/rules.ts'
import { births, noOtherLaw, today } from './scenario.ts'

const { minor, aged18 } = births
const running = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' } as const
const guidance: Facts = { birthDate: minor, ...running, youthHelpKind: 'participation-support' }
const adult: Facts = {
  birthDate: aged18,
  ...running,
  youthHelpKind: 'treatment-support',
  ...noOtherLaw,
  severalCauses: false,
}
const reasons = (facts: Facts) => routeAdvice(facts, today, defaultPolicy, rulesOn(today), 'en').reasons
const reasonOf = (rule: string, facts: Facts) => {
  const found = reasons(facts).find((reason) => reason.rule === rule)
  return found && { holds: found.holds, because: found.because }
}
/** What a reason says after the words of its row, which the pages show apart. */
const because = (rule: string, facts: Facts) =>
  reasonOf(rule, facts)
    ?.because.split(/(?<=\.) /)
    .slice(1)
    .join(' ')

test('each rule up to the one that decided, of D1 and then of D2, and no further', () => {
  expect(reasons(guidance).map(({ rule }) => rule)).toEqual([
    ...['D1.1', 'D1.1b', 'D1.2', 'D1.3', 'D1.4', 'D1.5', 'D1.6', 'D1.7', 'D1.9', 'D1.10'],
    ...['D2.1', 'D2.2', 'D2.3-a', 'D2.3-b', 'D2.3-c', 'D2.3-d', 'D2.3-authorisation', 'D2.3b'],
    ...['D2.4-foster-care', 'D2.4-family-home', 'D2.5', 'D2.6-continuation', 'D2.6-determined', 'D2.6-resumption'],
    'D2.7',
  ])
  const underOrder = reasons({ ...guidance, juvenileCriminalDecision: true }).map(({ rule }) => rule)
  expect(underOrder).toEqual(['D1.1', 'D2.1'])
  const [byLaw] = reasons(guidance)
  expect(byLaw?.facts).toEqual(['juvenileCriminalDecision', 'youthHelpKind'])
  const { d1, d2 } = rulesOn(today)
  const inForce = d1.filter(({ policySets }) => !policySets || policySets.includes(defaultPolicy.policySet))
  expect(reasons({ birthDate: minor })).toHaveLength(inForce.length + d2.length)
})

test('a rule that held says each of its conditions', () => {
  expect(reasonOf('D1.10', guidance)).toEqual({
    holds: true,
    because: expect.stringMatching(/Guidance and personal care end at 18 \(youth help 2° and 3°\)\.$/),
  })
  expect(because('D1.9', { ...adult, wmoCanProvide: false })).toBe(
    'This kind of help can go on after 18 (youth help 1°). The young person is not yet 23. ' +
      'Help is needed after the 18th birthday, or that is not known yet. ' +
      'No closed youth care runs to the 18th birthday. The Wmo cannot give the help.',
  )
})

test('a rule that failed says the first condition that did', () => {
  expect(reasonOf('D1.1b', { ...adult, severalCauses: true })).toEqual({
    holds: false,
    because: expect.stringMatching(/There is no right to care under the Wlz or the Zvw\.$/),
  })
  expect(because('D2.9-continuation', { ...adult, wmoCanProvide: false, continuationDecision: 'refused' })).toBe(
    'The extension was refused. An objection is possible up to six weeks after publication.',
  )
})

test('a rule that is not known names what is not, each once, and nothing that is known', () => {
  expect(reasonOf('D1.9', adult)).toEqual({
    holds: null,
    because: expect.stringMatching(/Not known: Can the Wmo give the help\?$/),
  })
  const { wlzRight: _, ...withoutWlz } = adult
  expect(reasonOf('D1.2', withoutWlz)).toEqual({ holds: null, because: expect.stringMatching(/Not known: [^;]+$/) })
})

test('a rule that hangs on table D1 says so: it fits, it points elsewhere, or it is not known yet', () => {
  const foster: Facts = { birthDate: aged18, ...running, youthHelpKind: 'foster-care', youthWantsToStay: true }
  expect(because('D2.8-foster-care', foster)).toBe('Table D1 found the law that gives the help.')
  expect(reasonOf('D2.8-foster-care', adult)).toEqual({
    holds: false,
    because: expect.stringMatching(/Table D1 points at another law\.$/),
  })
  const { youthWantsToStay: __, ...undecided } = foster
  expect(reasonOf('D2.8-foster-care', undecided)).toEqual({
    holds: null,
    because: expect.stringMatching(/Which law gives the help is not known yet\.$/),
  })
})

test('a reason names its need when there are several, and none when there is one', () => {
  expect(reasons(guidance).filter((reason) => 'need' in reason)).toEqual([])
  const needs = [{ youthHelpKind: 'participation-support' as const }, { youthHelpKind: 'personal-care' as const }]
  const places = reasons({ birthDate: minor, ...running, needs }).map(({ need }) => need)
  expect([...new Set(places)]).toEqual([0, 1])
})
