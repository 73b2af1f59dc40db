import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pathways } from '../../../machines/context.ts'
import { anyBeginning, beginnings } from './support/beginnings.ts'
import { first, seeded } from './support/choose.ts'
import { carryOn, isOver, openWalk, where } from './support/client.ts'

const steps = 400

/** A client that knows no pathway: it sees what is offered with a schema for each, and it can move the clock. */
describe.each(pathways)('a client that knows nothing of %s carries it to completed', (pathway) => {
  test.each(Object.entries(beginnings[pathway]))('from: %s', (_, opening) => {
    const walk = carryOn(openWalk(opening), first, steps)
    if (!isOver(walk)) throw new Error(where(walk))
    expect(walk.progress.snapshot.value).toBe('completed')
  })

  test('with other choices now and then', () => {
    fc.assert(
      fc.property(anyBeginning(pathway), fc.nat(), (opening, seed) => {
        const walk = carryOn(openWalk(opening), seeded(seed), steps)
        if (!isOver(walk)) throw new Error(where(walk))
        expect(walk.progress.snapshot.value).toBe('completed')
      }),
      { numRuns: 60 },
    )
  })
})
