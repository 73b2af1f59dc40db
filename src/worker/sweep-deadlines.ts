import type { Day } from '../calendar/day.ts'
import type { DeadlineLedger, Ladders, Swept } from '../cases/deadlines/deadline-ledger.ts'

/** So many in one transaction: few enough that a change of one of them hardly waits, enough to be quick. */
const batch = 500

/** Looks at every deadline of a municipality that is to be looked at, batch after batch until none is left. */
export async function sweepMunicipality(
  ledger: Pick<DeadlineLedger, 'sweep'>,
  municipality: string,
  today: Day,
  ladders: Ladders,
  atOnce = batch,
): Promise<Swept> {
  const sum: Swept = { looked: 0, passed: 0, rungs: 0, told: 0, unreached: 0 }
  for (;;) {
    const swept = await ledger.sweep(municipality, today, ladders, atOnce)
    if (swept.looked === 0) return sum
    for (const key of Object.keys(sum) as (keyof Swept)[]) sum[key] += swept[key]
  }
}
