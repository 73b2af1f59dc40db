import { describe, expect, test } from '@jest/globals'
import { rulesOn } from '../../src/routing/rules.ts'
import { lawScenarios } from './law-scenarios.ts'
import { pathwayScenarios } from './pathway-scenarios.ts'
import { expected, type Scenario, today, told } from './scenario.ts'
import { mutantsOf } from './table-mutants.ts'

const rules = rulesOn(today)
const scenarios: readonly Scenario[] = [...lawScenarios, ...pathwayScenarios]

describe('the row that decides', () => {
  test.each(scenarios)('$title', (scenario) => {
    expect(told(scenario, rules)).toEqual(expected(scenario))
  })

  test('each row of both tables decides somewhere', () => {
    const deciding = scenarios.flatMap(({ law, row }) => [`D1.${law}`, `D2.${row}`])
    const rows = [...rules.d1.map(({ id }) => `D1.${id}`), ...rules.d2.map(({ id }) => `D2.${id}`)]
    expect(rows.filter((row) => !deciding.includes(row))).toEqual([])
  })
})

/** Row 5 is about personal care, which the rows that name it here have excluded: they say "2 to 5" as the law does. */
const equivalent = ['D1.9 without noneOfD1 5', 'D1.9-statute without noneOfD1 5', 'D2.10 without noneOfD1 5']

describe('each row and each condition turned off is noticed', () => {
  const mutants = mutantsOf(rules).filter(({ title }) => !equivalent.includes(title))

  test.each(mutants)('$title', (mutant) => {
    const noticed = scenarios.filter((scenario) => !isSame(told(scenario, mutant.rules), expected(scenario)))
    expect(noticed.length).toBeGreaterThan(0)
  })
})

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
