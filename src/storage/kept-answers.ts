import type pg from 'pg'
import type { Actor } from '../cases/actor.ts'
import { AlreadyAnswered } from '../cases/errors.ts'
import type { KeptAnswer } from '../cases/storage.ts'
import { type Row, toRow } from './row.ts'
import type { Scope } from './scope.ts'

const keptFor = `interval '24 hours'`
const columns = 'municipality_id, caller, key, fingerprint, status, headers, body, kept_at'

/** Whose keys these are: the person, or the role where there is none. */
const callerOf = ({ personId, role }: Actor) => personId ?? role

/** The statement that keeps answers from a JSON parameter (none or one); an answer past its time gives way. */
export const keptAnswerInsert = (parameter: string) =>
  `insert into kept_answers as kept (${columns}) select ${columns} from jsonb_populate_recordset(null::kept_answers, ${parameter})
  on conflict (municipality_id, caller, key) do update
    set (fingerprint, status, headers, body, kept_at) = (excluded.fingerprint, excluded.status, excluded.headers, excluded.body, excluded.kept_at)
    where kept.kept_at < excluded.kept_at - ${keptFor} returning 1`

export const keptAnswerRows = ({ actor, now }: Scope, kept: KeptAnswer | null): Row[] =>
  kept === null
    ? []
    : [
        toRow({
          municipalityId: actor.municipality,
          caller: callerOf(actor),
          key: kept.key,
          fingerprint: kept.fingerprint,
          keptAt: now,
          ...kept.answer,
        }),
      ]

/** Keeps the answer of a change that writes no case. Throws AlreadyAnswered when the key was answered meanwhile. */
export async function keepAnswer(scope: Scope, kept: KeptAnswer): Promise<void> {
  const { rowCount } = await scope.client.query({
    name: 'keep-answer',
    text: keptAnswerInsert('$1'),
    values: [JSON.stringify(keptAnswerRows(scope, kept))],
  })
  if (rowCount !== 1) throw new AlreadyAnswered(`The key ${kept.key} was answered meanwhile.`)
}

/** What this caller was answered under the key in the last 24 hours; asked before anything else is done. */
export async function findKeptAnswer(
  client: pg.ClientBase,
  actor: Actor,
  key: string,
  now: string,
): Promise<KeptAnswer | null> {
  const { rows } = await client.query<KeptAnswer['answer'] & { fingerprint: string }>({
    name: 'find-kept-answer',
    text: `select fingerprint, status, headers, body from kept_answers
      where municipality_id = $1 and caller = $2 and key = $3 and kept_at >= $4::timestamptz - ${keptFor}`,
    values: [actor.municipality, callerOf(actor), key, now],
  })
  if (!rows[0]) return null
  const { fingerprint, ...answer } = rows[0]
  return { key, fingerprint, answer }
}
