import type { Day } from '../calendar/day.ts'
import type { DeadlineLedger, Ladders, Swept } from '../cases/deadlines/deadline-ledger.ts'

/** So many in one transaction: few enough that a change of one of them hardly waits, enough to be quick. */
const batch = 500

/** So many are put in order at a time: to order them anew for each batch would cost more than the batch. */
const inOrder = 20_000

/**
 * Looks at every deadline of a municipality that is to be looked at, batch after batch until none is left but what another
 * worker holds, or until the program ends.
 */
export async function sweepMunicipality(
  ledger: Pick<DeadlineLedger, 'toLookAt' | 'sweep'>,
  municipality: string,
  today: Day,
  ladders: Ladders,
  { atOnce = batch, ending }: { atOnce?: number; ending?: AbortSignal } = {},
): Promise<Swept> {
  const sum: Swept = { looked: 0, passed: 0, rungs: 0, told: 0, unreached: 0 }
  for (;;) {
    const ids = await ledger.toLookAt(municipality, today, inOrder)
    const before = sum.looked
    for (let from = 0; from < ids.length && !ending?.aborted; from += atOnce) {
      const swept = await ledger.sweep(municipality, today, ladders, ids.slice(from, from + atOnce))
      for (const key of Object.keys(sum) as (keyof Swept)[]) sum[key] += swept[key]
    }
    // To put them in order once more would hold up a program that ends.
    if (sum.looked === before || ending?.aborted) return sum
  }
}
