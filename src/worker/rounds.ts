/** Work that is done in rounds, one at a time. */
export type Rounds = {
  /** Does a round now, after the one that is under way. */
  round(): Promise<void>
  /** Begins no other round; the one that is under way ends after the batch at hand. */
  stop(): Promise<void>
}

/**
 * Does a round of the work now and one each interval. While one is under way none is begun: rounds don't queue up behind a
 * long one. `work` tells of its failures itself, and looks between two batches whether the program is ending.
 */
export function startRounds(everyMs: number, work: (ending: AbortSignal) => Promise<void>): Rounds {
  const ending = new AbortController()
  let running = Promise.resolve()
  let underWay = 0
  const round = (): Promise<void> => {
    underWay += 1
    running = running.then(async () => {
      if (!ending.signal.aborted) await work(ending.signal)
      underWay -= 1
    })
    return running
  }
  const timer = setInterval(() => {
    if (underWay === 0) void round()
  }, everyMs)
  timer.unref()
  void round()
  return {
    round,
    stop: () => {
      clearInterval(timer)
      ending.abort()
      return running
    },
  }
}
