import { Conflict, Stale } from '../../cases/errors.ts'
import type { AuditRecord, PersonEvent, YoungPersonRecord } from '../../cases/records.ts'
import type { Lock } from '../../cases/storage.ts'
import { auditInsert, auditRow } from '../audit/audit-log.ts'
import { errorCode } from '../database/error-code.ts'
import { columnsOf, fromRow, type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { youngPeopleSql } from '../lists/visible.ts'
import { nameTokens, wholeNameToken } from '../sealing/name-tokens.ts'
import { personColumns, personColumnsOf, personRow, readPeople, watchRow } from './person-rows.ts'

const eventColumns = columnsOf([
  'seq',
  'type',
  'occurredOn',
  'recordedAt',
  'personId',
  'role',
  'organisationId',
  'payload',
])
const selected = `select municipality_id, young_person_id, ${personColumns} from young_people`

/** The young person, null when there is none of that id here. */
export async function loadYoungPerson(scope: Scope, id: string, lock: Lock): Promise<YoungPersonRecord | null> {
  const from = youngPeopleSql(scope.actor)
  const { rows } = await scope.client.query<Row>({
    name: `${from}-${lock}`,
    text: `select municipality_id, young_person_id, ${personColumnsOf(scope.actor)} from ${from} y
      where municipality_id = $1 and young_person_id = $2 ${lock === 'for-update' ? 'for update' : ''}`,
    values: [scope.actor.municipality, id],
  })
  return (await readPeople(scope, rows))[0] ?? null
}

export async function findYoungPersonByReference(scope: Scope, reference: string): Promise<YoungPersonRecord | null> {
  const { rows } = await scope.client.query<Row>({
    name: 'young-person-by-reference',
    text: `${selected} where municipality_id = $1 and reference = $2`,
    values: [scope.actor.municipality, reference],
  })
  return (await readPeople(scope, rows))[0] ?? null
}

/** People with the same BSN, or the same names (in whatever case, with or without accents) and birth date. */
export async function findPossibleDuplicates(
  scope: Scope,
  person: Pick<YoungPersonRecord, 'bsn' | 'firstName' | 'familyName' | 'birthDate'>,
): Promise<{ id: string; reference: string | null }[]> {
  const { rows } = await scope.client.query<{ id: string; reference: string | null }>({
    name: 'young-person-duplicates',
    text: `select young_person_id as id, reference from young_people where municipality_id = $1 and bsn_index = $2
      union
      select y.young_person_id, y.reference from young_person_tokens family
        join young_person_tokens first using (municipality_id, young_person_id) join young_people y using (municipality_id, young_person_id)
      where municipality_id = $1 and family.token = $3 and first.token = $5 and y.birth_date = $4
      order by 1`,
    values: [
      scope.actor.municipality,
      person.bsn === null ? null : scope.sealing.index(person.bsn),
      wholeNameToken(scope.sealing, scope.actor.municipality, 'family', person.familyName),
      person.birthDate,
      wholeNameToken(scope.sealing, scope.actor.municipality, 'first', person.firstName),
    ],
  })
  return rows
}

const write = (change: string, changed: string) => `with changed as (${change}),
  event as (insert into young_person_events (municipality_id, young_person_id, ${eventColumns})
    select $1, $2, ${eventColumns} from jsonb_populate_record(null::young_person_events, $5)),
  audit as (${auditInsert('$6')}),
  -- By what they are found: those of before that still count stay.
  forgotten as (delete from young_person_tokens where municipality_id = $1 and young_person_id = $2 and token <> all($7::text[])),
  tokens as (insert into young_person_tokens (municipality_id, young_person_id, token)
    select $1, $2, unnest($7::text[]) on conflict do nothing)
  select (${changed}) as changed`

const insertPerson = write(
  `insert into young_people (municipality_id, young_person_id, ${personColumns})
  select $1, $2, ${personColumns} from jsonb_populate_record(null::young_people, $3) where $4::int is null`,
  'select 1',
)

const updatePerson = write(
  `update young_people set (${personColumns}) =
  (select ${personColumns} from jsonb_populate_record(null::young_people, $3))
  where municipality_id = $1 and young_person_id = $2 and version = $4::int returning 1`,
  'select count(*) from changed',
)

/** Inserts (expectedVersion null) or updates a young person, with the event that did it and the audit's row. */
export async function writeYoungPerson(
  scope: Scope,
  person: YoungPersonRecord,
  event: PersonEvent,
  expectedVersion: number | null,
  audit: AuditRecord,
): Promise<void> {
  const values = [
    person.municipality,
    person.id,
    await personRow(person, scope),
    expectedVersion,
    toRow(event),
    auditRow(scope, audit),
    nameTokens(scope.sealing, person.municipality, person),
  ]
  const statement =
    expectedVersion === null
      ? { name: 'insert-young-person', text: insertPerson }
      : { name: 'update-young-person', text: updatePerson }
  const { rows } = await scope.client.query<{ changed: number }>({ ...statement, values }).catch((error: unknown) => {
    if (errorCode(error) !== '23505') throw error
    if (constraintOf(error) === 'young_people_by_reference') {
      throw new Conflict('A young person with this reference is there already: look them up by it.')
    }
    throw stale()
  })
  if (rows[0]?.changed !== 1) throw stale()
}

const constraintOf = (error: unknown) => (error as { constraint?: string }).constraint

const stale = () =>
  new Stale('The young person changed since you read them. Read them again and compare before you repeat this.')

/** Updates advice and watch entry only: the days passed, nobody learned anything, so no event and no new version. */
export async function writeAdvice(scope: Scope, person: YoungPersonRecord): Promise<void> {
  const columns =
    'sign_in_person_id, advice, advised_on, advise_again_on, watch_organisation_id, watch_person_id, watch_due_on, watch_because'
  await scope.client.query<Row>({
    name: 'write-advice',
    text: `update young_people set (${columns}) = (select ${columns} from jsonb_populate_record(null::young_people, $3))
      where municipality_id = $1 and young_person_id = $2`,
    values: [person.municipality, person.id, { ...toRow(person), ...watchRow(person.watch) }],
  })
}

/** The young person's own history, oldest first. */
export async function youngPersonEvents(scope: Scope, id: string): Promise<PersonEvent[]> {
  const { rows } = await scope.client.query<Row>({
    name: 'young-person-events',
    text: `select ${eventColumns} from young_person_events where municipality_id = $1 and young_person_id = $2 order by seq`,
    values: [scope.actor.municipality, id],
  })
  return rows.map((row) => fromRow(row) as PersonEvent)
}
