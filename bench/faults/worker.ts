import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { defaultPolicy } from '../../src/calendar/policy.ts'
import { superuser } from '../../src/storage/embedded-server/initialise-cluster.ts'
import type { EvidenceRun } from '../evidence.ts'
import { town, writeDueDeadlines } from '../support/due-deadlines.ts'
import { ownDatabase } from '../support/own-database.ts'
import { type Chance, chance } from './chance.ts'

/**
 * Four workers pass the same due deadlines on and climb the ladder of each, while one after another is killed amid a batch
 * and started anew. Every rung must be there once with one message, and every deadline passed once. The sabotage takes
 * the locks and keys out: then some are told twice.
 */
export const run: EvidenceRun = async ({ full, sabotage, say }) => {
  const size = full ? { cases: 500, each: 20, kills: 40, between: 80 } : { cases: 25, each: 20, kills: 5, between: 25 }
  const database = await ownDatabase(say)
  const client = new pg.Client({ connectionString: database.server.url(superuser) })
  try {
    await client.connect()
    await writeDueDeadlines(client, size.cases, size.each)
    if (sabotage)
      await client.query(
        'alter table deadline_rungs drop constraint deadline_rungs_pkey; alter table deadline_passings drop constraint deadline_passings_pkey; alter table outbox drop constraint outbox_pkey cascade',
      )
    const killer = makeKiller(size.kills, size.between, chance(41), say)
    const url = database.server.url('overstap_worker')
    await Promise.all([1, 2, 3, 4].map(() => worker([url, ...(sabotage ? ['--without-locks'] : [])], killer)))
    const { twice, missed } = await count(client)
    const figures = { due: size.cases * size.each, kills: killer.killed(), twice, missed }
    return {
      figures,
      goal: { due: figures.due, kills: size.kills, twice: 0, missed: 0 },
      met: twice === 0 && missed === 0 && figures.kills === size.kills,
    }
  } finally {
    await client.end()
    await database.close()
  }
}

type Killer = { batch(kill: () => void): void; killed(): number }

/** Of all workers together every so many batches one is killed, a moment into its next. */
function makeKiller(kills: number, between: number, draw: Chance, say: (line: string) => void): Killer {
  let batches = 0
  let killed = 0
  return {
    killed: () => killed,
    batch(kill) {
      batches += 1
      if (killed === kills || batches % between > 0) return
      killed += 1
      if (killed % 10 === 0 || kills < 10) say(`${batches} batches, ${killed} of ${kills} workers killed.`)
      void pause(draw.below(12)).then(kill)
    },
  }
}

/** One worker that is started again whenever it was killed, until it has been through all days. */
async function worker(told: string[], killer: Killer): Promise<void> {
  for (;;) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'worker-process.ts'), ...told],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const said = new Set<string>()
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.add(line)
      if (line !== 'done') killer.batch(() => child.kill('SIGKILL'))
    })
    const [status] = (await once(child, 'close')) as [number | null]
    if (said.has('done')) return
    if (status !== null) throw new Error(`A worker ended by itself with status ${status}.`)
  }
}

/** What is there too often and what is not there: rungs, their messages, and that each deadline passed. */
async function count(client: pg.Client): Promise<{ twice: number; missed: number }> {
  const ladder = defaultPolicy.ladder.map(({ days }) => days)
  const { rows } = await client.query<{ twice: number; missed: number }>(
    `with expected as (select deadline_id, due_on, rung from deadlines, unnest($1::int[]) rung where municipality_id = $2 and known_to is null),
      found as (select deadline_id, due_on, rung, count(*) as n, count(*) filter (where told) as told from deadline_rungs group by 1, 2, 3),
      passed as (select deadline_id, count(*) as n from deadline_passings group by 1),
      messages as (select message_id, topic, count(*) as n from outbox group by 1, 2)
      select ((select coalesce(sum(n - 1), 0) from found) + (select coalesce(sum(n - 1), 0) from passed) + (select coalesce(sum(n - 1), 0) from messages))::int as twice,
        ((select count(*) from expected left join found using (deadline_id, due_on, rung) where found.n is null)
          + (select count(*) from deadlines left join passed using (deadline_id) where passed.n is null)
          + (select abs((select count(*) from found where told > 0) - (select count(*) from messages where topic = 'rung')))
          + (select abs((select count(*) from passed) - (select count(*) from messages where topic = 'deadline-passed'))))::int as missed`,
    [ladder, town],
  )
  return rows[0] ?? { twice: -1, missed: -1 }
}
