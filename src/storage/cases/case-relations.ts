import type { RelationRecord } from '../../cases/records.ts'
import { columnsOf, fromRow, type Row } from '../database/row.ts'
import type { Scope } from '../database/scope.ts'

export const relationColumns = columnsOf(['organisationId', 'party', 'scope', 'beganOn', 'endedOn'])

/** Which organisations take part in a case, and took part, in the order in which they came. */
export async function relationsOf({ client, actor }: Scope, caseId: string): Promise<RelationRecord[]> {
  const { rows } = await client.query<Row>({
    name: 'relations-of-case',
    text: `select case_id, ${relationColumns} from case_relations
      where municipality_id = $1 and case_id = $2 order by began_on, organisation_id, party`,
    values: [actor.municipality, caseId],
  })
  return rows.map((row) => fromRow(row) as RelationRecord)
}
