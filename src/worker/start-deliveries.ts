import type { Day } from '../calendar/day.ts'
import { type DeliverParts, deliver } from './deliver.ts'
import { type Rounds, startRounds } from './rounds.ts'

export type DeliveriesParts = DeliverParts & {
  municipalities: () => Promise<{ id: string }[]>
  makeDigests: (municipality: string, today: Day) => Promise<number>
  today: () => Day
  /** Clears away what nobody comes back to. */
  forgetOld?: (municipality: string) => Promise<unknown>
  report: (problem: { error: unknown }) => void
  everyMs: number
}

/** So many rounds from one tidying to the next. */
const tidyEvery = 1000

/** Starts delivering: a round now, then one each interval; a round tries all that is due. Any number may run beside one another. */
export function startDeliveries(parts: DeliveriesParts): Rounds {
  let rounds = 0
  const { round, stop } = startRounds(parts.everyMs, (ending) => oneRound(parts, rounds++ % tidyEvery === 0, ending))
  return {
    round,
    stop: async () => {
      await stop()
      parts.mailer?.close()
    },
  }
}

async function oneRound(parts: DeliveriesParts, tidy: boolean, ending: AbortSignal): Promise<void> {
  try {
    for (const { id } of await parts.municipalities()) {
      if (ending.aborted) return
      try {
        await parts.makeDigests(id, parts.today())
        await deliver(parts, id, ending)
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
