import type { KeptAnswer } from '../cases/storage.ts'
import { type Answer, toWire } from './answer.ts'
import type { IdempotencyClaim } from './idempotency.ts'

/**
 * For a use-case that keeps its answer in its own transaction: `keep` makes what is kept, `answer` is what to send.
 * Without an Idempotency-Key nothing is kept.
 */
export function answerOf<Result>(claim: IdempotencyClaim | undefined, make: (result: Result) => Answer) {
  return {
    keep: (result: Result): KeptAnswer | null =>
      claim === undefined ? null : { key: claim.key, fingerprint: claim.fingerprint, answer: toWire(make(result)) },
    answer: (result: Result): Answer => ({ ...make(result), kept: claim !== undefined }),
  }
}
