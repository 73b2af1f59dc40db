import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { machineFor } from '../../../machines/catalogue.ts'
import { pathways } from '../../../machines/context.ts'
import { eventDefinitions } from '../../../machines/events.ts'
import { persist, restore, step } from '../../../machines/step.ts'
import { turns } from '../../../machines/turns.ts'
import { asCaseEvent, type CaseProgress } from '../../../src/cases/case-progress.ts'
import { isOpen } from '../../../src/cases/deadline-book.ts'
import { foldLog } from '../../../src/cases/fold-log.ts'
import { anyBeginning } from './support/beginnings.ts'
import { seeded } from './support/choose.ts'
import { carryOn, isOver, offered, openWalk, policyOf, type Walk, wander, where } from './support/client.ts'

const machineOf = ({ pathway, machineVersion }: CaseProgress) => machineFor(pathway, machineVersion)
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const stored = ({ progress }: Walk) => asJson(persist(machineOf(progress), progress.snapshot))

/** Holds whatever people do, in any order that the statechart offers. */
describe.each(pathways)('whatever is done in %s', (pathway) => {
  const whatever = (runs: number, holds: (walk: Walk, seed: number) => void) =>
    fc.assert(
      fc.property(anyBeginning(pathway), fc.nat(), fc.integer({ min: 0, max: 60 }), (opening, seed, length) => {
        holds(wander(openWalk(opening), seeded(seed), length), seed)
      }),
      { numRuns: runs },
    )

  test('somebody is at turn with a date that runs, or it says why there is none', () => {
    whatever(150, (walk) => {
      if (isOver(walk)) return
      const runs = new Set(walk.progress.deadlines.filter(isOpen).map(({ kind }) => kind))
      const now = turns(walk.progress.snapshot)
      const dated = now.filter(({ deadline, because }) => because !== null || (deadline !== null && runs.has(deadline)))
      if (dated.length === 0) throw new Error(`Nobody has a date: ${where(walk)}`)
    })
  })

  test('every turn that names a deadline has one that runs', () => {
    whatever(150, (walk) => {
      if (isOver(walk)) return
      const runs = new Set(walk.progress.deadlines.filter(isOpen).map(({ kind }) => kind))
      const lost = turns(walk.progress.snapshot).filter(({ deadline }) => deadline !== null && !runs.has(deadline))
      if (lost.length > 0) throw new Error(`${lost.map(({ region, deadline }) => `${region}: ${deadline}`)} ${where(walk)}`)
    })
  })

  test('one deadline of a kind and key is open at a time', () => {
    whatever(100, ({ progress }) => {
      const open = progress.deadlines.filter(isOpen).map(({ kind, key }) => `${kind} ${key}`)
      expect(open).toEqual([...new Set(open)])
    })
  })

  test('no deadline runs on in a case that is over', () => {
    whatever(40, (walk, seed) => {
      const over = carryOn(walk, 400)
      expect(isOver(over) ? over.progress.deadlines.filter(isOpen) : []).toEqual([])
    })
  })

  test('a case that is over stays as it is', () => {
    whatever(40, (walk, seed) => {
      const { progress } = carryOn(walk, 400)
      if (progress.snapshot.status !== 'done') return
      const told = asCaseEvent({ ...(walk.log[0] as Walk['log'][number]), seq: progress.seq + 1 })
      for (const { type } of eventDefinitions) {
        expect(step(machineOf(progress), progress.snapshot, { ...told, type } as never)).toBe('rejected')
      }
    })
  })

  test('the log replayed gives the same snapshot, deadlines and relations', () => {
    whatever(60, ({ progress, log }) => {
      const again = foldLog(progress.caseId, log.map((event) => ({ recorded: event, effective: event })), policyOf)
      expect(again.contradictions).toEqual([])
      expect(asJson(persist(machineOf(progress), again.progress.snapshot))).toEqual(
        asJson(persist(machineOf(progress), progress.snapshot)),
      )
      expect(again.progress.deadlines).toEqual(progress.deadlines)
      expect(again.progress.relations).toEqual(progress.relations)
    })
  })

  test('a snapshot that was stored and restored is the same and takes the same next step', () => {
    whatever(60, (walk, seed) => {
      if (isOver(walk)) return
      const revived: Walk = {
        ...walk,
        progress: { ...walk.progress, snapshot: restore(machineOf(walk.progress), stored(walk)) },
      }
      expect(stored(revived)).toEqual(stored(walk))
      expect(offered(revived)).toEqual(offered(walk))
      expect(stored(wander(revived, seeded(seed), 1))).toEqual(stored(wander(walk, seeded(seed), 1)))
    })
  })

  test('what a case remembers is JSON and nothing else', () => {
    whatever(40, ({ progress }) => expect(asJson(progress.snapshot.context)).toEqual(progress.snapshot.context))
  })
})
