import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import type { Draft, Drafts } from '../cases/drafts.ts'
import { inTransaction } from './transaction.ts'

const columns = 'draft_id as id, kind, body, saved_at as "savedAt"'

/** Drafts on PostgreSQL. */
export function postgresDrafts(pool: pg.Pool, now: () => string): Drafts {
  const run = <Row extends object>(actor: Actor, name: string, text: string, ...values: unknown[]) =>
    inTransaction(pool, actor, (client) =>
      client.query<Row>({ name, text, values: [actor.municipality, actor.personId, ...values] }),
    )
  const of = 'municipality_id = $1 and person_id = $2'
  return {
    find: async (actor, id) =>
      (await run<Draft>(actor, 'draft', `select ${columns} from drafts where ${of} and draft_id = $3`, id)).rows[0] ??
      null,
    list: async (actor, kind) =>
      (
        await run<Draft>(
          actor,
          'drafts',
          `select ${columns} from drafts where ${of} and kind = $3 order by saved_at desc limit 20`,
          kind,
        )
      ).rows,
    async keep(actor, { id, kind, body }) {
      await run(
        actor,
        'keep-draft',
        `insert into drafts (municipality_id, person_id, draft_id, kind, body, saved_at) values ($1, $2, $3, $4, $5, $6)
          on conflict (municipality_id, person_id, draft_id) do update set body = excluded.body, saved_at = excluded.saved_at`,
        id,
        kind,
        JSON.stringify(body),
        now(),
      )
    },
    async remove(actor, id) {
      await run(actor, 'remove-draft', `delete from drafts where ${of} and draft_id = $3`, id)
    },
  }
}
