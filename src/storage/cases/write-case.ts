import { AlreadyAnswered, Stale } from '../../cases/errors.ts'
import type { CaseChange } from '../../cases/storage.ts'
import { auditInsert, auditRow } from '../audit/audit-log.ts'
import { errorCode } from '../database/error-code.ts'
import { toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { deadlineColumns, deadlineRow } from '../deadlines/deadlines.ts'
import { keptAnswerInsert, keptAnswerRows } from '../kept-answers.ts'
import { messageRows } from '../notices/outbox-rows.ts'
import { relationColumns } from './case-relations.ts'
import { caseColumns, caseRow, eventColumns, eventRows } from './case-rows.ts'
import { closeStates, insertStates, reopenBefore } from './case-states.ts'

const outboxColumns = 'message_id, topic, case_id, seq, body, texts_sealed'

/** The parts in which opening and changing differ: the row of the case, how many were changed, a relation that is there. */
type Statement = { change: string; changed: string; relationThere: string }

/** $1 municipality, $2 case, $3 case row, $4 expected version, $5 version, $6 now, and from $7 the rows of each table. */
const write = ({ change, changed, relationThere }: Statement) => `with changed as (${change}),
  events as (insert into case_events (municipality_id, case_id, ${eventColumns})
    select $1, $2, ${eventColumns} from jsonb_populate_recordset(null::case_events, $7)),
  ${closeStates},
  ${reopenBefore},
  ${insertStates},
  closed_deadlines as (update deadlines set known_to = $6
    where municipality_id = $1 and deadline_id = any($11::text[]) and known_to is null returning 1),
  -- Counting what was closed makes it happen first: of each deadline only one version is current.
  deadlines as (insert into deadlines (municipality_id, case_id, written_by, known_from, ${deadlineColumns})
    select $1, $2, $5, $6, ${deadlineColumns} from jsonb_populate_recordset(null::deadlines, $12)
    where (select count(*) from closed_deadlines) >= 0),
  relations as (insert into case_relations (municipality_id, case_id, ${relationColumns})
    select $1, $2, ${relationColumns} from jsonb_populate_recordset(null::case_relations, $13) ${relationThere}),
  messages as (insert into outbox (municipality_id, created_at, ${outboxColumns})
    select $1, $6, ${outboxColumns} from jsonb_populate_recordset(null::outbox, $14)),
  audit as (${auditInsert('$15')}),
  kept as (${keptAnswerInsert('$16')})
  select (${changed}) as changed, (select count(*) from kept) as kept`

/** Whoever opens a case may see it only once it is there, so what was inserted is not asked for in the same statement. */
const openCase = write({
  change: `insert into cases (municipality_id, case_id, ${caseColumns})
  select $1, $2, ${caseColumns} from jsonb_populate_record(null::cases, $3) where $4::int is null`,
  changed: 'select 1',
  relationThere: '',
})

const changeCase = write({
  change: `update cases set (${caseColumns}) =
  (select ${caseColumns} from jsonb_populate_record(null::cases, $3))
  where municipality_id = $1 and case_id = $2 and version = $4::int returning 1`,
  changed: 'select count(*) from changed',
  relationThere: `on conflict (municipality_id, case_id, organisation_id, party) do update
      set (scope, began_on, ended_on) = (excluded.scope, excluded.began_on, excluded.ended_on)`,
})

/**
 * Writes one change of one case in one statement: events, the case's row, periods of its state, deadlines, relations,
 * outbox, audit and the kept answer. Throws Stale when the version moved on, AlreadyAnswered when the key was answered
 * meanwhile; either way the transaction must end, and nothing of it holds.
 */
export async function writeCase(scope: Scope, change: CaseChange): Promise<void> {
  const { record, expectedVersion, deadlines, keptAnswer } = change
  const kept = await keptAnswerRows(scope, keptAnswer, record.youngPersonId)
  const [first] = change.states
  const statement =
    expectedVersion === null ? { name: 'open-case', text: openCase } : { name: 'change-case', text: changeCase }
  const rows = (of: readonly object[]) => JSON.stringify(of.map(toRow))
  const values = [
    ...[record.municipality, record.id, await caseRow(record, scope), expectedVersion, record.version, scope.now],
    ...[
      JSON.stringify(await eventRows(scope, record, change.events)),
      rows(change.states),
      first?.seq ?? null,
      first?.validFrom ?? null,
    ],
    ...[deadlines.map(({ id }) => id), JSON.stringify(deadlines.map(deadlineRow)), rows(change.relations)],
    JSON.stringify(await messageRows(scope, change.outbox, record.youngPersonId)),
    ...[auditRow(scope, change.audit), JSON.stringify(kept)],
  ]
  const written = await scope.client
    .query<{ changed: number; kept: number }>({ ...statement, values })
    .catch((error: unknown) => {
      throw errorCode(error) === '23505' ? stale() : error
    })
  if (written.rows[0]?.changed !== 1) throw stale()
  if (written.rows[0].kept !== kept.length)
    throw new AlreadyAnswered(`The key ${keptAnswer?.key} was answered meanwhile.`)
}

const stale = () => new Stale('The case changed since you read it. Read it again and compare before you repeat this.')
