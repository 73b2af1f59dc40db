import type { KeptAnswer } from '../../src/cases/storage.ts'
import type { IdempotencyStore } from '../../src/http/idempotency.ts'

/** Keeps answers for as long as the test runs; `count` tells how many. */
export function memoryIdempotencyStore(): IdempotencyStore & { count(): number } {
  const kept = new Map<string, KeptAnswer>()
  return {
    find: async (caller, key) => kept.get(`${caller.personId} ${key}`),
    save: async (caller, answer) => {
      kept.set(`${caller.personId} ${answer.key}`, answer)
    },
    count: () => kept.size,
  }
}
