import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { OpenWebhook, Webhook, Webhooks } from '../../cases/notices/deliveries.ts'
import type { AuditRecord } from '../../cases/records.ts'
import { writeAudit } from '../audit/audit-log.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Sealing } from '../sealing/sealing.ts'

const columns = `webhook_id as id, url, organisation_id as "organisationId", types, active, created_at as "createdAt"`

type Sealed = { secret_sealed: string; token_sealed: string | null }

/** Where the secrets of a webhook are sealed for. */
export const boundWebhook = (municipality: string, id: string, column: 'secret' | 'token') =>
  `webhooks.${column}/${municipality}/${id}`

export type WebhooksOptions = { app: pg.Pool; worker: pg.Pool; now: () => string; sealing: Sealing }

/** The webhooks on PostgreSQL. Their secrets are readable only here, with the key. */
export function postgresWebhooks({ app, worker, now, sealing }: WebhooksOptions): Webhooks {
  const audited = <T>(actor: Actor, audit: AuditRecord, work: (scope: Scope) => Promise<T>): Promise<T> =>
    inTransaction(app, actor, async (client) => {
      const scope = { client, actor, now: now(), sealing }
      const result = await work(scope)
      await writeAudit(scope, audit)
      return result
    })
  return {
    list: (actor, page) =>
      inTransaction(app, actor, async (client) => {
        const { rows } = await client.query<Webhook>(
          `select ${columns} from webhooks where municipality_id = $1 and ($2::text is null or webhook_id > $2) order by webhook_id limit $3`,
          [actor.municipality, page.after, page.limit + 1],
        )
        const items = rows.slice(0, page.limit)
        return { items, after: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null }
      }),
    add: (actor, webhook, audit) => audited(actor, audit, (scope) => insert(scope, webhook)),
    close: (actor, id, audit) =>
      audited(actor, audit, async ({ client }) => {
        const { rows } = await client.query<Webhook>({
          name: 'close-webhook',
          text: `update webhooks set active = false where municipality_id = $1 and webhook_id = $2 returning ${columns}`,
          values: [actor.municipality, id],
        })
        return rows[0] ?? null
      }),
    open: (municipality, id) =>
      inTransaction(worker, { municipality, personId: null, organisationId: null, role: 'system' }, async (client) => {
        const { rows } = await client.query<Webhook & Sealed>({
          name: 'open-webhook',
          text: `select ${columns}, secret_sealed, token_sealed from webhooks where municipality_id = $1 and webhook_id = $2`,
          values: [municipality, id],
        })
        if (!rows[0]) return null
        const { secret_sealed: secret, token_sealed: token, ...webhook } = rows[0]
        return {
          ...webhook,
          secret: sealing.open(secret, boundWebhook(municipality, id, 'secret')),
          token: token === null ? null : sealing.open(token, boundWebhook(municipality, id, 'token')),
        }
      }),
  }
}

async function insert(
  { client, actor, now, sealing }: Scope,
  { id, url, organisationId, types, secret, token }: Omit<OpenWebhook, 'createdAt' | 'active'>,
): Promise<Webhook> {
  const { municipality, personId } = actor
  const seal = (plain: string, column: 'secret' | 'token') =>
    sealing.seal(plain, boundWebhook(municipality, id, column))
  await client.query({
    name: 'add-webhook',
    text: `insert into webhooks (municipality_id, webhook_id, url, secret_sealed, token_sealed, organisation_id, types, active, created_at, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
    values: [
      ...[municipality, id, url, seal(secret, 'secret'), token === null ? null : seal(token, 'token')],
      ...[organisationId, types, now, personId],
    ],
  })
  return { id, url, organisationId, types, active: true, createdAt: now }
}
