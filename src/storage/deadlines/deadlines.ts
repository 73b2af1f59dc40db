import type { DeadlineRecord } from '../../cases/records.ts'
import { columnsOf, fromRow, type Row, toRow } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'

export const deadlineColumns = `deadline_id, responsible_organisation_id, responsible_person_id, ${columnsOf([
  ...['kind', 'key', 'startsOn', 'rawEndOn', 'suspendedDays', 'dueOn', 'shifts', 'legalBasis', 'statutory', 'party'],
  ...['openedBySeq', 'openedOn', 'settledBySeq', 'settledOn', 'outcome', 'suspendedSince', 'suspensions', 'extendedTo'],
  ...['policyVersion', 'passesAs', 'passedOn', 'supersededBy'],
])}`

type FlatDeadline = Omit<DeadlineRecord, 'id' | 'responsible'> & {
  deadlineId: string
  responsibleOrganisationId: string | null
  responsiblePersonId: string | null
}

export function deadlineRow({ id, responsible, ...flat }: DeadlineRecord): Row {
  return {
    ...toRow(flat),
    deadline_id: id,
    responsible_organisation_id: responsible.organisationId,
    responsible_person_id: responsible.personId,
  }
}

export function readDeadline(row: Row): DeadlineRecord {
  const { deadlineId, responsibleOrganisationId, responsiblePersonId, ...flat } = fromRow(row) as FlatDeadline
  return {
    ...flat,
    id: deadlineId,
    responsible: { organisationId: responsibleOrganisationId, personId: responsiblePersonId },
  }
}

/** The current version of every deadline of a case, settled ones too, in the order in which they were opened. */
export async function deadlinesOf({ client, actor }: Scope, caseId: string): Promise<DeadlineRecord[]> {
  const { rows } = await client.query<Row>({
    name: 'deadlines-of-case',
    text: `select case_id, ${deadlineColumns} from deadlines
      where municipality_id = $1 and case_id = $2 and known_to is null order by opened_by_seq, deadline_id`,
    values: [actor.municipality, caseId],
  })
  return rows.map(readDeadline)
}
