import type { CaseRecord, RecordedEvent } from '../../cases/records.ts'
import type { CaseLock, CaseSubject, LoadedCase } from '../../cases/storage.ts'
import { columnsOf, fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { deadlinesOf } from '../deadlines/deadlines.ts'
import { type NamedRow, openNames } from '../young-people/person-rows.ts'
import { relationsOf } from './case-relations.ts'
import { caseColumns, eventColumns, readCases, readEvents } from './case-rows.ts'

const selected = `select municipality_id, case_id, ${caseColumns} from cases`

const ofSubject = ['personSealed', 'firstName', 'familyName', 'birthDate', 'reference', 'signInPersonId'] as const

/** The columns of the young person in front of those of the case; some names are in both tables. */
const withSubject = `select ${columnsOf(ofSubject)}, c.*
  from (${selected} where municipality_id = $1 and case_id = $2) c join young_people y using (municipality_id, young_person_id)`

/** For a manager: without names, but for whom a break-glass is open to them by the database's own rule. */
const withUnnamed = `select y.person_sealed, coalesce(y.first_name, u.first_name) as first_name, coalesce(y.family_name, u.family_name) as family_name,
    u.birth_date, y.reference, y.sign_in_person_id, c.*
  from (${selected} where municipality_id = $1 and case_id = $2) c join young_people_unnamed u using (municipality_id, young_person_id)
    left join young_people y using (municipality_id, young_person_id)`

/** The break-glass by which a manager sees the name in this case: open by the program's clock and by the database's. */
const openToThem = `select break_glass_id from break_glasses where municipality_id = $1 and case_id = $2 and person_id = $3 and state = 'open'
  and ends_at > $4 and held_until > now()`

const lockOf = {
  'for-update': 'select 1 from cases where municipality_id = $1 and case_id = $2 for update',
  'unless-locked': 'select 1 from cases where municipality_id = $1 and case_id = $2 for update skip locked',
}

/**
 * A case with its current deadlines, relations, young person and opening; null when there is none of that id here.
 * The statements travel together, the lock first: one that had to wait for another change sees what that left only in
 * the statements after it.
 */
export async function loadCase(scope: Scope, id: string, lock: CaseLock): Promise<LoadedCase | null> {
  const values = [scope.actor.municipality, id]
  const unnamed = scope.actor.role === 'manager'
  const subject = unnamed ? { name: 'case-unnamed', text: withUnnamed } : { name: 'case', text: withSubject }
  const [locked, breakGlassId, found, deadlines, relations, [opening]] = await Promise.all([
    lock === 'none' ? null : scope.client.query<Row>({ name: `lock-case-${lock}`, text: lockOf[lock], values }),
    // Names are for looking: a change is made without them.
    unnamed && lock === 'none' ? openBreakGlass(scope, id) : null,
    scope.client.query<Row>({ ...subject, values }),
    deadlinesOf(scope, id),
    relationsOf(scope, id),
    caseEvents(scope, id, { first: 1 }),
  ])
  const [row] = found.rows
  if (locked?.rows.length === 0 || !row || !opening) return null
  const [[record], [name]] = await Promise.all([
    readCases(scope, [withoutSubject(row)]),
    openNames(scope, [row as NamedRow & Row]),
  ])
  if (!record || !name) return null
  const { birthDate, reference, signInPersonId } = fromRow(row) as CaseSubject
  const { firstName, familyName } = name
  const youngPerson = { id: record.youngPersonId, firstName, familyName, birthDate, reference, signInPersonId }
  return { record, youngPerson, deadlines, relations, opening, ...(breakGlassId && { breakGlassId }) }
}

async function openBreakGlass({ client, actor, now }: Scope, caseId: string): Promise<string | null> {
  const values = [actor.municipality, caseId, actor.personId, now]
  const { rows } = await client.query<{ break_glass_id: string }>({ name: 'open-to-them', text: openToThem, values })
  return rows[0]?.break_glass_id ?? null
}

function withoutSubject(row: Row): Row {
  const subject = new Set(columnsOf(ofSubject).split(', '))
  return Object.fromEntries(Object.entries(row).filter(([column]) => !subject.has(column)))
}

/** All cases of a young person, oldest first. */
export async function casesOf(scope: Scope, youngPersonId: string): Promise<CaseRecord[]> {
  const { rows } = await scope.client.query<Row>({
    name: 'cases-of-young-person',
    text: `${selected} where municipality_id = $1 and young_person_id = $2 order by opened_on, case_id`,
    values: [scope.actor.municipality, youngPersonId],
  })
  return readCases(scope, rows)
}

/** The log of a case, oldest first; `first` takes only so many. */
export async function caseEvents(scope: Scope, id: string, only?: { first: number }): Promise<RecordedEvent[]> {
  const { rows } = await scope.client.query<Row>({
    name: 'case-events',
    text: `select ${eventColumns} from case_events where municipality_id = $1 and case_id = $2 order by seq limit $3`,
    values: [scope.actor.municipality, id, only?.first ?? null],
  })
  return readEvents(scope, id, rows)
}
