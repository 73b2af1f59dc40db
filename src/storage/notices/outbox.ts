import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type {
  Delivery,
  DeliveryDesk,
  DeliveryStanding,
  Outbox,
  Outcome,
  RetryPolicy,
} from '../../cases/notices/deliveries.ts'
import { writeAudit } from '../audit/audit-log.ts'
import { inTransaction } from '../database/transaction.ts'
import { notOfThisList } from '../lists/list-page.ts'
import type { Sealing } from '../sealing/sealing.ts'
import { dispatchOutbox, takeDeliveries } from './dispatch-outbox.ts'
import { openDeliveries } from './outbox-rows.ts'

/** What was told so long ago is of no use any more. */
const keepTold = '30 days'

type OutboxOptions = { pool: pg.Pool; now: () => string; sealing: Sealing }

/** The outbox on PostgreSQL; `pool` has the worker's role. */
export function postgresOutbox({ pool, now, sealing }: OutboxOptions): Outbox {
  const within = <T>(municipality: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
    inTransaction(pool, { municipality, personId: null, organisationId: null, role: 'system' }, work)
  return {
    dispatch: (municipality, withEmail, limit) =>
      within(municipality, async (client) => {
        const values = [municipality, limit, withEmail, now()]
        const { rows } = await client.query<{ messages: number }>({ name: 'dispatch', text: dispatchOutbox, values })
        return (rows[0]?.messages ?? 0) > 0
      }),
    take: (municipality, leaseSeconds, limit) =>
      within(municipality, async (client) => {
        const values = [municipality, now(), leaseSeconds, limit]
        const { rows } = await client.query<Delivery & { textsSealed: string | null }>({
          ...{ name: 'take-deliveries', text: takeDeliveries, values },
        })
        return openDeliveries(sealing, municipality, rows)
      }),
    finish: (municipality, { id, attempt }, outcome, retries) =>
      within(municipality, async (client) => {
        const { state, dueAt, error } = standingAfter(outcome, attempt, retries, now())
        // Whoever took it again meanwhile, since the lease was over, has a higher attempt and tells of it itself.
        await client.query({
          name: 'finish-delivery',
          text: `update deliveries set state = $3, due_at = coalesce($4, due_at), leased_until = null, last_error = $5,
              finished_at = case when $3 = 'waiting' then null else $6::timestamptz end
            where municipality_id = $1 and delivery_id = $2 and state = 'waiting' and (attempts = $7 or $3 = 'delivered')`,
          values: [municipality, id, state, dueAt, error, now(), attempt],
        })
      }),
    tidy: (municipality) =>
      within(municipality, async (client) => {
        const values = [municipality, now()]
        const old = `now_at - interval '${keepTold}'`
        await client.query(
          `with days as (select $2::timestamptz as now_at) delete from deliveries d using days
            where d.municipality_id = $1 and d.state in ('delivered', 'dropped') and d.finished_at < ${old}`,
          values,
        )
        await client.query(
          `with days as (select $2::timestamptz as now_at) delete from outbox o using days
            where o.municipality_id = $1 and o.dispatched_at < ${old}
              and not exists (select from deliveries d where d.municipality_id = $1 and d.message_id = o.message_id)`,
          values,
        )
      }),
  }
}

function standingAfter(outcome: Outcome, attempt: number, { waitSeconds }: RetryPolicy, now: string) {
  if ('dropped' in outcome) return { state: 'dropped', dueAt: null, error: outcome.dropped }
  if (outcome.arrived) return { state: 'delivered', dueAt: null, error: null }
  const wait = outcome.again ? waitSeconds[attempt - 1] : undefined
  if (!outcome.again || wait === undefined) return { state: 'dead', dueAt: null, error: outcome.error }
  const seconds = Math.max(wait, outcome.afterSeconds ?? 0)
  return { state: 'waiting', dueAt: new Date(Date.parse(now) + 1000 * seconds).toISOString(), error: outcome.error }
}

const shown = `d.delivery_id as id, d.message_id as "messageId", d.channel, d.target, d.case_id as "caseId", d.state, d.attempts,
  d.due_at as "dueAt", d.finished_at as "finishedAt", d.last_error as "lastError", d.created_at as "createdAt", o.topic, o.seq`
const joined = 'from deliveries d join outbox o using (municipality_id, message_id)'

/** The deliveries as an administrator sees them; `pool` has the program's role. */
export function postgresDeliveryDesk(options: OutboxOptions): DeliveryDesk {
  const { pool, now, sealing } = options
  const find = async (client: pg.PoolClient, { municipality }: Actor, id: number): Promise<DeliveryStanding | null> => {
    const { rows } = await client.query<DeliveryStanding>({
      name: 'delivery',
      text: `select ${shown} ${joined} where d.municipality_id = $1 and d.delivery_id = $2`,
      values: [municipality, id],
    })
    return rows[0] ?? null
  }
  return {
    find: (actor, id) => inTransaction(pool, actor, (client) => find(client, actor, id)),
    list: (actor, { state }, page) =>
      inTransaction(pool, actor, async (client) => {
        if (page.after !== null && !/^\d{1,15}$/.test(page.after)) throw notOfThisList()
        const { rows } = await client.query<DeliveryStanding>(
          `select ${shown} ${joined} where d.municipality_id = $1 and ($2::text is null or d.state = $2)
            and ($3::bigint is null or d.delivery_id < $3) order by d.delivery_id desc limit $4`,
          [actor.municipality, state ?? null, page.after, page.limit + 1],
        )
        const items = rows.slice(0, page.limit)
        return { items, after: rows.length > page.limit ? String(items.at(-1)?.id) : null }
      }),
    resend: (actor, id, audit) =>
      inTransaction(pool, actor, async (client) => {
        await client.query({
          name: 'resend-delivery',
          text: `update deliveries set (state, attempts, due_at, leased_until, finished_at) = ('waiting', 0, $3, null, null)
            where municipality_id = $1 and delivery_id = $2 and state = 'dead'`,
          values: [actor.municipality, id, now()],
        })
        await writeAudit({ client, actor, now: now(), sealing }, audit)
        return find(client, actor, id)
      }),
  }
}
