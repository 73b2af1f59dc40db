import type { CaseRecord, Json, RecordedEvent } from '../../cases/records.ts'
import { columnsOf, fromRow, type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'
import { openTexts, sealTexts } from '../sealing/sealed-rows.ts'
import { merged, splitComputed, splitEvent, splitSnapshot } from '../sealing/sealed-texts.ts'

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

/** Cases as they were written: what was sealed is put back. */
export async function readCases(scope: Scope, rows: readonly Row[]): Promise<CaseRecord[]> {
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

/** Events of a case as they were recorded: what was sealed is put back. */
export async function readEvents(scope: Scope, id: string, rows: readonly Row[]): Promise<RecordedEvent[]> {
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
