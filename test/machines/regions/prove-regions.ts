import { describe, expect, test } from '@jest/globals'
import type { CaseMachine } from '../../../machines/case-machine.ts'
import { guards } from '../../../machines/guards.ts'
import { eventName } from '../../../machines/outline.ts'
import { takenTransitions } from '../../support/given-case.ts'
import { everyNode, type Node, pathOf, transitionsOf } from '../pathways/support/graph.ts'
import { isNoticed, nameOf } from './guard-off.ts'
import type { Scenario } from './scenario.ts'

/** The states of one region; regions stand at the root, or in `open` of a whole statechart. `open` is that state alone. */
const regionOf = (machine: CaseMachine, region: string): Node[] =>
  everyNode(machine).filter(({ path }) =>
    region === 'open' ? path.join('.') === 'open' : (path[0] === 'open' ? path[1] : path[0]) === region,
  )

/**
 * Tells the scenarios of each region; together they take every transition of it, and notice each of its guards being
 * turned off.
 */
export function proveRegions(stories: Record<string, { machine: CaseMachine; scenarios: Scenario[] }>): void {
  describe.each(Object.entries(stories))('%s', (_region, { scenarios }) => {
    test.each(scenarios)('%s', (_, story) => story())
  })

  describe.each(Object.entries(stories))('%s, looked at as a whole', (region, { machine, scenarios }) => {
    const nodes = regionOf(machine, region)

    test('every transition is taken, and so every state entered', () => {
      const missed = nodes.flatMap((node) =>
        transitionsOf(node)
          .filter((transition) => !takenTransitions.has(transition))
          .map(({ eventType, guard }) => `${pathOf(node)} ${eventName(eventType)} ${nameOf(guard) ?? ''}`),
      )
      expect(missed).toEqual([])
    })

    const used = [...new Set(nodes.flatMap(transitionsOf).flatMap(({ guard }) => nameOf(guard) ?? []))]
    for (const guard of used) {
      test(`the guard ${guard} turned off is noticed`, () => {
        expect(Object.keys(guards)).toContain(guard)
        expect(scenarios.some(([, story]) => isNoticed(guard, story))).toBe(true)
      })
    }
  })
}
