import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { machineFor } from '../../../machines/catalogue.ts'
import { pathways } from '../../../machines/context.ts'
import { eventDefinitions } from '../../../machines/events.ts'
import { persist, restore, step } from '../../../machines/step.ts'
import { turns } from '../../../machines/turns.ts'
import { isOpen } from '../../../src/cases/deadlines/deadline-book.ts'
import { asCaseEvent, type CaseProgress } from '../../../src/cases/events/case-progress.ts'
import { foldLog } from '../../../src/cases/events/fold-log.ts'
import { anyBeginning } from './support/beginnings.ts'
import { seeded } from './support/choose.ts'
import {
  carryOn,
  enoughSteps,
  isOver,
  offered,
  openWalk,
  policyOf,
  tell,
  type Walk,
  wander,
  where,
} from './support/client.ts'

const machineOf = ({ pathway, machineVersion }: CaseProgress) => machineFor(pathway, machineVersion)
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const stored = ({ progress }: Walk) => asJson(persist(machineOf(progress), progress.snapshot))
const openKinds = ({ progress }: Walk) => new Set(progress.deadlines.filter(isOpen).map(({ kind }) => kind))

/** What holds whatever people do, in any order that the statechart offers. A failure shows the whole walk. */
describe.each(pathways)('whatever is done in %s', (pathway) => {
  let walks: Walk[] = []
  let over: Walk[] = []

  beforeAll(() => {
    const any = fc.tuple(anyBeginning(pathway), fc.nat(), fc.integer({ min: 0, max: 50 }))
    const seed = fc.sample(fc.nat(), 1)[0] ?? 0
    walks = fc.sample(any, { numRuns: 60, seed }).map(([opening, own, length]) => {
      try {
        return wander(openWalk(opening), seeded(own), length)
      } catch (cause) {
        throw new Error(`seed ${seed}: ${length} steps with ${own}`, { cause })
      }
    })
    over = walks.slice(0, 12).map((walk) => carryOn(walk, enoughSteps))
  }, 120_000)

  const holds = (among: readonly Walk[], check: (walk: Walk) => void) => {
    expect(among.length).toBeGreaterThan(0)
    for (const walk of among) {
      try {
        check(walk)
      } catch (cause) {
        throw new Error(`${(cause as Error).message}\nafter ${where(walk)}`, { cause })
      }
    }
  }
  const open = () => walks.filter((walk) => !isOver(walk))

  test('somebody is at turn with a date that runs, or it says why there is none', () => {
    holds(open(), (walk) => {
      const dated = turns(walk.progress.snapshot).filter(
        ({ deadline, because }) => because !== null || openKinds(walk).has(deadline ?? ''),
      )
      expect(dated.length).toBeGreaterThan(0)
    })
  })

  test('every turn that names a deadline has one that runs', () => {
    holds(open(), (walk) => {
      const named = turns(walk.progress.snapshot).filter(({ deadline }) => deadline !== null)
      expect(named.filter(({ deadline }) => !openKinds(walk).has(deadline ?? ''))).toEqual([])
    })
  })

  test('one deadline of a kind and key is open at a time', () => {
    holds(walks, ({ progress }) => {
      const ids = progress.deadlines.filter(isOpen).map(({ kind, key }) => `${kind} ${key}`)
      expect(ids).toEqual([...new Set(ids)])
    })
  })

  test('no deadline runs on in a case that is over', () => {
    holds(over, ({ progress }) => {
      expect(progress.snapshot.status).toBe('done')
      expect(progress.deadlines.filter(isOpen)).toEqual([])
    })
  })

  test('a case that is over stays as it is', () => {
    holds(over, ({ progress, log }) => {
      const [first] = log
      if (!first) throw new Error('a walk begins with its opening')
      const told = asCaseEvent({ ...first, seq: progress.seq + 1 })
      const taken = eventDefinitions.filter(
        ({ type }) => step(machineOf(progress), progress.snapshot, { ...told, type } as never) !== 'rejected',
      )
      expect(taken.map(({ type }) => type)).toEqual([])
    })
  })

  test('the log replayed gives the same snapshot, deadlines and relations', () => {
    holds(walks, (walk) => {
      const { progress, log } = walk
      const again = foldLog(
        progress.caseId,
        log.map((event) => ({ recorded: event, effective: event, correctedBySeq: null })),
        policyOf,
      )
      expect(again.contradictions).toEqual([])
      expect(stored({ ...walk, progress: again.progress })).toEqual(stored(walk))
      expect(again.progress.deadlines).toEqual(progress.deadlines)
      expect(again.progress.relations).toEqual(progress.relations)
    })
  })

  test('a snapshot that was stored and restored is the same and takes the same next step', () => {
    holds(open().slice(0, 25), (walk) => {
      const snapshot = restore(machineOf(walk.progress), stored(walk))
      const revived: Walk = { ...walk, progress: { ...walk.progress, snapshot } }
      expect(stored(revived)).toEqual(stored(walk))
      expect(turns(snapshot)).toEqual(turns(walk.progress.snapshot))
      const types = offered(walk)
      expect(offered(revived)).toEqual(types)
      const type = types[walk.log.length % types.length] ?? 'note.added'
      expect(stored(tell(revived, type, seeded(1)))).toEqual(stored(tell(walk, type, seeded(1))))
    })
  })

  test('what a case remembers is JSON and nothing else', () => {
    holds(walks, ({ progress }) => expect(asJson(progress.snapshot.context)).toEqual(progress.snapshot.context))
  })
})
