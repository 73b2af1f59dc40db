import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import type { Draft, Drafts } from '../cases/drafts.ts'
import type { Json } from '../cases/records.ts'
import { inTransaction } from './database/transaction.ts'
import { openTexts, sealTexts } from './sealing/sealed-rows.ts'
import type { Sealing } from './sealing/sealing.ts'

const columns = 'draft_id as id, kind, body, sealed, saved_at as "savedAt"'

type Stored = Omit<Draft, 'body'> & { body: Json | null; sealed: string | null }

/** A draft is sealed with a key of its own, for nobody can say yet whom it is about; the key goes with the draft. */
const keyOf = ({ personId }: Actor, id: string) => `draft/${personId}/${id}`
const bound = ({ municipality, personId }: Actor, id: string) => `${municipality}/drafts/${personId}/${id}`

/** Drafts on PostgreSQL. */
export function postgresDrafts(options: { pool: pg.Pool; now: () => string; sealing: Sealing }): Drafts {
  const { pool, now, sealing } = options
  const run = <Row extends object>(actor: Actor, name: string, text: string, ...values: unknown[]) =>
    inTransaction(pool, actor, (client) =>
      client.query<Row>({ name, text, values: [actor.municipality, actor.personId, ...values] }),
    )
  const of = 'municipality_id = $1 and person_id = $2'
  const read = async (actor: Actor, rows: readonly Stored[]): Promise<Draft[]> => {
    const opened = await openTexts({ sealing, actor }, rows, ({ sealed, id }) => ({ sealed, bound: bound(actor, id) }))
    return rows.map(({ body, sealed: _, ...draft }, index) => ({ ...draft, body: opened[index] ?? body ?? {} }))
  }
  return {
    find: async (actor, id) => {
      const text = `select ${columns} from drafts where ${of} and draft_id = $3`
      return (await read(actor, (await run<Stored>(actor, 'draft', text, id)).rows))[0] ?? null
    },
    list: async (actor, kind) => {
      const text = `select ${columns} from drafts where ${of} and kind = $3 order by saved_at desc limit 20`
      return read(actor, (await run<Stored>(actor, 'drafts', text, kind)).rows)
    },
    async keep(actor, { id, kind, body }) {
      await run(
        actor,
        'keep-draft',
        `insert into drafts (municipality_id, person_id, draft_id, kind, sealed, saved_at) values ($1, $2, $3, $4, $5, $6)
          on conflict (municipality_id, person_id, draft_id) do update set body = null, sealed = excluded.sealed, saved_at = excluded.saved_at`,
        id,
        kind,
        await sealTexts({ sealing, actor }, keyOf(actor, id), body, bound(actor, id)),
        now(),
      )
    },
    async remove(actor, id) {
      await run(actor, 'remove-draft', `delete from drafts where ${of} and draft_id = $3`, id)
      await sealing.persons.destroy(actor.municipality, [keyOf(actor, id)])
    },
  }
}

/** So long somebody may come back to what they were typing. */
const keptDays = 90
/** So long the words of a search are there for its address; those of a filter that was kept go with it. */
const searchedDays = 7

type Clearing = { pool: pg.Pool; now: () => string; sealing: Sealing }

/** Removes drafts that nobody came back to, and their keys with them. `pool` has the worker's role. Returns how many. */
export async function forgetOldDrafts({ pool, now, sealing }: Clearing, municipality: string): Promise<number> {
  const worker = { municipality, personId: null, organisationId: null, role: 'system' } as const
  const { rows } = await inTransaction(pool, worker, (client) =>
    client.query<{ person: string; id: string }>({
      name: 'forget-drafts',
      text: `delete from drafts where municipality_id = $1 and kind <> 'zoekwoorden-bewaard' and saved_at < $2::timestamptz
          - make_interval(days => case kind when 'zoekwoorden' then $4::int else $3::int end)
        returning person_id as person, draft_id as id`,
      values: [municipality, now(), keptDays, searchedDays],
    }),
  )
  const keys = rows.map(({ person, id }) => keyOf({ ...worker, personId: person }, id))
  if (keys.length > 0) await sealing.persons.destroy(municipality, keys)
  return rows.length
}
