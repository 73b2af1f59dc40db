import { describe, expect, test } from '@jest/globals'
import { extendedYouthCareMachine } from '../../../machines/extended-youth-care/extended-youth-care.machine.ts'
import { takenTransitions, withGuardOff } from '../../support/given-case.ts'
import { everyNode, pathOf, transitionsOf } from '../pathways/support/graph.ts'
import { assessmentScenarios } from './assessment.scenarios.ts'
import { decisionScenarios } from './decision.scenarios.ts'
import { helpScenarios } from './help.scenarios.ts'

const scenarios = [...assessmentScenarios, ...decisionScenarios, ...helpScenarios]

/** The course and the exit; what the exit shares with the handover is told there. */
const own = everyNode(extendedYouthCareMachine).filter(
  (node) => /^open\.(course|exit)\b/.test(pathOf(node)) && !/^open\.exit\.handover\.(?!law)/.test(pathOf(node)),
)
const nameOf = (guard: unknown): string[] => (typeof guard === 'string' ? [guard] : [])
const guards = [...new Set(own.flatMap(transitionsOf).flatMap(({ guard }) => nameOf(guard)))]

describe('extended youth care', () => {
  test.each(scenarios)('%s', (_, story) => story())
})

describe('the stories of extended youth care', () => {
  test('take every transition, and so enter every state', () => {
    const missed = own.flatMap((node) =>
      transitionsOf(node)
        .filter((transition) => !takenTransitions.has(transition))
        .map(({ eventType, guard }) => `${pathOf(node)} ${eventType} ${nameOf(guard).join()}`),
    )
    expect(missed).toEqual([])
  })

  test.each(guards)('notice when the guard %s is turned off', (guard) => {
    expect(scenarios.some(([, story]) => notices(guard, story))).toBe(true)
  })
})

function notices(guard: string, story: () => void): boolean {
  try {
    withGuardOff(guard, story)
    return false
  } catch {
    return true
  }
}
