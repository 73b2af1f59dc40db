import { defaultPolicy, type Policy } from '../../src/calendar/policy.ts'
import type { Rules } from '../../src/routing/decision-table.ts'
import { evaluate } from '../../src/routing/evaluate.ts'
import type { FactName, Facts } from '../../src/routing/facts.ts'
import { missingFactNames } from '../../src/routing/missing-facts.ts'

export const today = '2026-11-22'

/** Birth dates by age on `today`. */
export const births = {
  minor: '2009-06-10',
  aged18: '2008-09-01',
  aged19: '2007-05-20',
  aged21: '2005-03-03',
  aged24: '2002-06-01',
} as const

export const statute: Policy = { ...defaultPolicy, policySet: 'statute' }

/** One situation and which row of each table decides it; null where none holds. */
export type Scenario = {
  readonly title: string
  readonly facts: Facts
  readonly law: string | null
  readonly row: string | null
  readonly policy?: Policy
  readonly asOf?: string
  /** All the facts that are named as missing, in any order; not looked at when absent. */
  readonly missing?: readonly FactName[]
}

/** Nobody else's law: what row 9 asks to be known. */
export const noOtherLaw = { wlzRight: false, zvwRight: false } as const

/** What the rules say of it, in the shape of the expectation. */
export function told({ facts, policy = defaultPolicy, asOf = today, missing }: Scenario, rules: Rules) {
  const decision = evaluate(facts, asOf, policy, rules)
  return {
    law: decision.decisive.d1?.id ?? null,
    row: decision.decisive.d2?.id ?? null,
    ...(missing && { missing: missingFactNames(decision).sort() }),
  }
}

export const expected = ({ law, row, missing }: Scenario) => ({
  law,
  row,
  ...(missing && { missing: [...missing].sort() }),
})

/** A scenario: the rows of D1 and of D2 that decide, what it is about, and its facts. */
export const decides = (
  law: string | null,
  row: string | null,
  title: string,
  facts: Facts,
  more: Partial<Scenario> = {},
): Scenario => ({ title, facts, law, row, ...more })

/** Youth help that began before 18 and runs. */
export const began = { youthHelpRunning: true, youthHelpStartedOn: '2022-03-01' } as const

/** Closed youth care that works towards open help. */
export const closed = {
  ...began,
  youthHelpKind: 'closed-youth-care',
  carePlanSetOn: '2023-01-01',
  worksTowardsOpenHelp: true,
} as const
