import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pathways } from '../../../machines/context.ts'
import { anyBeginning, beginnings } from './support/beginnings.ts'
import { seeded } from './support/choose.ts'
import { carryOn, enoughSteps, openWalk, tell, type Walk, wander, where } from './support/client.ts'

const completes = (walk: Walk): void => {
  if (walk.progress.snapshot.value !== 'completed') throw new Error(where(walk))
  expect(walk.progress.snapshot.status).toBe('done')
}

/** A client that knows no pathway: it sees what is offered with a schema for each, and it can move the clock. */
describe.each(pathways)('a client that knows nothing of %s carries it to completed', (pathway) => {
  test.each(Object.entries(beginnings[pathway]))('from: %s', (_, opening) => {
    completes(carryOn(openWalk(opening), enoughSteps))
  })

  test('wherever the case has come to before', () => {
    fc.assert(
      fc.property(anyBeginning(pathway), fc.nat(), fc.integer({ min: 1, max: 40 }), (opening, seed, length) => {
        const before = wander(openWalk(opening), seeded(seed), length)
        if (before.progress.snapshot.status === 'done') return
        completes(carryOn(before, enoughSteps))
      }),
      { numRuns: 30 },
    )
  })

  test('also after it went on in another pathway', () => {
    const seeds = Object.values(beginnings[pathway]).map((opening, seed) => [opening, seed] as const)
    for (const [opening, seed] of seeds) {
      const before = tell(wander(openWalk(opening), seeded(seed), 10), 'case.rerouted', seeded(seed))
      expect(before.progress.pathway).not.toBe(pathway)
      completes(carryOn(before, enoughSteps))
    }
  })
})
