import { beforeAll, describe, expect, test } from '@jest/globals'
import { currentVersion, machineFor } from '../../../machines/catalogue.ts'
import { pathways } from '../../../machines/context.ts'
import { differsAt, type GoldenHistory, golden, goldenHistories, guardsOf, notices, watched } from './support/golden.ts'

const versions = pathways.flatMap((pathway) =>
  Array.from({ length: currentVersion(pathway) }, (_, index) => [pathway, index + 1] as const),
)

describe.each(versions)('the golden histories of %s, version %i', (pathway, version) => {
  const machine = machineFor(pathway, version)
  let histories: GoldenHistory[] = []

  beforeAll(async () => {
    histories = await goldenHistories(pathway, version)
  })

  test('replay to the same states and effects, and accept the same next steps', () => {
    // A version on which cases stand never changes: make a new one, with a named migration. Before that: npm run goldens.
    const changed = histories.flatMap((history, index) => {
      const at = differsAt(machine, history)
      return at === null
        ? []
        : [`history ${index} at event ${at}: ${history.events[at - 1]?.type ?? 'what is accepted'}`]
    })
    expect(changed).toEqual([])
  })

  /** A toy is found out: with a guard that always holds some history does not replay. */
  describe('notice', () => {
    /** Per guard the histories in which it once did not hold, the shortest first. */
    const refusing = new Map<string, Set<GoldenHistory>>()

    beforeAll(() => {
      for (const history of histories.toSorted((one, other) => one.events.length - other.events.length)) {
        const note = (guard: string, held: boolean) => {
          if (!held) refusing.set(guard, (refusing.get(guard) ?? new Set()).add(history))
        }
        golden(watched(machine, note), history)
      }
    }, 120_000)

    test.each(guardsOf(machine))('when the guard %s is turned off', (guard) => {
      expect([...(refusing.get(guard) ?? [])].some((history) => notices(machine, guard, history))).toBe(true)
    })
  })
})
