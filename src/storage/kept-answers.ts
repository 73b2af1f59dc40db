import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import { AlreadyAnswered } from '../cases/errors.ts'
import type { KeptAnswer } from '../cases/storage.ts'
import { type Row, toRow } from './database/row.ts'
import type { Scope } from './database/scope.ts'
import { inTransaction } from './database/transaction.ts'
import { openTexts, sealTexts } from './sealing/sealed-rows.ts'

const keptFor = `interval '24 hours'`
const columns = 'municipality_id, caller, key, status, sealed, kept_at'

/** Whose keys these are: the person, or the role where there is none. */
const callerOf = ({ personId, role }: Actor) => personId ?? role

/** The statement that keeps answers from a JSON parameter (none or one); an answer past its time gives way. */
export const keptAnswerInsert = (parameter: string) =>
  `insert into kept_answers as kept (${columns}) select ${columns} from jsonb_populate_recordset(null::kept_answers, ${parameter})
  on conflict (municipality_id, caller, key) do update
    set (fingerprint, headers, body, status, sealed, kept_at) = (null, null, null, excluded.status, excluded.sealed, excluded.kept_at)
    where kept.kept_at < excluded.kept_at - ${keptFor} returning 1`

const bound = ({ actor }: Pick<Scope, 'actor'>, key: string) =>
  `${actor.municipality}/kept_answers/${callerOf(actor)}/${key}`

/** What is sealed of an answer. */
type Sealed = { fingerprint: string; headers: Readonly<Record<string, string>>; body: string | null }

/** An answer as a row, none or one: sealed for the young person whom it is about, else with the program's own key. */
export async function keptAnswerRows(
  scope: Scope,
  kept: KeptAnswer | null,
  youngPersonId: string | null,
): Promise<Row[]> {
  if (kept === null) return []
  const { key, fingerprint, answer } = kept
  const content: Sealed = { fingerprint, headers: answer.headers, body: answer.body }
  const whole = JSON.stringify(content)
  const sealed =
    youngPersonId === null
      ? `own:${scope.sealing.seal(whole, bound(scope, key))}`
      : await sealTexts(scope, youngPersonId, content, bound(scope, key))
  const { municipality } = scope.actor
  return [
    toRow({
      municipalityId: municipality,
      caller: callerOf(scope.actor),
      key,
      status: answer.status,
      sealed,
      keptAt: scope.now,
    }),
  ]
}

/** Keeps the answer of a change that writes no case. Throws AlreadyAnswered when the key was answered meanwhile. */
export async function keepAnswer(scope: Scope, kept: KeptAnswer, youngPersonId: string | null): Promise<void> {
  const { rowCount } = await scope.client.query({
    name: 'keep-answer',
    text: keptAnswerInsert('$1'),
    values: [JSON.stringify(await keptAnswerRows(scope, kept, youngPersonId))],
  })
  if (rowCount !== 1) throw new AlreadyAnswered(`The key ${kept.key} was answered meanwhile.`)
}

type Found = { status: number; sealed: string | null } & Sealed

/** What this caller was answered under the key in the last 24 hours; asked before anything else is done. */
export async function findKeptAnswer(scope: Scope, key: string): Promise<KeptAnswer | null> {
  const { client, actor, now, sealing } = scope
  const { rows } = await client.query<Found>({
    name: 'find-kept-answer',
    text: `select status, sealed, fingerprint, headers, body from kept_answers
      where municipality_id = $1 and caller = $2 and key = $3 and kept_at >= $4::timestamptz - ${keptFor}`,
    values: [actor.municipality, callerOf(actor), key, now],
  })
  const [row] = rows
  if (!row) return null
  // From the day before answers were sealed.
  if (row.sealed === null)
    return { key, fingerprint: row.fingerprint, answer: { status: row.status, headers: row.headers, body: row.body } }
  const whole = row.sealed.startsWith('own:')
    ? (JSON.parse(sealing.open(row.sealed.slice(4), bound(scope, key))) as Sealed)
    : ((await openTexts(scope, [row], ({ sealed }) => ({ sealed, bound: bound(scope, key) })))[0] as Sealed | null)
  if (whole === null) return null
  const { fingerprint, headers, body } = whole
  return { key, fingerprint, answer: { status: row.status, headers, body } }
}

/** So many answers go at once, and so many times at most before the next tidying. */
const batch = 1_000
const mostBatches = 100

/**
 * Clears away answers past their time: nothing asks for them any more, and what they say of people need not stay. By the
 * index on their age; beside others that do the same. `pool` has the worker's role. Returns how many.
 */
export async function forgetKeptAnswers(
  { pool, now }: { pool: pg.Pool; now: () => string },
  municipality: string,
): Promise<number> {
  const worker = { municipality, personId: null, organisationId: null, role: 'system' } as const
  let gone = 0
  for (let round = 0; round < mostBatches; round += 1) {
    const { rowCount } = await inTransaction(pool, worker, (client) =>
      client.query({
        name: 'forget-kept-answers',
        text: `delete from kept_answers k using (select municipality_id, caller, key from kept_answers
            where municipality_id = $1 and kept_at < $2::timestamptz - ${keptFor} order by kept_at limit $3 for update skip locked) old
          where (k.municipality_id, k.caller, k.key) = (old.municipality_id, old.caller, old.key)`,
        values: [municipality, now(), batch],
      }),
    )
    gone += rowCount ?? 0
    if ((rowCount ?? 0) < batch) break
  }
  return gone
}
