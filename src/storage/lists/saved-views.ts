import type pg from 'pg'
import type { Actor } from '../../cases/actor.ts'
import type { SavedView, SavedViews } from '../../cases/lists/saved-views.ts'
import type { Scope } from '../database/scope.ts'
import { inTransaction } from '../database/transaction.ts'
import { openWords, sealWords } from '../sealing/sealed-words.ts'
import type { Sealing } from '../sealing/sealing.ts'

/** Somebody's views are sealed with a key of their own: a view may be named after a young person, and nobody can say whom. */
export const viewKeyOf = (personId: string): string => `saved-views/${personId}`
/** To which row the name of a view is bound. */
export const boundView = (municipality: string, personId: string, screen: string): string =>
  `${municipality}/saved_views/${personId}/${screen}`

/** A view with its name as it is kept, by which the row is found. */
type Stored = SavedView & { sealed: string }

const ofScreen = 'municipality_id = $1 and person_id = $2 and screen = $3'

/** Saved views on PostgreSQL, their names sealed. */
export function postgresSavedViews(options: { pool: pg.Pool; now: () => string; sealing: Sealing }): SavedViews {
  const { pool, now, sealing } = options
  const within = <Result>(actor: Actor, work: (scope: Scope, personId: string) => Promise<Result>): Promise<Result> =>
    inTransaction(pool, actor, (client) => work({ client, actor, now: now(), sealing }, actor.personId ?? ''))
  return {
    list: (actor, screen) =>
      within(actor, async (scope) =>
        (await read(scope, screen))
          .map(({ name, query }) => ({ name, query }))
          .sort((one, other) => one.name.localeCompare(other.name, 'nl')),
      ),
    keep: (actor, screen, { name, query }) =>
      within(actor, async (scope, personId) => {
        await take(scope, screen, name)
        const bound = boundView(actor.municipality, personId, screen)
        await scope.client.query({
          name: 'keep-view',
          text: 'insert into saved_views (municipality_id, person_id, screen, name, query, saved_at) values ($1, $2, $3, $4, $5, $6)',
          values: [
            ...[actor.municipality, personId, screen],
            ...[await sealWords(scope, viewKeyOf(personId), name, bound), query, scope.now],
          ],
        })
      }),
    remove: (actor, screen, name) => within(actor, (scope) => take(scope, screen, name)),
  }
}

async function read(scope: Scope, screen: string): Promise<Stored[]> {
  const { client, actor } = scope
  const { rows } = await client.query<{ name: string; query: string }>({
    name: 'saved-views',
    text: `select name, query from saved_views where ${ofScreen}`,
    values: [actor.municipality, actor.personId, screen],
  })
  const bound = boundView(actor.municipality, actor.personId ?? '', screen)
  const names = await openWords(
    scope,
    rows.map(({ name: text }) => ({ text, bound })),
  )
  return rows.map(({ name: sealed, query }, place) => ({ sealed, query, name: names[place] ?? '' }))
}

/** Takes the view of this name away, when there is one: what is sealed is another text each time, so it is found by opening. */
async function take(scope: Scope, screen: string, name: string): Promise<void> {
  const { client, actor } = scope
  const gone = (await read(scope, screen)).filter((view) => view.name === name).map(({ sealed }) => sealed)
  await client.query({
    name: 'remove-view',
    text: `delete from saved_views where ${ofScreen} and name = any($4::text[])`,
    values: [actor.municipality, actor.personId, screen, gone],
  })
}
