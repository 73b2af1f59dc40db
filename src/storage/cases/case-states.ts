import { columnsOf } from '../database/row.ts'

/**
 * The parts of the statement in write-case.ts that keep the periods of a case's state by two times. Its parameters:
 * $1 municipality, $2 case, $5 version, $6 now, $8 the states, $9 the first seq of them, $10 the day it holds from.
 */
const columns = columnsOf([
  'seq',
  'validFrom',
  'pathway',
  'state',
  'phase',
  'final',
  'ownerOrganisationId',
  'ownerPersonId',
])

const ofCase = 'municipality_id = $1 and case_id = $2 and known_to is null'

/** What a correction replaces was known until now. */
export const closeStates = `closed_states as (update case_states set known_to = $6 where ${ofCase} and seq >= $9::int)`

/**
 * The period before ends where the first new one begins. Where it had ended already (a correction), what was known of
 * its end stays, and a row that ends on the new day takes its place.
 */
export const reopenBefore = `ended_before as (update case_states set valid_to = $10::date, ended_at = $6
    where ${ofCase} and seq = $9::int - 1 and ended_at is null),
  replaced_before as (update case_states set known_to = $6
    where ${ofCase} and seq = $9::int - 1 and ended_at is not null returning ${columns}),
  before_again as (insert into case_states (municipality_id, case_id, written_by, known_from, ended_at, valid_to, ${columns})
    select $1, $2, $5, $6, $6, $10::date, ${columns} from replaced_before)`

/** Each new period ends where the next begins, the last one not yet. */
export const insertStates = `states as (insert into case_states (municipality_id, case_id, written_by, known_from, ended_at, valid_to, ${columns})
    select $1, $2, $5, $6, case when next_from is null then null else $6::timestamptz end, next_from, ${columns}
    from (select *, lead(valid_from) over (order by seq) as next_from from jsonb_populate_recordset(null::case_states, $8)) as told)`
