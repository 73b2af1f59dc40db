import { describe, expect, test } from '@jest/globals'
import { directIntakeMachine } from '../../../machines/direct-intake/direct-intake.machine.ts'
import { takenTransitions } from '../../support/given-case.ts'
import { everyNode, pathOf, transitionsOf } from '../pathways/support/graph.ts'
import { isNoticed, nameOf } from '../regions/guard-off.ts'
import { closingScenarios } from './closing.scenarios.ts'
import { courseScenarios } from './course.scenarios.ts'
import { intakeScenarios } from './intake.scenarios.ts'

const scenarios = [...intakeScenarios, ...courseScenarios, ...closingScenarios]
const own = everyNode(directIntakeMachine).filter(({ path }) => path[1] === 'course')
/** The offer inside placement has its own scenarios. */
const ofCourse = own.filter(({ path }) => !(path[2] === 'placement' && path.length > 3))

describe('direct intake', () => {
  test.each(scenarios)('%s', (_, story) => story())
})

describe('the course of direct intake, looked at as a whole', () => {
  test('every transition is taken, and so every state entered', () => {
    const missed = ofCourse.flatMap((node) =>
      transitionsOf(node)
        .filter((transition) => !takenTransitions.has(transition))
        .map(({ eventType, guard }) => `${pathOf(node)} ${eventType} ${nameOf(guard) ?? ''}`),
    )
    expect(missed).toEqual([])
  })

  const used = [...new Set(ofCourse.flatMap(transitionsOf).flatMap(({ guard }) => nameOf(guard) ?? []))]
  test.each(used)('the guard %s turned off is noticed', (guard) => {
    expect(scenarios.some(([, story]) => isNoticed(guard, story))).toBe(true)
  })
})
