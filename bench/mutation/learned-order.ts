import type { Ran } from './run-tests.ts'
import type { TestOfWorld } from './test-world.ts'

/**
 * The order in which the tests of a mutant run, learned from the mutants before it: first those that noticed one, the latest
 * first, as Stryker changes a file from top to bottom and its neighbours are noticed by the same tests; then the quick ones.
 * The first failure ends a mutant, so this decides how long a mutant takes that is noticed, and nothing else.
 */
export function learnedOrder() {
  const took = new Map<string, number>()
  const noticedAt = new Map<string, number>()
  let mutants = 0
  const noticed = ({ id }: TestOfWorld): number => noticedAt.get(id) ?? 0
  const takes = ({ id }: TestOfWorld): number => took.get(id) ?? 0
  return {
    of: (tests: readonly TestOfWorld[]): TestOfWorld[] =>
      tests.toSorted((one, other) => noticed(other) - noticed(one) || takes(one) - takes(other)),
    learnFrom(ran: readonly Ran[]): void {
      mutants += 1
      for (const { id, ms, failure } of ran) {
        if (failure === undefined) took.set(id, ms)
        else noticedAt.set(id, mutants)
      }
    },
  }
}
