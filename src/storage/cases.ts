import type { CaseRecord, Json, RecordedEvent } from '../cases/records.ts'
import type { CaseLock, CaseSubject, LoadedCase } from '../cases/storage.ts'
import { relationsOf } from './case-relations.ts'
import { deadlinesOf } from './deadlines.ts'
import { type NamedRow, openNames } from './person-rows.ts'
import { columnsOf, fromRow, type Row, toRow } from './row.ts'
import type { Scope } from './scope.ts'
import { openTexts, sealTexts } from './sealed-rows.ts'
import { merged, splitComputed, splitEvent, splitSnapshot } from './sealed-texts.ts'

export const caseColumns = `owner_organisation_id, owner_person_id, at_turn_organisation_id, at_turn_person_id, at_turn_party, ${columnsOf(
  [
    ...[
      'youngPersonId',
      'pathway',
      'machineVersion',
      'version',
      'snapshot',
      'textsSealed',
      'state',
      'phase',
      'final',
      'openedOn',
      'closedOn',
    ],
    ...[
      'policyVersion',
      'nextStep',
      'nextDueOn',
      'nextDueKind',
      'noDateBecause',
      'nextDayOn',
      'turns18On',
      'validFrom',
      'continuesCaseId',
    ],
  ],
)}`

export const eventColumns = columnsOf([
  ...[
    'seq',
    'type',
    'occurredOn',
    'recordedAt',
    'personId',
    'role',
    'organisationId',
    'payload',
    'computed',
    'textsSealed',
  ],
])

/** The rows that what is sealed of a case is bound to. */
export const boundCase = (municipality: string, id: string) => `${municipality}/cases/${id}/texts`
export const boundEvent = (municipality: string, id: string, seq: number) =>
  `${municipality}/case_events/${id}/${seq}/texts`

type FlatCase = Omit<CaseRecord, 'id' | 'municipality' | 'owner' | 'atTurn'> & {
  municipalityId: string
  caseId: string
  textsSealed: string | null
  ownerOrganisationId: string | null
  ownerPersonId: string | null
  atTurnOrganisationId: string | null
  atTurnPersonId: string | null
  atTurnParty: CaseRecord['atTurn']['party']
}

export async function caseRow(record: CaseRecord, scope: Scope): Promise<Row> {
  const { id, municipality, owner, atTurn, snapshot, ...flat } = record
  const { plain, texts } = splitSnapshot(snapshot)
  return {
    ...toRow(flat),
    snapshot: plain,
    texts_sealed: await sealTexts(scope, record.youngPersonId, texts, boundCase(municipality, id)),
    owner_organisation_id: owner.organisationId,
    owner_person_id: owner.personId,
    at_turn_organisation_id: atTurn.organisationId,
    at_turn_person_id: atTurn.personId,
    at_turn_party: atTurn.party,
  }
}

/** Events as rows: what somebody typed in them sealed for the young person whose case it is. */
export async function eventRows(
  scope: Scope,
  { id, youngPersonId }: Pick<CaseRecord, 'id' | 'youngPersonId'>,
  events: readonly RecordedEvent[],
): Promise<Row[]> {
  return Promise.all(
    events.map(async (event) => {
      const { payload, computed, texts } = splitRecorded(event)
      const bound = boundEvent(scope.actor.municipality, id, event.seq)
      return toRow({ ...event, payload, computed, textsSealed: await sealTexts(scope, youngPersonId, texts, bound) })
    }),
  )
}

/** An event as it is stored: what it said and what was computed apart from the texts in both. */
export function splitRecorded({ type, payload, computed }: Pick<RecordedEvent, 'type' | 'payload' | 'computed'>) {
  const said = splitEvent(type, payload)
  const also = splitComputed(computed)
  const texts = said.texts || also.texts ? { payload: said.texts, computed: also.texts } : null
  return { payload: said.plain, computed: also.plain, texts }
}

async function readCases(scope: Scope, rows: readonly Row[]): Promise<CaseRecord[]> {
  const opened = await openTexts(scope, rows, (row) => ({
    sealed: row.texts_sealed as string | null,
    bound: boundCase(scope.actor.municipality, String(row.case_id)),
  }))
  return rows.map((row, index) => nested(fromRow(row) as FlatCase, opened[index] ?? null))
}

function nested(record: FlatCase, texts: Json | null): CaseRecord {
  const { municipalityId, caseId, ownerOrganisationId, ownerPersonId, textsSealed: _, snapshot, ...more } = record
  const { atTurnOrganisationId, atTurnPersonId, atTurnParty, ...flat } = more
  return {
    ...flat,
    snapshot: merged(snapshot, texts),
    id: caseId,
    municipality: municipalityId,
    owner: { organisationId: ownerOrganisationId, personId: ownerPersonId },
    atTurn: { organisationId: atTurnOrganisationId, personId: atTurnPersonId, party: atTurnParty },
  }
}

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
  const opened = await openTexts(scope, rows, (row) => ({
    sealed: row.texts_sealed as string | null,
    bound: boundEvent(scope.actor.municipality, id, Number(row.seq)),
  }))
  return rows.map((row, index) => {
    const { textsSealed: _, ...event } = fromRow(row) as RecordedEvent & { textsSealed: string | null }
    const texts = opened[index] as { payload: Json | null; computed: Json | null } | null
    return {
      ...event,
      payload: merged(event.payload, texts?.payload ?? null),
      computed: merged(event.computed, texts?.computed ?? null),
    }
  })
}
