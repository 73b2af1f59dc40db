import type pg from 'pg'
import type { Backlog, DeadlineLedger, Swept, WorkerRound } from '../../cases/deadlines/deadline-ledger.ts'
import { inTransaction } from '../database/transaction.ts'
import { deadlinesToLookAt, sweepDeadlines } from './sweep-deadlines.ts'

export type DeadlineLedgerOptions = {
  /** Connections in the worker's role. */
  pool: pg.Pool
  now: () => string
}

/** Rows of workers that are gone for longer than this are of no use to whoever looks how the work stands. */
const keepRounds = '2 days'

/** The ledger of deadlines on PostgreSQL. */
export function postgresDeadlineLedger({ pool, now }: DeadlineLedgerOptions): DeadlineLedger {
  const within = <T>(municipality: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    inTransaction(pool, { municipality, personId: null, organisationId: null, role: 'system' }, work)
  const only = async <T>(client: pg.PoolClient, name: string, text: string, values: unknown[]): Promise<T> => {
    const { rows } = await client.query<{ [column: string]: unknown }>({ name, text, values })
    return rows[0] as T
  }
  return {
    toLookAt: (municipality, today, limit) =>
      within(municipality, async (client) => {
        const values = [municipality, today, limit]
        const { rows } = await client.query<{ deadline_id: string }>({
          name: 'deadlines-to-look-at',
          text: deadlinesToLookAt,
          values,
        })
        return rows.map(({ deadline_id }) => deadline_id)
      }),
    sweep: (municipality, today, ladders, ids) => {
      const rows = ladders.flatMap(({ version, ladder }) =>
        ladder.map(({ days, reaches }) => ({ policy_version: version, rung: days, reaches })),
      )
      const values = [municipality, today, JSON.stringify(rows), ids, now(), ladders.at(-1)?.version ?? '']
      // Without a name, so that it is planned for as many ids as there are: a plan for any number of them takes seconds.
      return within(municipality, async (client) => {
        const { rows: swept } = await client.query<Swept>(sweepDeadlines, values)
        return swept[0] as Swept
      })
    },
    backlog: (municipality, today) =>
      within(municipality, (client) => only<Backlog>(client, 'backlog', backlog, [municipality, today])),
    beginRound: (municipality, workerId) =>
      within(municipality, async (client) => {
        await client.query({ name: 'begin-round', text: beginRound, values: [municipality, workerId, now()] })
      }),
    endRound: (municipality, workerId, done, failures) =>
      within(municipality, async (client) => {
        const values = [municipality, workerId, now(), failures, JSON.stringify(done)]
        await client.query({ name: 'end-round', text: endRound, values })
      }),
    rounds: (municipality) =>
      within(municipality, async (client) => {
        const { rows } = await client.query<WorkerRound>({ name: 'rounds', text: rounds, values: [municipality] })
        return rows
      }),
  }
}

const backlog = `with
  c as (select count(*) as n, min(next_day_on) as first from cases where municipality_id = $1 and not final and next_day_on <= $2::date),
  y as (select count(*) as n, min(advise_again_on) as first from young_people where municipality_id = $1 and advise_again_on <= $2::date),
  d as (select count(*) as n, min(coalesce(look_on, known_from::date)) as first from deadlines
    where municipality_id = $1 and known_to is null and outcome is null and suspended_since is null and coalesce(look_on, '-infinity') <= $2::date)
  select c.n as cases, y.n as people, d.n as deadlines,
    (select count(*) from outbox where municipality_id = $1 and dispatched_at is null) as messages,
    (select count(*) from deliveries where municipality_id = $1 and state = 'waiting') as deliveries,
    (select count(*) from deliveries where municipality_id = $1 and state = 'dead') as "deadDeliveries", greatest(0, $2::date - least(c.first, y.first, d.first)) as "lagDays" from c, y, d`

const beginRound = `with gone as (delete from worker_rounds where municipality_id = $1 and started_at < $3::timestamptz - interval '${keepRounds}' and worker_id <> $2)
  insert into worker_rounds (municipality_id, worker_id, started_at, failures, done) values ($1, $2, $3, 0, '{}')
  on conflict (municipality_id, worker_id) do update set (started_at, finished_at, failures, done) = (excluded.started_at, null, 0, '{}')`

const endRound =
  'update worker_rounds set (finished_at, failures, done) = ($3, $4, $5) where municipality_id = $1 and worker_id = $2'

const rounds = `select worker_id as "workerId", started_at as "startedAt", finished_at as "finishedAt", failures, done
  from worker_rounds where municipality_id = $1 order by started_at desc, worker_id`
