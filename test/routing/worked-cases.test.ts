import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { routeAdvice } from '../../src/routing/advice.ts'
import { factsSchema } from '../../src/routing/facts.ts'
import { routeOutcome } from '../../src/routing/outcome.ts'

type Case = {
  id: string
  title: string
  request: { asOf: string; facts: unknown }
  expected: Record<string, unknown> & { alerts?: string[]; notOutcome?: string[] }
}

const cases = JSON.parse(readFileSync(new URL('../cases/routing.json', import.meta.url), 'utf8')) as Case[]

test.each(cases)('$id $title', ({ request, expected }) => {
  const facts = factsSchema.parse(request.facts)
  const { alerts = [], notOutcome = [], ...exact } = expected

  const advice = routeAdvice(facts, request.asOf, defaultPolicy)
  const { outcome, status, ground, targetLaw } = advice

  expect(advice).toMatchObject(exact)
  expect(advice.alerts).toEqual(expect.arrayContaining(alerts))
  expect(notOutcome).not.toContain(outcome)
  expect(routeOutcome(facts, request.asOf, defaultPolicy)).toEqual({
    outcome,
    status,
    ground,
    targetLaw,
    alerts: advice.alerts,
  })
})
