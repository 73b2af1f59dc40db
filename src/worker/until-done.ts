import { setTimeout as pause } from 'node:timers/promises'

const batch = 200

/** Another worker has these: they are its to do, and it needs a moment. */
const busyMillis = 20

/** So many shares of a batch are under way at a time: while the database works on one, the program works on the other. */
const lanes = 2

/**
 * Does all that is due, so many at once; when the program ends, no more than the shares at hand. What failed is left alone
 * for this round; what somebody else holds is asked for again.
 */
export async function untilDone(
  due: (limit: number) => Promise<string[]>,
  atOnce: number,
  pass: (ids: readonly string[], failed: Set<string>) => Promise<number>,
  ending?: AbortSignal,
): Promise<void> {
  const failed = new Set<string>()
  while (!ending?.aborted) {
    const ids = (await due(batch + failed.size)).filter((id) => !failed.has(id))
    if (ids.length === 0) return
    let passed = 0
    let from = 0
    const lane = async () => {
      while (from < ids.length && !ending?.aborted) {
        const share = ids.slice(from, from + atOnce)
        from += atOnce
        const now = await pass(share, failed)
        passed += now
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    if (passed === 0) await pause(busyMillis)
  }
}

/** One after another: a failure is told and holds up no other. */
export async function oneByOne(
  ids: readonly string[],
  pass: (id: string) => Promise<number>,
  fail: (id: string, error: unknown) => void,
): Promise<number> {
  let passed = 0
  for (const id of ids) {
    try {
      passed += await pass(id)
    } catch (error) {
      fail(id, error)
      passed += 1
    }
  }
  return passed
}
