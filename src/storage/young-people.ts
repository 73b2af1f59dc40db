import { Conflict, Stale } from '../cases/errors.ts'
import type { AuditRecord, PersonEvent, YoungPersonRecord } from '../cases/records.ts'
import type { Lock } from '../cases/storage.ts'
import { auditInsert, auditRow } from './audit-log.ts'
import { errorCode } from './error-code.ts'
import { columnsOf, fromRow, type Row, toRow } from './row.ts'
import type { Scope } from './scope.ts'
import { youngPeopleSql } from './visible.ts'

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
export const personColumns = `reference, bsn_sealed, bsn_index, first_name, family_name, birth_date, residence, sign_in_person_id, facts, version, registered_at,
  advice, advised_on, advise_again_on, watch_organisation_id, watch_person_id, watch_due_on, watch_because`
const selected = `select municipality_id, young_person_id, ${personColumns} from young_people`

/** The row and column that a sealed BSN is bound to. */
export const boundBsn = (municipality: string, id: string) => `${municipality}/young_people/${id}/bsn`

function personRow(person: YoungPersonRecord, { sealing }: Scope): Row {
  const { id, municipality, bsn, watch, ...flat } = person
  return {
    ...toRow(flat),
    bsn_sealed: bsn === null ? null : sealing.seal(bsn, boundBsn(municipality, id)),
    bsn_index: bsn === null ? null : sealing.index(bsn),
    watch_organisation_id: watch?.organisationId ?? null,
    watch_person_id: watch?.personId ?? null,
    watch_due_on: watch?.dueOn ?? null,
    watch_because: watch?.because ?? null,
  }
}

type FlatPerson = Omit<YoungPersonRecord, 'id' | 'municipality' | 'bsn' | 'watch'> & {
  municipalityId: string
  youngPersonId: string
  bsnSealed: string | null
  bsnIndex: string | null
  watchOrganisationId: string | null
  watchPersonId: string | null
  watchDueOn: string | null
  watchBecause: string | null
}

export function readPerson(row: Row, { sealing }: Scope): YoungPersonRecord {
  const { municipalityId, youngPersonId, bsnSealed, bsnIndex: _, ...flat } = fromRow(row) as FlatPerson
  const { watchOrganisationId, watchPersonId, watchDueOn, watchBecause, ...rest } = flat
  return {
    ...rest,
    id: youngPersonId,
    municipality: municipalityId,
    bsn: bsnSealed === null ? null : sealing.open(bsnSealed, boundBsn(municipalityId, youngPersonId)),
    watch:
      watchDueOn === null || watchBecause === null
        ? null
        : { organisationId: watchOrganisationId, personId: watchPersonId, dueOn: watchDueOn, because: watchBecause },
  }
}

/** The young person, null when there is none of that id here. */
export async function loadYoungPerson(scope: Scope, id: string, lock: Lock): Promise<YoungPersonRecord | null> {
  const from = youngPeopleSql(scope.actor)
  const { rows } = await scope.client.query<Row>({
    name: `${from}-${lock}`,
    text: `select municipality_id, young_person_id, ${personColumns} from ${from}
      where municipality_id = $1 and young_person_id = $2 ${lock === 'for-update' ? 'for update' : ''}`,
    values: [scope.actor.municipality, id],
  })
  return rows[0] ? readPerson(rows[0], scope) : null
}

export async function findYoungPersonByReference(scope: Scope, reference: string): Promise<YoungPersonRecord | null> {
  const { rows } = await scope.client.query<Row>({
    name: 'young-person-by-reference',
    text: `${selected} where municipality_id = $1 and reference = $2`,
    values: [scope.actor.municipality, reference],
  })
  return rows[0] ? readPerson(rows[0], scope) : null
}

/** People with the same BSN, or the same names (in whatever case) and birth date. */
export async function findPossibleDuplicates(
  scope: Scope,
  person: Pick<YoungPersonRecord, 'bsn' | 'firstName' | 'familyName' | 'birthDate'>,
): Promise<{ id: string; reference: string | null }[]> {
  const { rows } = await scope.client.query<{ id: string; reference: string | null }>({
    name: 'young-person-duplicates',
    text: `select young_person_id as id, reference from young_people where municipality_id = $1 and bsn_index = $2
      union
      select young_person_id, reference from young_people
      where municipality_id = $1 and lower(family_name) = lower($3) and birth_date = $4 and lower(first_name) = lower($5)
      order by 1`,
    values: [
      scope.actor.municipality,
      person.bsn === null ? null : scope.sealing.index(person.bsn),
      person.familyName,
      person.birthDate,
      person.firstName,
    ],
  })
  return rows
}

const write = (change: string, changed: string) => `with changed as (${change}),
  event as (insert into young_person_events (municipality_id, young_person_id, ${eventColumns})
    select $1, $2, ${eventColumns} from jsonb_populate_record(null::young_person_events, $5)),
  audit as (${auditInsert('$6')})
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
    personRow(person, scope),
    expectedVersion,
    toRow(event),
    auditRow(scope, audit),
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
    values: [person.municipality, person.id, personRow({ ...person, bsn: null }, scope)],
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
