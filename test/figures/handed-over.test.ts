import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { handoverQuality, qualityOf } from '../../machines/perspective-plan-handover/handover-quality.ts'
import { lastDayOfOld } from '../../machines/regions/new-help/new-help.context.ts'
import { handedOverBy } from '../../src/cases/figures/indicators/handed-over.ts'
import { beginnings } from '../machines/pathways/support/beginnings.ts'
import { seeded } from '../machines/pathways/support/choose.ts'
import { offered, openWalk, passOn, tell, type Walk, where } from '../machines/pathways/support/client.ts'
import type { Choose } from '../machines/pathways/support/sample.ts'

const openings = Object.values(beginnings['perspective-plan-handover'])
const handingOver = /^(offer|meeting|consent|contact|help|case\.(declined|resumed)|bridging)/

/** The one in which something of the handover is told at random, before 18. */
function goOn(walk: Walk, choose: Choose): Walk | null {
  const types = offered(walk).filter((type) => handingOver.test(type))
  const type = choose(6) === 0 ? undefined : types[choose(types.length)]
  const next = type === undefined ? passOn(walk) : tell(walk, type, choose)
  const { context } = walk.progress.snapshot
  return next === null || next.today >= (context.opening.dates.turns18 ?? '') ? null : next
}

const seen = new Map<string, number>()

test('the indicator finds a handover as warm as the case does, wherever the case came to before 18', () => {
  fc.assert(
    fc.property(fc.constantFrom(...openings), fc.nat(), (opening, seed) => {
      const choose = seeded(seed)
      let walk = openWalk(opening)
      for (let next: Walk | null = walk, steps = 0; next !== null && steps < 40; steps += 1) {
        walk = next
        const { context } = walk.progress.snapshot
        const { quality, points } = handoverQuality(context)
        const told = qualityOf({
          ...handedOverBy({ events: walk.log }, walk.today),
          lastDayOfOld: lastDayOfOld(context),
        })
        seen.set(quality, (seen.get(quality) ?? 0) + 1)
        if (JSON.stringify(told) !== JSON.stringify({ quality, points }))
          throw new Error(`${JSON.stringify(told)} and not ${JSON.stringify({ quality, points })} at ${where(walk)}`)
        next = goOn(walk, choose)
      }
    }),
    { numRuns: 300, seed: 18 },
  )
})

test('all three were seen', () => {
  for (const quality of ['warm', 'cold', 'none'])
    expect([quality, (seen.get(quality) ?? 0) > 20]).toEqual([quality, true])
})
