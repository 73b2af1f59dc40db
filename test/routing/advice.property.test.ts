import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { defaultPolicy, type Policy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import { alertCodes } from '../../src/routing/alert-codes.ts'
import { conditions } from '../../src/routing/conditions.ts'
import { type FactName, type Facts, factNames, factsSchema } from '../../src/routing/facts.ts'
import { needsOf } from '../../src/routing/needs-of.ts'
import { routeOutcome } from '../../src/routing/outcome.ts'
import { rulesOn } from '../../src/routing/rules.ts'
import { situationsOf } from '../../src/routing/situation.ts'
import { anyDay, anyFact, anyFacts, anyFactsOfOneNeed } from './arbitrary-facts.ts'

const anyPolicy: fc.Arbitrary<Policy> = fc.constantFrom(
  defaultPolicy,
  { ...defaultPolicy, policySet: 'statute' as const },
  { ...defaultPolicy, leapDayRule: 'february-28' as const, planReadyByMonths: 9 },
)
const many = { numRuns: 2000 }

const isDayText = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day)
const isAlert = (code: string): boolean => alertCodes.some((each) => each === code)

const answersAlike = (facts: Facts, asOf: string, policy: Policy): void => {
  const { outcome, ground, status, targetLaw, alerts, dates } = routeAdvice(facts, asOf, policy)
  expect(routeOutcome(facts, asOf, policy)).toEqual({ outcome, ground, status, targetLaw, alerts })
  expect(alerts.every(isAlert) && Object.values(dates).every(isDayText)).toBe(true)
}

test('facts of one need always get an answer, and both entries give the same', () => {
  fc.assert(fc.property(anyFactsOfOneNeed, anyDay, anyPolicy, answersAlike), many)
})

test('facts of several needs always get an answer, and both entries give the same', () => {
  fc.assert(fc.property(anyFacts, anyDay, anyPolicy, answersAlike), { numRuns: 500 })
})

test('the schema admits what these tests draw', () => {
  fc.assert(fc.property(anyFacts, (facts) => factsSchema.safeParse(facts).success))
})

test('one more fact never makes it throw, and what is missing is not known', () => {
  fc.assert(
    fc.property(anyFactsOfOneNeed, anyFact, anyDay, (facts, known, asOf) => {
      const learned = { ...facts, ...known }
      const { missingFacts } = routeAdvice(learned, asOf, defaultPolicy)
      const names = missingFacts.map(({ fact }) => fact)
      expect(names.filter((name) => learned[name] !== undefined)).toEqual([])
      expect(new Set(names).size).toBe(names.length)
    }),
    many,
  )
})

test('what would change the outcome does so when it is tried', () => {
  fc.assert(
    fc.property(anyFactsOfOneNeed, anyDay, anyPolicy, (facts, asOf, policy) => {
      const { outcome, wouldChange } = routeAdvice(facts, asOf, policy)
      for (const change of wouldChange) {
        const changed = factsSchema.parse({ ...facts, [change.fact]: change.to })
        expect(change.from).toEqual(facts[change.fact as FactName] ?? null)
        expect(routeOutcome(changed, asOf, policy).outcome).toBe(change.outcome)
        expect(change.outcome).not.toBe(outcome)
      }
    }),
    many,
  )
})

test('an answer or a code that changes the outcome is told', () => {
  const isOpen = (name: string): boolean => ['wmoProvision', 'household', 'requestedServices'].includes(name)
  const isMunicipality = (name: string): boolean => /In$|Address/.test(name)
  fc.assert(
    fc.property(anyFactsOfOneNeed, anyFact, anyDay, (facts, known, asOf) => {
      const [[name, to] = []] = Object.entries(known)
      if (name === undefined || isOpen(name) || isMunicipality(name) || (typeof to === 'string' && isDayText(to)))
        return
      const { outcome, wouldChange } = routeAdvice(facts, asOf, defaultPolicy)
      const changed = routeOutcome({ ...facts, ...known }, asOf, defaultPolicy).outcome
      const told = wouldChange.filter((change) => change.fact === name && change.to === to).map((each) => each.outcome)
      expect(told).toEqual(changed === outcome ? [] : [changed])
    }),
    many,
  )
})

test('with several needs a change of one need does so when it is tried', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, asOf) => {
      for (const { fact, from, to, outcome } of routeAdvice(facts, asOf, defaultPolicy).wouldChange) {
        const [, place, name] = /^needs\/(\d+)\/(\w+)$/.exec(fact) ?? []
        if (name) expect(from).toEqual(needsOf(facts)[Number(place)]?.[name as FactName] ?? null)
        const changed = name
          ? { ...facts, needs: facts.needs?.map((need, at) => (at === Number(place) ? { ...need, [name]: to } : need)) }
          : { ...facts, [fact]: to }
        expect(routeOutcome(factsSchema.parse(changed), asOf, defaultPolicy).outcome).toBe(outcome)
      }
    }),
    { numRuns: 500 },
  )
})

test('a condition reads no fact that it does not name', () => {
  fc.assert(
    fc.property(anyFactsOfOneNeed, anyFactsOfOneNeed, anyDay, (facts, other, asOf) => {
      for (const condition of Object.values(conditions)) {
        const kept = Object.fromEntries(condition.facts.map((name) => [name, facts[name]]))
        const elsewhere = { ...other, ...kept, birthDate: facts.birthDate }
        const [one, two] = [facts, elsewhere].map((each) => situationsOf(each, asOf, defaultPolicy)[0])
        if (!one || !two || condition.test(two) !== condition.test(one)) return false
      }
      return true
    }),
    { numRuns: 500 },
  )
})

test('the rules that held are the ones that decided, the last of each table', () => {
  fc.assert(
    fc.property(anyFactsOfOneNeed, anyDay, (facts, asOf) => {
      const { reasons, outcome } = routeAdvice(facts, asOf, defaultPolicy)
      const pathwayRules = reasons.filter(({ rule }) => rule.startsWith('D2.'))
      expect(pathwayRules.slice(0, -1).every(({ holds }) => holds !== true)).toBe(true)
      expect(pathwayRules.at(-1)?.holds === true).toBe(outcome !== 'needs-information')
      expect(reasons.every(({ because, legalBasis }) => because.length > 10 && legalBasis.length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('every fact can be drawn, and the rules name known facts only', () => {
  expect(rulesOn('2026-11-22').version).toBe('d1-d2-2026.1')
  expect(Object.values(conditions).flatMap(({ facts }) => facts.filter((name) => !factNames.includes(name)))).toEqual(
    [],
  )
})
