import { Unavailable } from '../cases/errors.ts'
import type { Caller, FindCaller } from './caller.ts'

/** Who calls could not be looked up. `lately` is who had the token seconds ago: enough for what is about nobody, no more. */
export class CallerNotLookedUp extends Unavailable {
  readonly lately: Caller | undefined

  constructor(cause: Unavailable, lately: Caller | undefined) {
    super(cause.message, { cause, retryAfterSeconds: cause.retryAfterSeconds })
    this.lately = lately
  }
}

const rememberedMs = 10_000
const mostRemembered = 10_000

/**
 * The same look-up, which tells with its failure who had the subject at most ten seconds ago. Every call is looked up: what is
 * remembered is never an answer, so who left is out at once wherever the directory can say so. `elapsedMs` only goes forward.
 * @throws CallerNotLookedUp where the directory is out.
 */
export function tellingLately(find: FindCaller, elapsedMs: () => number): FindCaller {
  const seen = new Map<string, { caller: Caller; until: number }>()
  return async (subject) => {
    try {
      const caller = await find(subject)
      if (seen.size >= mostRemembered) seen.clear()
      if (caller === undefined) seen.delete(subject)
      else seen.set(subject, { caller, until: elapsedMs() + rememberedMs })
      return caller
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error
      const last = seen.get(subject)
      throw new CallerNotLookedUp(error, last !== undefined && elapsedMs() < last.until ? last.caller : undefined)
    }
  }
}
