import type { Caller, FindCaller } from './caller.ts'

/** How long, in milliseconds, somebody who was found is not looked up again where only a calculation is asked. */
export const recentMs = 5_000
const mostRecent = 10_000

/**
 * Remembers who was found for a moment, by `elapsedMs`, a clock that only goes on. Only for what reads nothing that is kept
 * of anybody: whoever left may calculate a moment longer, and sees nothing by it. Who was not found is looked up each time.
 */
export function recentCallers(find: FindCaller, elapsedMs: () => number): FindCaller {
  const recent = new Map<string, { caller: Caller; until: number }>()
  return async (subject) => {
    const known = recent.get(subject)
    if (known !== undefined && elapsedMs() < known.until) return known.caller
    const until = elapsedMs() + recentMs
    const caller = await find(subject)
    if (recent.size >= mostRecent) recent.clear()
    if (caller === undefined) recent.delete(subject)
    else recent.set(subject, { caller, until })
    return caller
  }
}
