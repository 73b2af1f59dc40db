import type { Ran } from './run-tests.ts'
import type { TestOfWorld } from './test-world.ts'

/**
 * The order in which the tests of a mutant run, learned from the mutants before it. The first failure ends a mutant, so what
 * counts is the chance that a test notices for each millisecond that it takes: Stryker changes a file from top to bottom,
 * and who noticed lately is likely to notice the neighbour. It decides how long a mutant takes, and nothing else.
 */
export function learnedOrder() {
  const took = new Map<string, number>()
  const noticedAt = new Map<string, number>()
  let mutants = 0
  const worth = ({ id }: TestOfWorld): number =>
    1 / (mutants - (noticedAt.get(id) ?? 0) + 1) / ((took.get(id) ?? 0) + 1)
  return {
    of(tests: readonly TestOfWorld[]): TestOfWorld[] {
      const worths = new Map(tests.map((test) => [test, worth(test)]))
      return tests.toSorted((one, other) => (worths.get(other) ?? 0) - (worths.get(one) ?? 0))
    },
    learnFrom(ran: readonly Ran[]): void {
      mutants += 1
      for (const { id, ms, failure } of ran) {
        took.set(id, Math.max(ms, took.get(id) ?? 0))
        if (failure !== undefined) noticedAt.set(id, mutants)
      }
    },
  }
}
