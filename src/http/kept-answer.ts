import type { KeptAnswer } from '../cases/storage.ts'
import { type Answer, toWire } from './answer.ts'
import type { IdempotencyClaim } from './idempotency.ts'

/**
 * For a use-case that keeps its answer in its own transaction: `keep` makes what is kept, `answer` is what to send.
 * Without an Idempotency-Key nothing is kept.
 */
export function answerOf<Result extends object>(claim: IdempotencyClaim | undefined, make: (result: Result) => Answer) {
  const made = new WeakMap<Result, Answer>()
  const once = (result: Result): Answer => {
    const answer = made.get(result) ?? make(result)
    made.set(result, answer)
    return answer
  }
  return {
    keep: (result: Result): KeptAnswer | null =>
      claim === undefined ? null : { key: claim.key, fingerprint: claim.fingerprint, answer: toWire(once(result)) },
    answer: (result: Result): Answer => ({ ...once(result), kept: claim !== undefined }),
  }
}
