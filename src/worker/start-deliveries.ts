import type { Day } from '../calendar/day.ts'
import { type DeliverParts, deliver } from './deliver.ts'

export type DeliveriesParts = DeliverParts & {
  municipalities: () => Promise<{ id: string }[]>
  makeDigests: (municipality: string, today: Day) => Promise<number>
  today: () => Day
  /** Clears away what nobody comes back to. */
  forgetOld?: (municipality: string) => Promise<unknown>
  report: (problem: { error: unknown }) => void
  everyMs: number
}

/** Messages on their way: `round` tries now all that is due and waits for a round that runs, `stop` ends it after its round. */
export type Deliveries = { round(): Promise<void>; stop(): Promise<void> }

/** So many rounds from one tidying to the next. */
const tidyEvery = 1000

/** Starts delivering: a round now, then one each interval. Any number may run beside one another. */
export function startDeliveries(parts: DeliveriesParts): Deliveries {
  let running: Promise<void> = Promise.resolve()
  let waiting = false
  let isStopping = false
  let rounds = 0
  const round = (): Promise<void> => {
    running = running.then(() => oneRound(parts, rounds++ % tidyEvery === 0, () => isStopping))
    return running
  }
  const timer = setInterval(() => {
    // A receiver that hangs makes a round long: rounds don't queue up behind it.
    if (waiting) return
    waiting = true
    void round().finally(() => {
      waiting = false
    })
  }, parts.everyMs)
  timer.unref()
  void round()
  return {
    round,
    stop: async () => {
      clearInterval(timer)
      isStopping = true
      await running
      parts.mailer?.close()
    },
  }
}

async function oneRound(parts: DeliveriesParts, tidy: boolean, isStopping: () => boolean): Promise<void> {
  try {
    for (const { id } of await parts.municipalities()) {
      try {
        await parts.makeDigests(id, parts.today())
        await deliver(parts, id, isStopping)
        if (tidy) {
          await parts.outbox.tidy(id)
          await parts.forgetOld?.(id)
        }
      } catch (error) {
        parts.report({ error })
      }
    }
  } catch (error) {
    parts.report({ error })
  }
}
