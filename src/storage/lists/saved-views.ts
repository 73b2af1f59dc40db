import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { SavedView, SavedViews } from '../../cases/lists/saved-views.ts'
import { inTransaction } from '../database/transaction.ts'

/** Saved views on PostgreSQL. */
export function postgresSavedViews(pool: pg.Pool, now: () => string): SavedViews {
  const run = <Row extends object>(actor: Actor, name: string, text: string, ...values: unknown[]) =>
    inTransaction(pool, actor, (client) =>
      client.query<Row>({ name, text, values: [actor.municipality, actor.personId, ...values] }),
    )
  return {
    list: async (actor, screen) =>
      (
        await run<SavedView>(
          actor,
          'saved-views',
          'select name, query from saved_views where municipality_id = $1 and person_id = $2 and screen = $3 order by lower(name)',
          screen,
        )
      ).rows,
    async keep(actor, screen, { name, query }) {
      await run(
        actor,
        'keep-view',
        `insert into saved_views (municipality_id, person_id, screen, name, query, saved_at) values ($1, $2, $3, $4, $5, $6)
          on conflict (municipality_id, person_id, screen, name) do update set query = excluded.query, saved_at = excluded.saved_at`,
        screen,
        name,
        query,
        now(),
      )
    },
    async remove(actor, screen, name) {
      await run(
        actor,
        'remove-view',
        'delete from saved_views where municipality_id = $1 and person_id = $2 and screen = $3 and name = $4',
        screen,
        name,
      )
    },
  }
}
