import { describe, expect, test } from '@jest/globals'
import type { CaseMachine } from '../../../machines/case-machine.ts'
import { guards } from '../../../machines/guards.ts'
import { takenTransitions, withGuardOff } from '../../support/given-case.ts'
import { everyNode, type Node, pathOf, transitionsOf } from '../pathways/support/graph.ts'
import { awbMachine } from './awb.givens.ts'
import { decisionTermScenarios, extensionRequestScenarios, warningScenarios } from './awb.scenarios.ts'
import {
  dailyMachine,
  incomeCheckScenarios,
  informalSupportScenarios,
  referralScenarios,
  urgencyScenarios,
} from './daily.scenarios.ts'
import { defaultNoticeScenarios, objectionScenarios } from './default-and-objection.scenarios.ts'
import { wlzScenarios, zvwScenarios } from './law.scenarios.ts'
import { wmoMachine, wmoScenarios } from './wmo.scenarios.ts'

/** Each region with the statechart that its scenarios run on. */
const stories = {
  wmo: { machine: wmoMachine, scenarios: wmoScenarios },
  wlz: { machine: wmoMachine, scenarios: wlzScenarios },
  zvw: { machine: wmoMachine, scenarios: zvwScenarios },
  decisionTerms: { machine: awbMachine, scenarios: decisionTermScenarios },
  defaultNotice: { machine: awbMachine, scenarios: defaultNoticeScenarios },
  extensionRequest: { machine: awbMachine, scenarios: extensionRequestScenarios },
  objection: { machine: awbMachine, scenarios: objectionScenarios },
  warnings: { machine: awbMachine, scenarios: warningScenarios },
  incomeCheck: { machine: dailyMachine, scenarios: incomeCheckScenarios },
  informalSupport: { machine: dailyMachine, scenarios: informalSupportScenarios },
  referral: { machine: dailyMachine, scenarios: referralScenarios },
  urgency: { machine: dailyMachine, scenarios: urgencyScenarios },
}

const regionOf = (machine: CaseMachine, region: string): Node[] =>
  everyNode(machine).filter((node) => node.path[0] === region)

const nameOf = (guard: unknown): string | null => (typeof guard === 'string' ? guard : null)

describe.each(Object.entries(stories))('%s', (_region, { scenarios }) => {
  test.each(scenarios)('%s', (_, story) => story())
})

describe.each(Object.entries(stories))('%s, looked at as a whole', (region, { machine, scenarios }) => {
  test('every transition is taken, and so every state entered', () => {
    const missed = regionOf(machine, region).flatMap((node) =>
      transitionsOf(node)
        .filter((transition) => !takenTransitions.has(transition))
        .map(({ eventType, guard }) => `${pathOf(node)} ${eventType || 'always'} ${nameOf(guard) ?? ''}`),
    )
    expect(missed).toEqual([])
  })

  const used = [
    ...new Set(
      regionOf(machine, region)
        .flatMap(transitionsOf)
        .flatMap(({ guard }) => nameOf(guard) ?? []),
    ),
  ]
  test.each(used)('the guard %s turned off is noticed', (guard) => {
    expect(Object.keys(guards)).toContain(guard)
    expect(scenarios.some(([, story]) => isNoticed(guard, story))).toBe(true)
  })
})

function isNoticed(guard: string, story: () => void): boolean {
  try {
    withGuardOff(guard, story)
    return false
  } catch {
    return true
  }
}
