import type pg from 'pg'
import { addDays } from '../../src/calendar/day.ts'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import type { DeadlineLedger } from '../../src/cases/deadlines/deadline-ledger.ts'
import { openPool } from '../../src/storage/database/pool.ts'
import { postgresDeadlineLedger } from '../../src/storage/deadlines/deadline-ledger.ts'
import { sweepMunicipality } from '../../src/worker/sweep-deadlines.ts'
import { firstDueOn, town } from '../support/due-deadlines.ts'

/**
 * One worker as a process of its own, to be killed: it goes through the days around the due days, a few deadlines at a
 * time, and says a line a batch. `URL [--without-locks]`; without locks it takes what another has taken as well.
 */
const [, , url = '', without] = process.argv

const unlocked = (text: string): string =>
  text.replaceAll('for no key update skip locked', '').replaceAll('on conflict do nothing', '')

/** The same pool, whose statements have lost their locks and fences. */
function withoutLocks(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    const query = client.query.bind(client) as (...told: unknown[]) => unknown
    const changed = (told: unknown) =>
      typeof told === 'object' && told !== null && 'text' in told
        ? { ...told, text: unlocked(String(told.text)) }
        : told
    return Object.assign(client, { query: (told: unknown, ...more: unknown[]) => query(changed(told), ...more) })
  }
  return Object.assign(Object.create(pool) as pg.Pool, { connect })
}

const pool = openPool({ url, applicationName: 'evidence worker', size: 1 })
const ledger = postgresDeadlineLedger({
  pool: without === undefined ? pool : withoutLocks(pool),
  now: () => new Date().toISOString(),
})
const told: Pick<DeadlineLedger, 'toLookAt' | 'sweep'> = {
  toLookAt: ledger.toLookAt,
  sweep: async (...asked) => {
    const swept = await ledger.sweep(...asked)
    if (swept.looked > 0) process.stdout.write('batch\n')
    return swept
  },
}
for (let days = -15; days <= 36; days += 1) {
  await sweepMunicipality(told, town, addDays(firstDueOn, days), [defaultPolicy], { atOnce: 25 })
}
process.stdout.write('done\n')
await pool.end()
